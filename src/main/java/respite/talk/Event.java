package respite.talk;

import java.time.Instant;
import java.time.LocalDate;
import respite.answers.Understanding;
import respite.talk.effect.MediaKind;

/** Something that happened and wants an answer. */
public sealed interface Event {
  /** The person wrote a text; commands begin with a slash. */
  record Said(String text, Understanding understood, long messageId) implements Event {}

  /** The person pressed a button. */
  record Pressed(String data, long messageId) implements OnFile {}

  /** The person changed a text sent before. */
  record Edited(String text, Understanding understood, long messageId) implements Event {}

  /** The person sent something that is no text; what its caption says, if anything. */
  record Showed(MediaKind kind, String caption, Understanding understood, long messageId)
      implements Event {}

  /** The person sent a file; what its caption says, if anything. */
  record Brought(SentFile file, String caption, Understanding understood, long messageId)
      implements OnFile {}

  /** An event for which a file was opened first, since {@link Talk#wants} named it. */
  record Opened(OnFile cause, Contents contents) implements Event {}

  /** An event that may be about a file. */
  sealed interface OnFile extends Event {}

  /** Whoever runs this copy has something to tell everybody; the instant names it. */
  record Announced(Instant made, String text) implements Event {}

  /**
   * What the session says is due, about that day, is; before its time, the clock was wrong that it
   * was planned by, and it is planned anew.
   */
  record ReminderDue(LocalDate day) implements Event {}
}
