package respite.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import respite.store.Disk.DiskFile;

/** Writes one compacted segment: its records in order, the header last. */
final class SegmentWriter implements AutoCloseable {
  private static final int AT_ONCE = 1 << 20;

  private final DiskFile file;
  private ByteBuffer waiting = ByteBuffer.allocate(AT_ONCE);
  private long offset = SegmentHeader.BYTES;
  private int records;

  SegmentWriter(Disk disk, Path path) throws IOException {
    this.file = disk.open(path);
    file.truncate(0);
  }

  void add(LogRecord record) {
    if (waiting.remaining() < record.size()) {
      flush();
      if (waiting.capacity() < record.size()) {
        waiting = ByteBuffer.allocate(record.size());
      }
    }
    record.write(waiting);
    records++;
  }

  private void flush() {
    try {
      waiting.flip();
      int bytes = waiting.remaining();
      file.write(waiting, offset);
      offset += bytes;
      waiting.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the segment whole and durable; returns its bytes. */
  long finish(SegmentHeader first, long end) throws IOException {
    flush();
    var header =
        new SegmentHeader(
            first.generation() + 1, first.bot(), first.first(), end, first.log(), records);
    file.write(header.write(), 0);
    file.force();
    return offset;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
