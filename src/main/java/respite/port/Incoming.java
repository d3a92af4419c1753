package respite.port;

import java.time.Instant;
import respite.talk.SentFile;
import respite.talk.effect.MediaKind;

/** One update as it came from Telegram, read once at the edge: only good values from here on. */
public sealed interface Incoming {
  /** The update's number; Telegram repeats an update under the same number. */
  long number();

  /**
   * Something a person did in their private chat.
   *
   * @param at Telegram's date of a message, the arrival of anything else
   */
  record Private(long number, Person person, Instant at, Deed deed) implements Incoming {}

  /** Anything from a group or a channel, where a journal has no place. */
  record Group(long number, long chat) implements Incoming {}

  /** A kind of update that means nothing to Respite; it is counted and nothing else. */
  record Ignored(long number, String kind) implements Incoming {}

  /** What a person did. */
  sealed interface Deed {
    /** Sent a text. */
    record Wrote(String text, long messageId) implements Deed {}

    /** Changed a text sent before. */
    record Rewrote(String text, long messageId) implements Deed {}

    /** Pressed a button of one of our messages. */
    record Tapped(String data, long messageId, String callbackId) implements Deed {}

    /** Sent something that is no text; the caption is empty when there is none. */
    record Showed(MediaKind kind, String caption, long messageId) implements Deed {}

    /** Sent a file; the caption is empty when there is none. */
    record Brought(SentFile file, String caption, long messageId) implements Deed {}

    /** Blocked the bot, so that nothing reaches them. */
    record Blocked() implements Deed {}

    /** Let the bot write to them again. */
    record Unblocked() implements Deed {}
  }
}
