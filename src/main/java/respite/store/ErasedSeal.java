package respite.store;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import respite.store.Sealed.Place;

/**
 * The record that a life is erased: its key id stands in the header. Sealed with the program's own
 * key, so that nobody else can have a key destroyed, is for how long the program had been running.
 */
final class ErasedSeal {
  private ErasedSeal() {}

  static byte[] seal(Aead own, KeyId life, long sequence, long running) {
    byte[] plain = ByteBuffer.allocate(Long.BYTES).putLong(running).array();
    return Sealed.seal(own, new Place(life, FrameKind.ERASED, sequence), plain);
  }

  static long open(Aead own, LogRecord record) {
    Place place = new Place(record.key(), FrameKind.ERASED, record.sequence());
    return ByteBuffer.wrap(Sealed.open(own, place, record.payload())).getLong();
  }
}
