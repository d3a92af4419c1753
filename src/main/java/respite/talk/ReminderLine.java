package respite.talk;

import java.time.LocalDate;
import respite.journal.Pause;

/** What Respite says of its own accord, besides the evening question in plain words. */
public sealed interface ReminderLine extends Line {
  /**
   * The evening question without the word pain, for screens that others can see.
   *
   * @param today whether the day is the journal day on which this is asked
   */
  record TimeToCheckIn(LocalDate day, boolean today) implements ReminderLine {}

  /** Today's question a second and last time. */
  record StillOpen(LocalDate day, boolean discreet) implements ReminderLine {}

  /**
   * The person is here again after a while: how was that day?
   *
   * @param today whether the day is the present journal day
   */
  record GoodToHear(LocalDate day, boolean today) implements ReminderLine {}

  /** An entry came during a pause without an end: shall reminders go on? */
  record GoOnReminding(Pause.Reason why) implements ReminderLine {}

  /** The pause goes on until the person ends it. */
  record PauseGoesOn() implements ReminderLine {}
}
