package respite.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The first {@value #BYTES} bytes of a segment: what it is, whose, and which sequences it holds.
 *
 * @param generation 0 as written, every sequence present; n: compacted n times, with gaps
 * @param first the sequence of the first record; the file is named by it
 * @param end one past the last sequence covered, for a compacted segment; 0 while it may grow
 * @param log random, the same in all segments of one log; the view remembers it
 * @param records how many records a compacted segment holds; 0 while it may grow
 */
record SegmentHeader(int generation, long bot, long first, long end, KeyId log, int records) {
  static final int BYTES = 64;
  static final int VERSION = 1;
  private static final byte[] MAGIC = "RSPTLOG\n".getBytes(StandardCharsets.US_ASCII);

  ByteBuffer write() {
    ByteBuffer to = ByteBuffer.allocate(BYTES);
    to.put(MAGIC).putInt(VERSION).putInt(generation).putLong(bot).putLong(first).putLong(end);
    log.write(to);
    to.putInt(records).putInt(checksum(to));
    return to.flip();
  }

  /** Empty when this is no header, or a damaged one; another version is a fault. */
  static Optional<SegmentHeader> read(Path file, ByteBuffer from) {
    byte[] magic = new byte[MAGIC.length];
    if (from.remaining() < BYTES || from.getInt(BYTES - 4) != checksum(from)) {
      return Optional.empty();
    }
    from.get(magic);
    if (!Arrays.equals(magic, MAGIC)) {
      return Optional.empty();
    }
    int version = from.getInt();
    if (version != VERSION) {
      throw new StoreFault.FormUnknown("segment", file + " has log format " + version);
    }
    return Optional.of(
        new SegmentHeader(
            from.getInt(),
            from.getLong(),
            from.getLong(),
            from.getLong(),
            KeyId.read(from),
            from.getInt()));
  }

  /** Whether a record may come where {@code next} is due: that one, or, once compacted, a later. */
  boolean admits(long sequence, long next) {
    return sequence == next || (sequence > next && generation > 0);
  }

  /** Whether so many records are all of them; any number is, as long as the segment may grow. */
  boolean areAll(int count) {
    return generation == 0 || count == records;
  }

  private static int checksum(ByteBuffer buffer) {
    CRC32C crc = new CRC32C();
    crc.update(buffer.slice(0, BYTES - 4));
    return (int) crc.getValue();
  }

  /** The name under which a segment lies: 20 digits, so that names sort as sequences do. */
  static String name(long first) {
    return "%020d.log".formatted(first);
  }

  static boolean isSegment(Path file) {
    return file.getFileName().toString().matches("\\d{20}\\.log");
  }

  /** The first sequence that the name says. */
  static long first(Path file) {
    return Long.parseLong(file.getFileName().toString(), 0, 20, 10);
  }
}
