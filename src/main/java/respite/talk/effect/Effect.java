package respite.talk.effect;

import java.util.Optional;

/** Something Respite does in the chat, in the order of the turn's list; worded when it is sent. */
public sealed interface Effect {
  /** An effect that is a message of words. */
  sealed interface Worded extends Effect {}

  /** Sends a message; the key, if any, then names it. */
  record Say(Optional<MessageKey> key, Line line, Keyboard keyboard, Loudness loudness)
      implements Worded {
    /** A message that makes the sound the person chose for the chat, as a reply does. */
    public Say(Optional<MessageKey> key, Line line, Keyboard keyboard) {
      this(key, line, keyboard, Loudness.USUAL);
    }

    /** A message that will never be changed. */
    public static Say of(Line line) {
      return new Say(Optional.empty(), line, Keyboard.NONE);
    }

    /** A message with buttons that name themselves. */
    public static Say of(Line line, Keyboard keyboard) {
      return new Say(Optional.empty(), line, keyboard);
    }

    /** The same message, as loud as that. */
    public Say as(Loudness other) {
      return new Say(key, line, keyboard, other);
    }
  }

  /** Changes a message in place; where that cannot be done, it is sent anew. */
  record Edit(Target target, Line line, Keyboard keyboard) implements Worded {}

  /**
   * Draws a picture of the journal as it is after the turn, with its text beneath.
   *
   * @param instead the message whose picture it takes the place of; empty sends a new one
   */
  record Chart(Optional<Target> instead, Drawing drawing, Keyboard keyboard) implements Effect {}

  /** Makes a file from the journal as it is after the turn, and sends it. */
  record File(Document document) implements Effect {}

  /**
   * Erases everything of the person, for good, and says so in one last message. It stands alone: of
   * a turn that holds it nothing else is kept or done, its session and changes included.
   *
   * @param receipt counts only, nothing that the person wrote
   */
  record Leave(Line receipt) implements Worded {}

  /** Which message to change. */
  sealed interface Target {
    /** The message whose button was pressed. */
    record Pressed(long messageId) implements Target {}

    /** The message that has the key. */
    record Keyed(MessageKey key) implements Target {}
  }
}
