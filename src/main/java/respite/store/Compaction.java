package respite.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.store.Segments.Closed;

/**
 * Rewrites the log up to a sequence with what still matters: the facts of journals, without what
 * was deleted; where each talk stands; what is not sent; what repeats are known by. Sessions, sent
 * messages, deleted entries and erased lives are left out. Reads what is needed twice, and keeps a
 * view of it in memory meanwhile. Not for two threads at once.
 */
final class Compaction {
  private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

  private final Disk disk;
  private final DataDirectory directory;
  private final CommitLog log;
  private final Keys keys;
  private final CommitLog.Limits limits;

  Compaction(
      Disk disk, DataDirectory directory, CommitLog log, Keys keys, CommitLog.Limits limits) {
    this.disk = disk;
    this.directory = directory;
    this.log = log;
    this.keys = keys;
    this.limits = limits;
  }

  /**
   * Compacts everything below the end, which begins a segment; the view on disk must have applied
   * it. Without room for a second copy nothing is done.
   *
   * @param now by the calendar: what sessions held a day before it they let go of
   * @param beforeForgetting runs before anything that a person wrote leaves the log
   */
  Compacted below(long end, Instant now, Runnable beforeForgetting) throws IOException {
    var replacement = new Replacement(disk, directory.log());
    replacement.finish();
    List<Closed> segments = log.closed(end);
    long before = bytes(segments);
    if (!log.hasRoomFor(before)) {
      LOG.warn("There is no room on the disk to compact the log, of {} MiB", before >> 20);
      return Compacted.withoutRoom(before);
    }
    try {
      return rewrite(segments, end, now, beforeForgetting, replacement);
    } catch (IOException | RuntimeException e) {
      removeDrafts(replacement, e);
      throw e;
    }
  }

  /** They take room, which may be what is lacking. */
  private static void removeDrafts(Replacement replacement, Exception why) {
    try {
      replacement.finish();
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private Compacted rewrite(
      List<Closed> segments,
      long end,
      Instant now,
      Runnable beforeForgetting,
      Replacement replacement)
      throws IOException {
    try (var keeping = new Keeping(log, keys, end, now)) {
      long after = 0;
      List<List<Closed>> groups = groups(segments);
      for (int i = 0; i < groups.size(); i++) {
        boolean isLast = i + 1 == groups.size();
        long groupEnd = isLast ? end : groups.get(i + 1).getFirst().header().first();
        after += write(groups.get(i), groupEnd, replacement, keeping);
      }
      if (keeping.forgot()) {
        beforeForgetting.run();
      }
      replacement.commit();
      return new Compacted(keeping.leftOut(), keeping.forgot(), true, bytes(segments), after);
    }
  }

  private static long bytes(List<Closed> segments) {
    return segments.stream().mapToLong(Closed::size).sum();
  }

  /** The bytes the group has afterwards. */
  private long write(List<Closed> group, long end, Replacement replacement, Keeping keeping)
      throws IOException {
    SegmentHeader first = group.getFirst().header();
    long changed = keeping.changed();
    Path draft = replacement.draft(first.first());
    try (var writer = new SegmentWriter(disk, draft)) {
      log.read(first.first(), end, record -> keeping.of(record).ifPresent(writer::add));
      if (group.size() > 1 || keeping.changed() > changed) {
        return writer.finish(first, end);
      }
    }
    disk.delete(draft);
    return group.getFirst().size();
  }

  /** Neighbours that fit into one segment together become one. */
  private List<List<Closed>> groups(List<Closed> segments) {
    List<List<Closed>> groups = new ArrayList<>();
    long size = 0;
    for (Closed segment : segments) {
      if (groups.isEmpty() || size + segment.size() > limits.segmentBytes()) {
        groups.add(new ArrayList<>());
        size = 0;
      }
      groups.getLast().add(segment);
      size += segment.size();
    }
    return groups;
  }
}
