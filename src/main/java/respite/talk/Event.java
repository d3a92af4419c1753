package respite.talk;

import java.time.Instant;
import java.time.LocalDate;
import respite.answers.Understanding;

/** Something that happened and wants an answer. */
public sealed interface Event {
  /** The person wrote a text; commands begin with a slash. */
  record Said(String text, Understanding understood, long messageId) implements Event {}

  /** The person pressed a button. */
  record Pressed(String data, long messageId) implements Event {}

  /** The person changed a text sent before. */
  record Edited(String text, Understanding understood, long messageId) implements Event {}

  /** The person sent something that is no text; what its caption says, if anything. */
  record Showed(MediaKind kind, String caption, Understanding understood, long messageId)
      implements Event {}

  /** Whoever runs this copy has something to tell everybody; the instant names it. */
  record Announced(Instant made, String text) implements Event {}

  /** The evening question of that day is due. */
  record ReminderDue(LocalDate day) implements Event {}
}
