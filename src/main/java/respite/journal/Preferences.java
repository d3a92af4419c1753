package respite.journal;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What a person chose about how their journal is kept.
 *
 * @param reminders when and how the evening question comes
 * @param dayEnd when a journal day ends, from 00:00 to 11:59: until then an entry still belongs to
 *     the day before
 * @param extras what is offered to be told beside the score, in the order of {@link Extra}; empty
 *     is nothing
 * @param pause a time without reminders; empty when there is none
 * @param condition what they are treated for; empty when never told
 * @param usual the usual score before treatment as they remember it; empty when never told
 */
public record Preferences(
    Reminders reminders,
    LocalTime dayEnd,
    List<Extra> extras,
    Optional<Pause> pause,
    Optional<Condition> condition,
    Optional<PainScore> usual) {
  /**
   * When and how the evening question comes.
   *
   * @param on whether it comes at all
   * @param at the time on the person's own clock
   * @param nudge whether it comes a second time, once, when it was not answered
   * @param silent whether it comes without a sound
   * @param discreet whether it comes without the word pain
   */
  public record Reminders(
      boolean on, LocalTime at, boolean nudge, boolean silent, boolean discreet) {
    /** At 20:00, the hour that end-of-day diaries use, without a sound and without a nudge. */
    public static final Reminders USUAL =
        new Reminders(true, LocalTime.of(20, 0), false, true, false);
  }

  /** What holds until a person chooses otherwise: days end at 04:00, a few extras are offered. */
  public static final Preferences USUAL =
      new Preferences(
          Reminders.USUAL,
          LocalTime.of(4, 0),
          List.of(Extra.SLEEP, Extra.MOOD, Extra.MANAGED),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Orders the extras; throws IllegalArgumentException when a day would end after noon. */
  public Preferences {
    if (!dayEnd.isBefore(LocalTime.NOON)) {
      throw new IllegalArgumentException("a day ends before noon, not at " + dayEnd);
    }
    extras = extras.stream().distinct().sorted().toList();
  }

  /** These with other reminders. */
  public Preferences with(Reminders other) {
    return new Preferences(other, dayEnd, extras, pause, condition, usual);
  }

  /** These with days that end at another time. */
  public Preferences ending(LocalTime end) {
    return new Preferences(reminders, end, extras, pause, condition, usual);
  }

  /** These with other extras. */
  public Preferences offering(List<Extra> other) {
    return new Preferences(reminders, dayEnd, other, pause, condition, usual);
  }

  /** These with another pause, or without one. */
  public Preferences pausing(Optional<Pause> other) {
    return new Preferences(reminders, dayEnd, extras, other, condition, usual);
  }

  /** These with another condition. */
  public Preferences treatedFor(Optional<Condition> other) {
    return new Preferences(reminders, dayEnd, extras, pause, other, usual);
  }

  /** These with another remembered usual score. */
  public Preferences usually(Optional<PainScore> other) {
    return new Preferences(reminders, dayEnd, extras, pause, condition, other);
  }
}
