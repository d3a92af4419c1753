package respite.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The machine's own file system. */
public final class FileDisk implements Disk {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?> DIRECTORY = PosixFilePermissions.asFileAttribute(OWNER);

  /** For a new file that its owner alone may read and write. */
  static final FileAttribute<?> FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  @Override
  public DiskFile open(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, FILE);
    }
    return new OpenFile(new RandomAccessFile(file.toFile(), "rw"));
  }

  @Override
  public DiskFile openToRead(Path file) throws IOException {
    return ReadOnlyFile.open(file);
  }

  @Override
  public void createDirectory(Path directory) throws IOException {
    Path above = directory.toAbsolutePath().getParent();
    if (above == null) {
      return; // the root is always there
    }
    if (!Files.isDirectory(directory)) {
      createDirectory(above);
      Files.createDirectories(directory, DIRECTORY);
    }
    // A killed program may have made it just now; who may not write above it did not make it.
    if (Files.isWritable(above)) {
      syncDirectory(above);
    }
  }

  @Override
  public List<Path> list(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      createDirectory(directory);
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  @Override
  public boolean exists(Path path) {
    return Files.exists(path);
  }

  @Override
  public boolean isDirectory(Path path) {
    return Files.isDirectory(path);
  }

  @Override
  public boolean isOpenToOthers(Path path) throws IOException {
    return !OWNER.containsAll(Files.getPosixFilePermissions(path));
  }

  /** Leaves a directory, and so everything below it, to its owner alone. */
  void closeToOthers(Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, OWNER);
  }

  @Override
  public void delete(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void syncDirectory(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public Instant modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  @Override
  public long freeBytes(Path directory) throws IOException {
    return Files.getFileStore(directory).getUsableSpace();
  }

  /** Fills the buffer from the position on; whoever else reads the file waits. */
  static void fill(RandomAccessFile file, ByteBuffer to, long position) throws IOException {
    synchronized (file) {
      file.seek(position);
      while (to.hasRemaining()) {
        int count = file.read(to.array(), to.arrayOffset() + to.position(), to.remaining());
        if (count < 0) {
          return;
        }
        to.position(to.position() + count);
      }
    }
  }

  /**
   * Reads go through the RandomAccessFile, because an interrupt during a FileChannel's read closes
   * the file for everybody; writes come only from threads that nobody interrupts.
   */
  private record OpenFile(RandomAccessFile file) implements DiskFile {
    @Override
    public void read(ByteBuffer to, long position) throws IOException {
      fill(file, to, position);
    }

    @Override
    public void write(ByteBuffer from, long position) throws IOException {
      long at = position;
      while (from.hasRemaining()) {
        at += file.getChannel().write(from, at);
      }
    }

    @Override
    public long size() throws IOException {
      return file.length();
    }

    @Override
    public void truncate(long size) throws IOException {
      file.getChannel().truncate(size);
    }

    @Override
    public void force() throws IOException {
      file.getChannel().force(false);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
