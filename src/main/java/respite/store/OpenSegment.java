package respite.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The segment that grows: how far it is written, and how far synced. It belongs to the writer's
 * thread, and to whoever closes the log once that has ended.
 */
final class OpenSegment {
  private final Segments segments;
  private Segments.Tail segment;
  private long offset;
  private long durable;
  private final AtomicLong syncs = new AtomicLong();

  OpenSegment(Segments segments, Segments.Tail tail) {
    this.segments = segments;
    this.segment = tail;
    this.offset = tail.offset();
    this.durable = tail.offset();
  }

  long offset() {
    return offset;
  }

  /** Everything below this offset is synced. */
  int durable() {
    return (int) durable;
  }

  void write(ByteBuffer records) throws IOException {
    int bytes = records.remaining();
    segment.file().write(records, offset);
    offset += bytes;
  }

  void force() throws IOException {
    if (durable < offset) {
      segment.file().force();
      durable = offset;
      syncs.incrementAndGet();
    }
  }

  /** How often it was synced since the start, with those before it; any thread may ask. */
  long syncs() {
    return syncs.get();
  }

  /** Ends it, unless it is empty, and begins the one for the sequence that comes next. */
  void roll(long next) throws IOException {
    if (offset > SegmentHeader.BYTES) {
      force();
      segment.file().close();
      segment = segments.create(next, segment.log());
      offset = segment.offset();
      durable = offset;
    }
  }

  void close() throws IOException {
    segment.file().close();
  }
}
