package respite.store;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * A value sealed with a key: a version byte, then what the AEAD made (nonce, text, tag). Its place
 * is bound to it, so that a value moved to another place does not open.
 */
final class Sealed {
  private static final byte VERSION = 1;

  private Sealed() {}

  /**
   * Where a value stands.
   *
   * @param kind what it is: a frame's kind, or the number of a table of the view
   * @param sequence the frame's sequence, or the position within the table
   */
  record Place(KeyId key, short kind, long sequence) {
    private byte[] bytes() {
      ByteBuffer to = ByteBuffer.allocate(1 + KeyId.BYTES + Short.BYTES + Long.BYTES);
      to.put(VERSION);
      key.write(to);
      return to.putShort(kind).putLong(sequence).array();
    }
  }

  static byte[] seal(Aead key, Place place, byte[] plain) {
    try {
      byte[] text = key.encrypt(plain, place.bytes());
      return ByteBuffer.allocate(1 + text.length).put(VERSION).put(text).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("sealing failed", e);
    }
  }

  /** Throws {@link StoreFault.SealBroken} when the value, its key or its place is not the one. */
  static byte[] open(Aead key, Place place, byte[] sealed) {
    try {
      if (sealed.length == 0 || sealed[0] != VERSION) {
        throw new GeneralSecurityException("not a sealed value of version " + VERSION);
      }
      return key.decrypt(Arrays.copyOfRange(sealed, 1, sealed.length), place.bytes());
    } catch (GeneralSecurityException e) {
      throw new StoreFault.SealBroken(
          "key %s, kind %d, sequence %d".formatted(place.key(), place.kind(), place.sequence()), e);
    }
  }
}
