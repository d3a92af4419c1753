package respite.talk.effect;

import java.time.LocalDate;
import respite.journal.Pause;

/** What Respite says of its own accord, besides the evening question in plain words. */
public sealed interface ReminderLine extends Line {
  /**
   * The evening question without the word pain, for screens that others can see.
   *
   * @param today whether the day is the date on which this is asked
   */
  record TimeToCheckIn(LocalDate day, boolean today) implements ReminderLine {}

  /**
   * The day's question a second and last time.
   *
   * @param today whether the day is the date on which this is asked
   */
  record StillOpen(LocalDate day, boolean today, boolean discreet) implements ReminderLine {}

  /**
   * The person is here again after a while: how was that day?
   *
   * @param today whether the day is the date on which this is asked
   */
  record GoodToHear(LocalDate day, boolean today, boolean discreet) implements ReminderLine {}

  /** A question about a treatment waits behind a button, for screens that others can see. */
  record QuestionWaits() implements ReminderLine {}

  /** An entry came during a pause without an end: shall reminders go on? */
  record GoOnReminding(Pause.Reason why) implements ReminderLine {}

  /** The pause goes on until the person ends it. */
  record PauseGoesOn() implements ReminderLine {}
}
