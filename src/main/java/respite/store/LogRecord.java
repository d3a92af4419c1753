package respite.store;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One record of the log, and its form on disk: big-endian; a header of {@value #HEADER} bytes, then
 * the payload.
 *
 * <pre>
 * 0 length of the payload   4 CRC32C of all but these four bytes   8 sequence
 * 16 durable   20 kind   22 zero   24 key id   40 payload
 * </pre>
 *
 * <p><b>durable</b> is the offset in the same segment below which everything had been synced when
 * this record was written. It tells damage from a torn tail: an unsynced tail may lose its pages in
 * any order, but a bad byte below a valid record's durable offset was once safe on the disk.
 */
final class LogRecord {
  static final int HEADER = 40;

  /**
   * No payload is longer; a length field that says so is garbage. The longest is a journal brought
   * in from a file of 10 MiB.
   */
  static final int LONGEST = 32 << 20;

  private final long sequence;
  private final int durable;
  private final short kind;
  private final KeyId key;
  private final byte[] payload;

  LogRecord(long sequence, int durable, short kind, KeyId key, byte[] payload) {
    if (payload.length > LONGEST) {
      throw new IllegalArgumentException(
          "a record of " + payload.length + " bytes is over " + LONGEST);
    }
    this.sequence = sequence;
    this.durable = durable;
    this.kind = kind;
    this.key = key;
    this.payload = payload;
  }

  long sequence() {
    return sequence;
  }

  int durable() {
    return durable;
  }

  short kind() {
    return kind;
  }

  KeyId key() {
    return key;
  }

  /** The bytes themselves, not a copy. */
  byte[] payload() {
    return payload;
  }

  /** Bytes on disk. */
  int size() {
    return HEADER + payload.length;
  }

  void write(ByteBuffer to) {
    int start = to.position();
    to.putInt(payload.length).putInt(0).putLong(sequence).putInt(durable).putShort(kind);
    to.putShort((short) 0);
    key.write(to);
    to.put(payload);
    to.putInt(start + 4, checksum(to, start, size()));
  }

  /** The payload length of a record that may start at the buffer's position; empty if garbage. */
  static Optional<Integer> length(ByteBuffer from) {
    if (from.remaining() < HEADER) {
      return Optional.empty();
    }
    int length = from.getInt(from.position());
    return length >= 0 && length <= LONGEST ? Optional.of(length) : Optional.empty();
  }

  /** Reads the record at the buffer's position and moves past it; empty, unmoved, if it is bad. */
  static Optional<LogRecord> read(ByteBuffer from) {
    int start = from.position();
    int length = length(from).orElse(-1);
    if (length < 0 || from.remaining() < HEADER + length) {
      return Optional.empty();
    }
    if (from.getInt(start + 4) != checksum(from, start, HEADER + length)) {
      return Optional.empty();
    }
    from.position(start + 8);
    long sequence = from.getLong();
    int durable = from.getInt();
    short kind = from.getShort();
    from.getShort();
    KeyId key = KeyId.read(from);
    byte[] payload = new byte[length];
    from.get(payload);
    return Optional.of(new LogRecord(sequence, durable, kind, key, payload));
  }

  private static int checksum(ByteBuffer buffer, int start, int size) {
    CRC32C crc = new CRC32C();
    crc.update(buffer.slice(start, 4));
    crc.update(buffer.slice(start + 8, size - 8));
    return (int) crc.getValue();
  }
}
