package respite.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/** Names the key of one life of one person: 16 random bytes, in which nothing of the person is. */
public record KeyId(long high, long low) {
  /** Sixteen zero bytes: the record belongs to nobody's key. */
  public static final KeyId NONE = new KeyId(0, 0);

  static final int BYTES = 16;

  /** A new id, never {@link #NONE}. */
  static KeyId random(SecureRandom chance) {
    KeyId id = new KeyId(chance.nextLong(), chance.nextLong());
    return id.equals(NONE) ? random(chance) : id;
  }

  static KeyId read(ByteBuffer from) {
    return new KeyId(from.getLong(), from.getLong());
  }

  static KeyId of(byte[] sixteen) {
    return read(ByteBuffer.wrap(sixteen));
  }

  void write(ByteBuffer to) {
    to.putLong(high).putLong(low);
  }

  byte[] bytes() {
    ByteBuffer to = ByteBuffer.allocate(BYTES);
    write(to);
    return to.array();
  }

  /** 32 hexadecimal digits, as in the name of the key's file. */
  @Override
  public String toString() {
    return "%016x%016x".formatted(high, low);
  }

  /** Reads what {@link #toString} wrote. */
  static KeyId parse(String hex) {
    return new KeyId(
        Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
  }
}
