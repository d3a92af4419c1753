package respite.talk.effect;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import respite.journal.Scope;
import respite.talk.typed.DayPart;

/**
 * The journal day that an entry is about, and the time of it, as far as that is known.
 *
 * @param at the date and time on the person's own clock, whose date is a day later in the hours
 *     before the journal day ends; empty for a whole day, for the time of writing, and when only a
 *     part of the day is known
 * @param part the part of the day; empty when a time is known, or nothing
 */
public record Occasion(
    LocalDate day, Scope scope, Optional<LocalDateTime> at, Optional<DayPart> part) {
  /** A whole day. */
  public static Occasion whole(LocalDate day) {
    return new Occasion(day, Scope.DAY, Optional.empty(), Optional.empty());
  }

  /** The moment of writing. */
  public static Occasion now(LocalDate today) {
    return new Occasion(today, Scope.MOMENT, Optional.empty(), Optional.empty());
  }
}
