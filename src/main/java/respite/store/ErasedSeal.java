package respite.store;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import respite.store.Repeats.Mark;
import respite.store.Repeats.Placed;
import respite.store.Sealed.Place;

/**
 * The record that a life is erased: its key id stands in the header. Sealed with the program's own
 * key, so that nobody else can have a key destroyed, is for how long the program had been running,
 * and by what the life's updates and taps are known, since its own frames tell nothing any more.
 */
final class ErasedSeal {
  private static final int PLACED = Long.BYTES + Mark.BYTES;

  /**
   * What it says.
   *
   * @param running for how long the program had been, in milliseconds over all starts
   * @param marks by which repeats are known; numbers and hashes, nothing of the person
   */
  record Erased(long running, List<Placed> marks) {
    /** Copies the list, so that it cannot change. */
    Erased {
      marks = List.copyOf(marks);
    }
  }

  private ErasedSeal() {}

  static byte[] seal(Aead own, KeyId life, long sequence, Erased erased) {
    ByteBuffer plain = ByteBuffer.allocate(Long.BYTES + erased.marks().size() * PLACED);
    plain.putLong(erased.running());
    for (Placed placed : erased.marks()) {
      plain.putLong(placed.sequence());
      placed.mark().write(plain);
    }
    return Sealed.seal(own, new Place(life, FrameKind.ERASED, sequence), plain.array());
  }

  static Erased open(Aead own, LogRecord record) {
    Place place = new Place(record.key(), FrameKind.ERASED, record.sequence());
    ByteBuffer plain = ByteBuffer.wrap(Sealed.open(own, place, record.payload()));
    long running = plain.getLong();
    List<Placed> marks = new ArrayList<>();
    while (plain.hasRemaining()) {
      marks.add(new Placed(plain.getLong(), Mark.read(plain)));
    }
    return new Erased(running, marks);
  }
}
