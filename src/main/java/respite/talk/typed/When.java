package respite.talk.typed;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * When something was or will be, as far as a text says it.
 *
 * @param day empty when no day is named
 * @param times of the person's own clock; two when an hour leaves morning and evening open; empty
 *     when no time is named
 * @param part empty when no part of the day is named
 * @param now whether it says so
 */
public record When(
    Optional<NamedDay> day, List<LocalTime> times, Optional<DayPart> part, boolean now) {
  /** Copies the times, and keeps those that lie in the part of the day. */
  public When {
    List<LocalTime> all = List.copyOf(times);
    List<LocalTime> fitting = part.map(named -> named.of(all)).orElse(all);
    times = fitting.isEmpty() ? all : fitting;
  }

  public static When on(NamedDay day) {
    return new When(Optional.of(day), List.of(), Optional.empty(), false);
  }

  public static When on(NamedDay day, DayPart part) {
    return new When(Optional.of(day), List.of(), Optional.of(part), false);
  }

  static When at(List<LocalTime> times) {
    return new When(Optional.empty(), times, Optional.empty(), false);
  }

  static When in(DayPart part) {
    return new When(Optional.empty(), List.of(), Optional.of(part), false);
  }

  /** Both together; empty when they say the same thing twice. */
  Optional<When> and(When other) {
    boolean clash =
        (day.isPresent() && other.day.isPresent())
            || (!times.isEmpty() && !other.times.isEmpty())
            || (part.isPresent() && other.part.isPresent())
            || now
            || other.now;
    return clash
        ? Optional.empty()
        : Optional.of(
            new When(
                day.or(() -> other.day),
                times.isEmpty() ? other.times : times,
                part.or(() -> other.part),
                false));
  }

  /** Whether it names another day than the one on which it is written, or a time. */
  boolean isElsewhere() {
    return !times.isEmpty() || day.filter(named -> !(named instanceof NamedDay.Today)).isPresent();
  }
}
