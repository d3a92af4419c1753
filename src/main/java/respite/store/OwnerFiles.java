package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** Small files that only their owner may read, written whole or not at all. */
final class OwnerFiles {
  /** How the name of a file that is not whole yet ends. */
  static final String DRAFT = ".new";

  private static final Set<PosixFilePermission> OWNER_FILE =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");

  private OwnerFiles() {}

  /** Writes, syncs and then names the file, so that it is there whole after a crash, or not. */
  static void write(Path file, byte[] bytes) throws IOException {
    Path draft = draft(file);
    Files.deleteIfExists(draft);
    var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel =
        FileChannel.open(draft, options, PosixFilePermissions.asFileAttribute(OWNER_FILE))) {
      ByteBuffer from = ByteBuffer.wrap(bytes);
      while (from.hasRemaining()) {
        channel.write(from);
      }
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    syncDirectory(file);
  }

  /** Overwrites the bytes, removes the file and makes that durable; its draft goes too. */
  static void destroy(Path file) throws IOException {
    Files.deleteIfExists(draft(file));
    if (!Files.exists(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate((int) channel.size()), 0);
      channel.force(true);
    }
    Files.delete(file);
    syncDirectory(file);
  }

  /** Makes a directory, and its parents, for the owner alone. */
  static void createDirectory(Path directory) throws IOException {
    Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(OWNER_DIRECTORY));
  }

  /** Whether the group or others may do anything with the file or directory. */
  static boolean openToOthers(Path path) throws IOException {
    Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(path);
    return !OWNER_DIRECTORY.containsAll(allowed);
  }

  /** The directory that a file lies in. */
  static Path folder(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file lies in a directory");
  }

  private static Path draft(Path file) {
    return file.resolveSibling(file.getFileName() + DRAFT);
  }

  private static void syncDirectory(Path file) throws IOException {
    new FileDisk().syncDirectory(folder(file));
  }
}
