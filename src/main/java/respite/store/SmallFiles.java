package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import respite.store.Disk.DiskFile;

/** Files small enough to be held in memory, written whole or not at all. */
record SmallFiles(Disk disk) {
  /** How the name of a file that is not whole yet ends. */
  static final String DRAFT = ".new";

  /** All bytes of a file; a {@link java.nio.file.NoSuchFileException} where there is none. */
  byte[] read(Path file) throws IOException {
    try (DiskFile open = disk.openToRead(file)) {
      return read(open, open.size());
    }
  }

  /** The first bytes of an open file. */
  static byte[] read(DiskFile file, long count) throws IOException {
    byte[] bytes = new byte[Math.toIntExact(count)];
    file.read(ByteBuffer.wrap(bytes), 0);
    return bytes;
  }

  /** The lines of a text; none where there is no file. */
  List<String> lines(Path file) throws IOException {
    return disk.exists(file)
        ? new String(read(file), StandardCharsets.UTF_8).lines().toList()
        : List.of();
  }

  /** Writes, syncs and then names the file, so that it is there whole after a crash, or not. */
  void write(Path file, byte[] bytes) throws IOException {
    Path draft = draft(file);
    disk.delete(draft);
    try (DiskFile open = disk.open(draft)) {
      open.write(ByteBuffer.wrap(bytes), 0);
      open.force();
    }
    disk.move(draft, file);
    disk.syncDirectory(folder(file));
  }

  /** Overwrites the bytes, removes the file and makes that durable; its draft goes too. */
  void destroy(Path file) throws IOException {
    disk.delete(draft(file));
    if (!disk.exists(file)) {
      return;
    }
    try (DiskFile open = disk.open(file)) {
      open.write(ByteBuffer.allocate(Math.toIntExact(open.size())), 0);
      open.force();
    }
    disk.delete(file);
    disk.syncDirectory(folder(file));
  }

  /**
   * Whether two directories, which need not be there yet, are the same or one lies in the other;
   * links are followed.
   */
  static boolean isNested(Path one, Path other) throws IOException {
    Path first = real(one.toAbsolutePath());
    Path second = real(other.toAbsolutePath());
    return first.startsWith(second) || second.startsWith(first);
  }

  /** The path with links followed, as far as it is there. */
  static Path real(Path path) throws IOException {
    boolean isThere = path.getParent() == null || Files.exists(path);
    return isThere ? path.toRealPath() : real(folder(path)).resolve(path.getFileName()).normalize();
  }

  /** The directory that a file lies in. */
  static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a directory");
  }

  private static Path draft(Path file) {
    return file.resolveSibling(file.getFileName() + DRAFT);
  }
}
