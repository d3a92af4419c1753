package respite.talk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Scope;

/**
 * The journal day that an entry is about, and the time of it, as far as that is known.
 *
 * @param at the time on the person's own clock; empty for a whole day, for the time of writing, and
 *     when only a part of the day is known
 * @param part the part of the day; empty when a time is known, or nothing
 */
public record Occasion(LocalDate day, Scope scope, Optional<LocalTime> at, Optional<DayPart> part) {
  /** A time this long ago at most is the one meant when only the clock's time is said. */
  private static final Duration LATELY = Duration.ofHours(12);

  /** People's clocks and ours may differ by so much. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  /** A whole day. */
  static Occasion whole(LocalDate day) {
    return new Occasion(day, Scope.DAY, Optional.empty(), Optional.empty());
  }

  /** The moment of writing. */
  static Occasion now(LocalDate today) {
    return new Occasion(today, Scope.MOMENT, Optional.empty(), Optional.empty());
  }

  /**
   * What a text may mean that tells of something that has happened, the likeliest first; one when
   * it is certain. None of them lies ahead. "Today" alone is the moment of writing.
   */
  static List<Occasion> past(When when, Scene scene) {
    LocalDate today = scene.today();
    var now = LocalDateTime.ofInstant(scene.at(), scene.zone());
    if (when.now()) {
      return List.of(now(today));
    }
    return when.times().isEmpty()
        ? days(when, today, now)
        : when.times().stream()
            .flatMap(time -> times(when, time, scene, now))
            .distinct()
            .sorted((one, two) -> two.day().compareTo(one.day()))
            .toList();
  }

  private static List<Occasion> days(When when, LocalDate today, LocalDateTime now) {
    NamedDay named = when.day().orElse(new NamedDay.Today());
    if (when.part().isEmpty()) {
      return named.past(today).stream()
          .map(day -> day.equals(today) ? now(today) : whole(day))
          .toList();
    }
    DayPart part = when.part().get();
    boolean afterMidnight = !now.toLocalDate().equals(today);
    if (named instanceof NamedDay.Yesterday && part == DayPart.NIGHT && afterMidnight) {
      return List.of(part(today, part), part(today.minusDays(1), part));
    }
    boolean ahead = !afterMidnight && now.toLocalTime().isBefore(part.begins());
    return named.past(today).stream()
        .flatMap(day ->
            day.equals(today) && ahead
                ? Stream.of(now(today), part(today.minusDays(1), part))
                : Stream.of(part(day, part)))
        .toList();
  }

  private static Stream<Occasion> times(When when, LocalTime time, Scene scene, LocalDateTime now) {
    LocalDate today = scene.today();
    LocalTime dayEnd = scene.journal().preferences().dayEnd();
    boolean early = time.isBefore(dayEnd);
    boolean isToday = when.day().map(NamedDay.Today.class::isInstance).orElse(true);
    if (!isToday) {
      return when.day().stream()
          .flatMap(day -> day.past(today).stream())
          .flatMap(day ->
              early && !day.equals(today)
                  ? Stream.of(at(day, time), at(day.minusDays(1), time))
                  : Stream.of(at(day, time)));
    }
    LocalDateTime last = now.toLocalDate().atTime(time);
    if (last.isAfter(now.plus(GRACE))) {
      last = last.minusDays(1);
    }
    LocalDate day = early ? last.toLocalDate().minusDays(1) : last.toLocalDate();
    boolean fits =
        when.day().isPresent()
            ? day.equals(today) || last.toLocalDate().equals(now.toLocalDate())
            : day.equals(today) || Duration.between(last, now).compareTo(LATELY) <= 0;
    return fits ? Stream.of(at(day, time)) : Stream.of(now(today), at(day, time));
  }

  private static Occasion at(LocalDate day, LocalTime time) {
    return new Occasion(day, Scope.MOMENT, Optional.of(time), Optional.empty());
  }

  private static Occasion part(LocalDate day, DayPart part) {
    return new Occasion(day, Scope.MOMENT, Optional.empty(), Optional.of(part));
  }
}
