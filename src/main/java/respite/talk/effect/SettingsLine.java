package respite.talk.effect;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import respite.journal.Condition;
import respite.journal.Extra;
import respite.journal.Pause;
import respite.journal.Preferences;

/** What the settings say; each screen tells how things stand. */
public sealed interface SettingsLine extends Line {
  /**
   * All that is set.
   *
   * @param pause the pause that runs at the moment; empty when none does
   * @param now what the person's clock shows
   */
  record Overview(Preferences chosen, Optional<Pause> pause, ZoneId zone, LocalTime now)
      implements SettingsLine {}

  /** How the evening question comes. */
  record Evening(Preferences chosen) implements SettingsLine {}

  /** When shall the evening question come? */
  record EveningTime(Preferences chosen) implements SettingsLine {}

  /** What was typed could be a time or a score: it was taken for neither. */
  record NoTime(String typed) implements SettingsLine {}

  /** Why shall reminders rest? */
  record PauseWhy() implements SettingsLine {}

  /** How long shall they rest? */
  record PauseLength(Pause.Reason why) implements SettingsLine {}

  /** What is asked beside the score. */
  record Extras(List<Extra> asked) implements SettingsLine {
    /** Copies the list, so that the line cannot change. */
    public Extras {
      asked = List.copyOf(asked);
    }
  }

  /** When the day ends. */
  record DayEnd(LocalTime at) implements SettingsLine {}

  /** A day can only end from midnight until before noon. */
  record NoDayEnd(LocalTime typed) implements SettingsLine {}

  /** What is needed seldom. */
  record More() implements SettingsLine {}

  /** What the person is treated for; empty when not told. */
  record Treatment(Optional<Condition> condition) implements SettingsLine {}

  /** How everything can be deleted. */
  record Deletion() implements SettingsLine {}

  /**
   * The clock is another one: adjust or keep?
   *
   * @param evening the time of the evening question, if it follows the new clock
   * @param former the old hour as the new clock shows it
   */
  record ClockMoved(ZoneId zone, LocalTime now, LocalTime evening, LocalTime former)
      implements SettingsLine {}

  /** The settings were left; what was chosen is kept. */
  record Left() implements SettingsLine {}
}
