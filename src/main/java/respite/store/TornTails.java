package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.store.Disk.DiskFile;

/**
 * What was cut off the end of a log because its last write was not finished. It is kept beside the
 * segments for a while, as {@code *.cut}, for whoever must find out what it was.
 */
final class TornTails {
  private static final Logger LOG = LoggerFactory.getLogger(TornTails.class);
  private static final String SUFFIX = ".cut";

  private final Disk disk;
  private final Path directory;

  TornTails(Disk disk, Path directory) {
    this.disk = disk;
    this.directory = directory;
  }

  /** Takes the end off a segment, from an offset on. */
  void cut(Path segment, DiskFile file, long from, long size) throws IOException {
    Path kept = unusedName(segment, from);
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size - from));
    file.read(bytes, from);
    try (DiskFile copy = disk.open(kept)) {
      copy.write(bytes.flip(), 0);
      copy.force();
    }
    disk.syncDirectory(directory);
    file.truncate(from);
    file.force();
    LOG.warn(
        "The last write of {} was not finished: {} bytes cut, kept as {}",
        segment,
        size - from,
        kept.getFileName());
  }

  private Path unusedName(Path segment, long from) {
    for (int i = 1; ; i++) {
      Path name =
          segment.resolveSibling("%s.%d.%d%s".formatted(segment.getFileName(), from, i, SUFFIX));
      if (!disk.exists(name)) {
        return name;
      }
    }
  }

  /** Those that are still kept. */
  CutTails kept() throws IOException {
    List<Path> files = files();
    long bytes = 0;
    for (Path file : files) {
      try (DiskFile open = disk.open(file)) {
        bytes += open.size();
      }
    }
    return new CutTails(files.size(), bytes);
  }

  /** Removes those that were cut before the instant: whole frames may be among them. */
  void removeOlder(Instant than) throws IOException {
    for (Path file : files()) {
      if (disk.modified(file).isBefore(than)) {
        disk.delete(file);
        disk.syncDirectory(directory);
        LOG.info("{} was kept long enough and is removed", file.getFileName());
      }
    }
  }

  private List<Path> files() throws IOException {
    return disk.list(directory).stream().filter(path -> path.toString().endsWith(SUFFIX)).toList();
  }
}
