package respite.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import respite.talk.Turn;
import respite.talk.effect.Line;

/**
 * One thing that happened, written whole or not at all. Frames in their order are the truth;
 * everything else is computed from them.
 */
public sealed interface Frame {
  /** The person it is about. */
  Person person();

  /**
   * An update was answered. It also means that the person can be reached (again).
   *
   * @param callback the tap's own id, by which a repeat under another number is known; empty for
   *     anything but a tap
   */
  record Turned(Person person, long update, Optional<String> callback, Instant at, Turn turn)
      implements Frame {}

  /** Something came of itself on a journal day: what was due, or an announcement. */
  record Ticked(Person person, LocalDate day, Instant at, Turn turn) implements Frame {}

  /**
   * An effect left the outbox. Needs no sync: losing it only repeats a reply.
   *
   * @param messageId the message it became; empty when it was given up
   */
  record Sent(Person person, OutboxNumber number, OptionalLong messageId) implements Frame {}

  /**
   * The person blocked the bot: what waits for them is dropped, and they are not reminded.
   *
   * @param update the update that said so; empty when a refused delivery did
   */
  record Gone(Person person, OptionalLong update) implements Frame {}

  /**
   * The person has everything of theirs erased: the talk and the journal end with this frame, what
   * waits for them is dropped, and they are somebody new from here on. Only the receipt waits, as
   * an {@link respite.talk.effect.Effect.Leave}. Once it is {@link Sent} or given up, or the person
   * is {@link Gone}, nothing of that life can be read again.
   *
   * @param callback as in {@link Turned}
   */
  record Leaving(Person person, long update, Optional<String> callback, Line receipt)
      implements Frame {}

  /** The person let the bot in again: they are reminded again. */
  record Back(Person person, long update) implements Frame {}
}
