package respite.store;

import java.io.IOException;
import java.nio.file.Path;
import org.mapdb.DBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the view at the start of the program and brings it up to the end of the log. */
final class OpenView {
  private static final Logger LOG = LoggerFactory.getLogger(OpenView.class);

  /** While the view is caught up it is written to disk after so many frames. */
  private static final int FRAMES_AT_ONCE = 20_000;

  private final Disk disk;
  private final Path directory;
  private final CommitLog log;
  private final Keys keys;
  private final long redoBytes;

  OpenView(Disk disk, Path directory, CommitLog log, Keys keys, long redoBytes) {
    this.disk = disk;
    this.directory = directory;
    this.log = log;
    this.keys = keys;
    this.redoBytes = redoBytes;
  }

  /** The view with what reads and writes it; as far as the log. */
  record Caught(View view, Repeats repeats, Applier applier, Reader reader) {}

  /**
   * The view as far as the log; a missing or damaged one is made anew. Throws {@link
   * StoreFault.ViewAhead} when it has applied what the log does not hold.
   */
  Caught caughtUp() throws IOException {
    if (disk.exists(mark())) {
      LOG.warn("The view at {} was found damaged; it is made anew from the log", directory);
      remove();
    }
    try {
      return catchUp();
    } catch (DBException.VolumeIOError e) {
      throw new IOException(e);
    } catch (StoreFault.ViewDamaged | DBException | StoreFault.SealBroken e) {
      LOG.warn("The view is made anew from the log: {}", e.getMessage());
      remove();
      return catchUp();
    }
  }

  private Caught catchUp() throws IOException {
    View view = View.open(disk, file(directory), log.id(), redoBytes);
    try {
      if (view.applied() >= log.next()) {
        throw new StoreFault.ViewAhead(view.applied(), log.next() - 1, directory);
      }
      Repeats repeats = new Repeats(view.repeats(), keys);
      Applier applier = new Applier(view, keys, repeats);
      long from = view.applied() + 1;
      log.read(from, record -> apply(view, applier, record));
      view.checkpoint();
      LOG.info("The view was caught up by {} frames", view.applied() + 1 - from);
      return new Caught(view, repeats, applier, new Reader(view, keys));
    } catch (RuntimeException e) {
      view.close();
      throw e;
    }
  }

  private void apply(View view, Applier applier, LogRecord record) {
    applier.apply(record);
    if (record.sequence() % FRAMES_AT_ONCE == 0) {
      view.checkpoint();
    }
  }

  /** Removes the view, so that it is made anew. */
  void remove() throws IOException {
    for (Path path : disk.list(directory)) {
      if (!path.equals(mark())) {
        disk.delete(path);
      }
    }
    disk.syncDirectory(directory);
    disk.delete(mark());
    disk.syncDirectory(directory);
  }

  /** Notes that the view was found damaged, so that the next start makes it anew. */
  void markDamaged() {
    try {
      disk.open(mark()).close();
      disk.syncDirectory(directory);
    } catch (IOException e) {
      LOG.warn("The damaged view could not be marked; run \"rebuild\"", e);
    }
  }

  static Path file(Path directory) {
    return directory.resolve("journal");
  }

  private Path mark() {
    return directory.resolve("damaged");
  }
}
