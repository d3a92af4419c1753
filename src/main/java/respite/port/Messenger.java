package respite.port;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Line;

/** Carries what Respite says to people. Safe for many threads; each call is one request. */
public interface Messenger {
  /** The number of what was done and is no message. */
  long NO_MESSAGE = 0;

  /**
   * Delivers words and says how that ended; never throws for anything Telegram answers.
   *
   * @param target the message to change when the effect is an edit; empty sends it anew
   */
  Outcome deliver(Person to, Effect.Worded effect, OptionalLong target);

  /**
   * Delivers a picture or a file with its text, as {@link #deliver(Person, Effect.Worded,
   * OptionalLong)} does words.
   *
   * @param target the message whose picture it takes the place of; empty sends a new one
   */
  Outcome deliver(Person to, Attachment attachment, Keyboard keyboard, OptionalLong target);

  /** Answers a tap, with words or without, so that the button stops spinning; tried once. */
  Outcome acknowledge(String callbackId, Optional<Line> toast);

  /** Says in a group that a journal is private, with a link, and leaves it; tried once. */
  Outcome turnAway(long groupChat);

  /** How a delivery ended. */
  sealed interface Outcome {
    /** It stands in the chat as that message, or was done and is {@link #NO_MESSAGE}. */
    record Delivered(long messageId) implements Outcome {}

    /** The person blocked the bot or is no more: nothing will reach them until they come back. */
    record Gone() implements Outcome {}

    /** Telegram wants this long a pause before anything else is sent. */
    record TooMany(Duration pause) implements Outcome {}

    /** Not known to have arrived; try again later. */
    record Down(String why) implements Outcome {}

    /** Telegram will never take it as it is. */
    record Refused(String why) implements Outcome {}
  }
}
