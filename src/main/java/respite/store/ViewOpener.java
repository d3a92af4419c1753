package respite.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.mapdb.DBException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.store.Disk.DiskFile;

/** Opens the view, or makes it anew, and brings it up to the end of the log. */
final class ViewOpener {
  private static final Logger LOG = LoggerFactory.getLogger(ViewOpener.class);

  /** While the view is caught up it is written to disk after so many frames. */
  private static final int FRAMES_AT_ONCE = 20_000;

  private static final String NAME = "journal";
  private static final Pattern VIEW = Pattern.compile(NAME + "(-\\d{1,9})?");

  private final Disk disk;
  private final Path directory;
  private final CommitLog log;
  private final Keys keys;
  private final long redoBytes;

  ViewOpener(Disk disk, Path directory, CommitLog log, Keys keys, long redoBytes) {
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
   * StoreFault.ViewAhead} when it has applied what the log does not hold, and {@link
   * StoreFault.KeyUnusable} when a key is missing without which somebody's entries do not open, as
   * when all the keys are those of other data.
   */
  Caught caughtUp() throws IOException {
    try {
      return newestOrAnew();
    } catch (DBException.VolumeIOError e) {
      throw RedoVolume.said(e);
    }
  }

  private Caught newestOrAnew() throws IOException {
    if (isMarked()) {
      LOG.warn("The view at {} is damaged or out of date; it is made anew from the log", directory);
      remove();
    }
    try {
      Path newest = newest(disk, directory);
      Caught caught = catchUp(newest);
      requireKeys(newest, caught.view());
      removeOlder();
      return caught;
    } catch (DBException.VolumeIOError e) {
      throw e; // the disk failed, which says nothing about the view
    } catch (StoreFault.ViewDamaged | DBException | StoreFault.SealBroken e) {
      LOG.warn("The view is made anew from the log: {}", e.getMessage());
      remove();
      return catchUp(file(directory));
    }
  }

  private void requireKeys(Path file, View view) {
    try {
      if (view.holdsErased(keys)) {
        throw new StoreFault.ViewDamaged(file, "it holds somebody who was erased since");
      }
      view.held().forEach(keys::require);
    } catch (RuntimeException e) {
      view.close();
      throw e;
    }
  }

  /** Whether another view as large as the newest may be written before the disk is nearly full. */
  boolean hasRoomBeside() throws IOException {
    Path newest = newest(disk, directory);
    long bytes = 0;
    for (Path file : List.of(newest, RedoVolume.redo(newest))) {
      if (disk.exists(file)) {
        try (DiskFile open = disk.openToRead(file)) {
          bytes += open.size();
        }
      }
    }
    return log.hasRoomFor(bytes);
  }

  /** Another view beside those there are, made from the whole log as it is now. */
  Caught beside() throws IOException {
    Path file = numbered(number(newest(disk, directory)) + 1);
    try {
      return catchUp(file);
    } catch (RuntimeException | IOException e) {
      removeUnfinished(file, e);
      throw e;
    }
  }

  /** Each attempt takes room, which may be what is lacking. */
  private void removeUnfinished(Path file, Exception why) {
    try {
      disk.delete(file);
      disk.delete(RedoVolume.redo(file));
      disk.syncDirectory(directory);
    } catch (IOException e) {
      why.addSuppressed(e);
    }
  }

  private Caught catchUp(Path file) throws IOException {
    View view = View.open(disk, file, log.id(), redoBytes);
    try {
      if (view.applied() >= log.next()) {
        throw new StoreFault.ViewAhead(view.applied(), log.next() - 1, log.directory());
      }
      if (view.applied() > 0 && view.applied() + 1 < log.compactedTo()) {
        throw new StoreFault.ViewDamaged(file, "it is older than the last compaction of the log");
      }
      Repeats repeats = new Repeats(view.repeats(), keys);
      Applier applier = new Applier(view, keys, repeats);
      var caught = new Caught(view, repeats, applier, new Reader(view, keys));
      catchUp(caught);
      return caught;
    } catch (RuntimeException | IOException e) {
      view.close();
      throw e;
    }
  }

  /** Applies what the log has more, and writes it to disk. */
  void catchUp(Caught caught) throws IOException {
    View view = caught.view();
    long from = view.applied() + 1;
    log.read(from, record -> apply(view, caught.applier(), record));
    view.checkpoint();
    LOG.info("The view was caught up by {} frames", view.applied() + 1 - from);
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
      if (!path.equals(marked())) {
        disk.delete(path);
      }
    }
    disk.syncDirectory(directory);
    unmark();
  }

  /** Notes that the view is damaged, or out of date: the next start makes it anew. */
  void mark() {
    try {
      disk.open(marked()).close();
      disk.syncDirectory(directory);
    } catch (IOException e) {
      LOG.warn("The view could not be marked to be made anew; run \"rebuild\"", e);
    }
  }

  /** Whether that was noted and the view not made anew since. */
  boolean isMarked() {
    return isMarked(disk, directory);
  }

  static boolean isMarked(Disk disk, Path directory) {
    return disk.exists(marked(directory));
  }

  /** The view was made anew. */
  void unmark() throws IOException {
    disk.delete(marked());
    disk.syncDirectory(directory);
  }

  /** The first view's file; each made in place of another has a number more in its name. */
  static Path file(Path directory) {
    return directory.resolve(NAME);
  }

  /** The file of the newest view: a newer one is right, however little it has applied. */
  static Path newest(Disk disk, Path directory) throws IOException {
    return disk.list(directory).stream()
        .filter(path -> VIEW.matcher(path.getFileName().toString()).matches())
        .max(Comparator.comparingInt(ViewOpener::number))
        .orElse(file(directory));
  }

  /** Removes all views but the newest. */
  void removeOlder() throws IOException {
    Path newest = newest(disk, directory);
    for (Path path : disk.list(directory)) {
      boolean isNewest = path.equals(newest) || path.equals(RedoVolume.redo(newest));
      if (path.getFileName().toString().startsWith(NAME) && !isNewest) {
        disk.delete(path);
      }
    }
    disk.syncDirectory(directory);
  }

  private Path numbered(int number) {
    return directory.resolve(NAME + "-" + number);
  }

  private static int number(Path file) {
    String name = file.getFileName().toString();
    return name.equals(NAME) ? 1 : Integer.parseInt(name, NAME.length() + 1, name.length(), 10);
  }

  private Path marked() {
    return marked(directory);
  }

  private static Path marked(Path directory) {
    return directory.resolve("damaged");
  }
}
