package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import respite.store.Disk.DiskFile;

/** Reads the records of one segment one after the other, through a window of the file. */
final class SegmentReader {
  private static final int WINDOW = 1 << 20;

  private final DiskFile file;
  private final long size;
  private ByteBuffer window = ByteBuffer.allocate(0);
  private long windowStart;
  private long offset = SegmentHeader.BYTES;

  SegmentReader(DiskFile file) throws IOException {
    this.file = file;
    this.size = file.size();
  }

  /** Where the next record starts, or where the bad one does. */
  long offset() {
    return offset;
  }

  long size() {
    return size;
  }

  /** The next record; empty at the end of the file and at a record that is torn or damaged. */
  Optional<LogRecord> next() throws IOException {
    Optional<LogRecord> record = at(offset);
    record.ifPresent(found -> offset += found.size());
    return record;
  }

  /**
   * Whether some whole record stands anywhere after the bad one that had been written when the bad
   * one was already safe: then this is damage and no torn tail. Sequences up to {@code last} have
   * been read. Reads to the end of the file.
   */
  boolean isFollowedByWhole(long last) throws IOException {
    for (long at = offset + 1; at + LogRecord.HEADER <= size; at++) {
      long sequence = header(at).getLong(8);
      // No more records than fit into the file can have been written since.
      if (sequence <= last || sequence - last > size / LogRecord.HEADER + 1) {
        continue;
      }
      if (at(at).filter(record -> record.durable() > offset).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private ByteBuffer header(long at) throws IOException {
    return view(at, LogRecord.HEADER).slice();
  }

  private Optional<LogRecord> at(long at) throws IOException {
    ByteBuffer head = view(at, LogRecord.HEADER);
    int length = LogRecord.length(head).orElse(-1);
    if (length < 0 || at + LogRecord.HEADER + length > size) {
      return Optional.empty();
    }
    return LogRecord.read(view(at, LogRecord.HEADER + length));
  }

  /** The window from the offset on, holding at least that many bytes unless the file ends. */
  private ByteBuffer view(long at, int bytes) throws IOException {
    boolean inside = at >= windowStart && at + bytes <= windowStart + window.limit();
    if (!inside) {
      int wanted = (int) Math.min(size - at, Math.max(WINDOW, bytes));
      window = ByteBuffer.allocate(Math.max(0, wanted));
      file.read(window, at);
      window.flip();
      windowStart = at;
    }
    return window.duplicate().position((int) (at - windowStart));
  }
}
