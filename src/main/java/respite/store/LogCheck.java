package respite.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.mapdb.DBException;
import respite.port.Frame;

/**
 * Verifies what is stored: every frame of the log, every sealed value, and whether the view says
 * what the log says. Run it while the bot is stopped. It changes nothing but what every start does:
 * an unfinished last write is cut and kept.
 */
public final class LogCheck {
  /**
   * What was found.
   *
   * @param frames frames that were read and opened, or belong to a life that was erased
   * @param rows rows of the view that were compared with the log
   * @param findings one sentence for each trouble, naming file and place, never a person; empty is
   *     good
   * @param notes one sentence for each thing worth knowing that is no trouble
   */
  public record Report(long frames, long rows, List<String> findings, List<String> notes) {
    /** Copies the lists, so that the report cannot change. */
    public Report {
      findings = List.copyOf(findings);
      notes = List.copyOf(notes);
    }
  }

  private final Disk disk;
  private final DataDirectory directory;
  private final Keys keys;
  private final List<String> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private long frames;

  /** A check of the data in a directory with these keys. */
  public LogCheck(Disk disk, DataDirectory directory, Keys keys) {
    this.disk = disk;
    this.directory = directory;
    this.keys = keys;
  }

  /** Reads everything once. Throws {@link StoreFault.DirectoryUnusable} when it cannot be read. */
  public Report run() {
    long rows = 0;
    try (CommitLog log =
        CommitLog.open(disk, directory.log(), directory.bot(), CommitLog.Limits.DEFAULT)) {
      noteCut(log.cutTails());
      log.read(1, this::verify);
      rows = new ViewCheck(disk, directory.view(), log, keys, findings, notes).run();
    } catch (IOException | DBException.VolumeIOError e) {
      throw StoreFault.DirectoryUnusable.disk(directory.path(), "cannot be read", e);
    } catch (StoreFault | DBException e) {
      findings.add(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
    return new Report(frames, rows, findings, notes);
  }

  /**
   * No trouble in itself: had it been acknowledged, the view would be ahead, which is a finding.
   */
  private void noteCut(CutTails cut) {
    if (cut.count() > 0) {
      notes.add(
          "%d unfinished writes at the log's end, %d bytes, were cut and are kept for a week as *.cut."
              .formatted(cut.count(), cut.bytes()));
    }
  }

  private void verify(LogRecord record) {
    try {
      open(keys, record);
      frames++;
    } catch (StoreFault e) {
      findings.add("Frame " + record.sequence() + ": " + e.getMessage());
    }
  }

  /** Opens a record; a {@link StoreFault} when it does not open or is not what its header says. */
  static void open(Keys keys, LogRecord record) {
    if (record.kind() == FrameKind.ERASED) {
      var _ = ErasedSeal.open(keys.own(), record);
    } else if (record.kind() == FrameKind.KEPT && !keys.erased(record.key())) {
      var _ = FrameSeal.openKept(keys.require(record.key()), record);
    } else if (!keys.erased(record.key())) {
      Frame frame = FrameSeal.open(keys.require(record.key()), record).frame();
      if (FrameKind.of(frame) != record.kind()) {
        throw new StoreFault.FormUnknown("frame", "its header names another kind");
      }
    }
  }
}
