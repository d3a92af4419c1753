package respite.talk.session;

import java.time.LocalTime;
import respite.journal.Pause;

/** Where in the settings a person stands, with what was chosen on the way there. */
public sealed interface SettingsScreen {
  /** All that is set, and the ways to change it. */
  record Overview() implements SettingsScreen {}

  /** The evening question. */
  record Evening() implements SettingsScreen {}

  /** The time of the evening question; a time may be typed. */
  record EveningTime() implements SettingsScreen {}

  /** Why reminders are to rest. */
  record PauseWhy() implements SettingsScreen {}

  /** How long they are to rest for that reason. */
  record PauseLength(Pause.Reason why) implements SettingsScreen {}

  /** What is asked beside the score. */
  record Extras() implements SettingsScreen {}

  /** When a day ends; a time may be typed. */
  record DayEnd() implements SettingsScreen {}

  /** What is needed seldom. */
  record More() implements SettingsScreen {}

  /** What the person is treated for. */
  record Treatment() implements SettingsScreen {}

  /** How everything can be deleted. */
  record Deletion() implements SettingsScreen {}

  /**
   * The clock is another one: does the evening question follow it, or stay at the old hour?
   *
   * @param former the old hour as the new clock shows it
   */
  record ClockMoved(LocalTime former) implements SettingsScreen {}

  /** An entry came in a pause without an end: shall reminders go on? */
  record GoOnReminding() implements SettingsScreen {}
}
