package respite.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The few things the store asks of a file system, so that tests can put one under it that loses
 * power at any write. What is made on it is for its owner alone.
 */
public interface Disk {
  /** Opens a file for reading and writing; made, empty, where there was none. */
  DiskFile open(Path file) throws IOException;

  /** Opens a file for reading alone; a {@link java.nio.file.NoSuchFileException} without one. */
  DiskFile openToRead(Path file) throws IOException;

  /** Makes a directory, and those above it, where there is none; durable when this returns. */
  void createDirectory(Path directory) throws IOException;

  /** What lies in a directory, in the order of the names; the directory is made if missing. */
  List<Path> list(Path directory) throws IOException;

  boolean exists(Path path);

  boolean isDirectory(Path path);

  /** Whether the group or others may do anything with a file or directory. */
  boolean isOpenToOthers(Path path) throws IOException;

  /** Removes a file or an empty directory; nothing happens where there is none. */
  void delete(Path path) throws IOException;

  /**
   * Gives a file or directory another name: all at once, or not at all. A file takes the place of
   * the one that has the name; a directory only that of an empty one.
   */
  void move(Path from, Path to) throws IOException;

  /** Makes new, moved and removed names in the directory survive a loss of power. */
  void syncDirectory(Path directory) throws IOException;

  /** When a file was last written. */
  Instant modified(Path file) throws IOException;

  /** Bytes that can still be written where the directory lies. */
  long freeBytes(Path directory) throws IOException;

  /** One open file. Any thread may read; one thread at a time may write. */
  interface DiskFile extends Closeable {
    /** Fills the buffer from the position on; stops early only at the end of the file. */
    void read(ByteBuffer to, long position) throws IOException;

    /** Writes the whole buffer; durable only after {@link #force}. */
    void write(ByteBuffer from, long position) throws IOException;

    long size() throws IOException;

    void truncate(long size) throws IOException;

    /** Returns when everything written, and the file's length, survives a loss of power. */
    void force() throws IOException;
  }
}
