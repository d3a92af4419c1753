package respite.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * The few things the log and the view ask of a file system, so that tests can put one under them
 * that loses power at any write.
 */
public interface Disk {
  /** Opens a file for reading and writing; made, empty, where there was none. */
  DiskFile open(Path file) throws IOException;

  /** The files in a directory, in the order of their names; the directory is made if missing. */
  List<Path> list(Path directory) throws IOException;

  boolean exists(Path file);

  /** Removes a file; nothing happens where there is none. */
  void delete(Path file) throws IOException;

  /** Gives a file another name, in the place of the one that has it: all at once, or not at all. */
  void move(Path from, Path to) throws IOException;

  /** Makes new, moved and removed names in the directory survive a loss of power. */
  void syncDirectory(Path directory) throws IOException;

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
