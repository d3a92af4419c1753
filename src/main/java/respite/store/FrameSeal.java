package respite.store;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import respite.port.Frame;
import respite.store.Sealed.Place;
import respite.talk.Turn;

/**
 * Frames to sealed payloads and back. Sealed is: for how long the program had been running, in
 * milliseconds over all starts, then the frame. The words that answer a tap are not kept.
 */
final class FrameSeal {
  /** A frame as the log holds it. */
  record Stamped(long running, Frame frame) {}

  private FrameSeal() {}

  static byte[] seal(Aead key, KeyId id, long sequence, Stamped stamped) {
    Frame frame = stamped.frame();
    byte[] text = Codec.write(Frame.class, withoutToast(frame));
    byte[] plain =
        ByteBuffer.allocate(Long.BYTES + text.length).putLong(stamped.running()).put(text).array();
    return Sealed.seal(key, new Place(id, FrameKind.of(frame), sequence), plain);
  }

  static Stamped open(Aead key, LogRecord record) {
    Place place = new Place(record.key(), record.kind(), record.sequence());
    byte[] plain = Sealed.open(key, place, record.payload());
    byte[] text = Arrays.copyOfRange(plain, Long.BYTES, plain.length);
    return new Stamped(ByteBuffer.wrap(plain).getLong(), Codec.read(Frame.class, text));
  }

  /** What compaction keeps of a frame, in the frame's own place. */
  static byte[] seal(Aead key, KeyId id, long sequence, long running, Kept kept) {
    byte[] text = Codec.write(Kept.class, kept);
    byte[] plain = ByteBuffer.allocate(Long.BYTES + text.length).putLong(running).put(text).array();
    return Sealed.seal(key, new Place(id, FrameKind.KEPT, sequence), plain);
  }

  /** A kept frame, and for how long the program had been running. */
  record StampedKept(long running, Kept kept) {}

  static StampedKept openKept(Aead key, LogRecord record) {
    Place place = new Place(record.key(), FrameKind.KEPT, record.sequence());
    byte[] plain = Sealed.open(key, place, record.payload());
    byte[] text = Arrays.copyOfRange(plain, Long.BYTES, plain.length);
    return new StampedKept(ByteBuffer.wrap(plain).getLong(), Codec.read(Kept.class, text));
  }

  private static Frame withoutToast(Frame frame) {
    return switch (frame) {
      case Frame.Turned(var person, var update, var callback, var at, var turn) ->
          new Frame.Turned(person, update, callback, at, withoutToast(turn));
      case Frame.Ticked(var person, var day, var at, var turn) ->
          new Frame.Ticked(person, day, at, withoutToast(turn));
      case Frame.Sent sent -> sent;
      case Frame.Gone gone -> gone;
      case Frame.Back back -> back;
      case Frame.Leaving leaving -> leaving;
    };
  }

  private static Turn withoutToast(Turn turn) {
    return new Turn(turn.next(), turn.changes(), turn.effects(), Optional.empty());
  }
}
