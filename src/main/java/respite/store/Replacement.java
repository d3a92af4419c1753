package respite.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import respite.store.Disk.DiskFile;

/**
 * Puts segments, compacted or from a backup, in the place of those they cover, all or none: they
 * are written beside the log, then a mark says that all are whole, then each takes the name of the
 * first segment it covers, and the others it covers are removed. Without the mark they count for
 * nothing; with it the next start goes on where the program ended.
 */
final class Replacement {
  private static final String SUFFIX = ".compact";
  static final String MARK = "compacted";

  private final Disk disk;
  private final Path directory;

  Replacement(Disk disk, Path directory) {
    this.disk = disk;
    this.directory = directory;
  }

  /** Where the segment that begins with a sequence is written. */
  Path draft(long first) {
    return directory.resolve(SegmentHeader.name(first) + SUFFIX);
  }

  /** All drafts are written and synced: from here on they are the log. */
  void commit() throws IOException {
    disk.syncDirectory(directory);
    try (DiskFile mark = disk.open(mark())) {
      mark.force();
    }
    disk.syncDirectory(directory);
    finish();
  }

  /** Ends a replacement that was under way; removes the drafts of one that was not committed. */
  void finish() throws IOException {
    List<Path> drafts =
        disk.list(directory).stream().filter(path -> path.toString().endsWith(SUFFIX)).toList();
    if (!disk.exists(mark())) {
      for (Path draft : drafts) {
        disk.delete(draft);
      }
      return;
    }
    for (Path draft : drafts) {
      String name = draft.getFileName().toString();
      disk.move(draft, directory.resolve(name.substring(0, name.length() - SUFFIX.length())));
    }
    disk.syncDirectory(directory);
    removeCovered();
    disk.syncDirectory(directory);
    disk.delete(mark());
    disk.syncDirectory(directory);
  }

  private void removeCovered() throws IOException {
    long covered = 0;
    for (Path path : Segments.in(disk, directory)) {
      if (SegmentHeader.first(path) < covered) {
        disk.delete(path);
      } else {
        covered = Math.max(covered, end(path));
      }
    }
  }

  private long end(Path path) throws IOException {
    try (DiskFile file = disk.open(path)) {
      Optional<SegmentHeader> header = Segments.header(path, file);
      return header.map(SegmentHeader::end).orElse(0L);
    }
  }

  private Path mark() {
    return directory.resolve(MARK);
  }
}
