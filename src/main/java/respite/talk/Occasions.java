package respite.talk;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Scope;
import respite.talk.effect.Occasion;
import respite.talk.typed.DayPart;
import respite.talk.typed.NamedDay;
import respite.talk.typed.When;

/** What a text that names a day or a time may be about, by the person's clock and journal day. */
final class Occasions {
  /** A time this long ago at most is the one meant when only the clock's time is said. */
  private static final Duration LATELY = Duration.ofHours(12);

  /** People's clocks and ours may differ by so much. */
  private static final Duration GRACE = Duration.ofMinutes(5);

  private Occasions() {}

  /**
   * What a text may mean that tells of something that has happened, the likeliest first; one when
   * it is certain. None of them lies ahead. "Today" alone is the moment of writing.
   */
  static List<Occasion> past(When when, Scene scene) {
    LocalDate today = scene.today();
    var now = LocalDateTime.ofInstant(scene.at(), scene.zone());
    if (when.now()) {
      return List.of(Occasion.now(today));
    }
    if (when.times().isEmpty()) {
      return days(when, today, now);
    }
    boolean named = when.day().filter(day -> !(day instanceof NamedDay.Today)).isPresent();
    List<Occasion> all =
        when.times().stream()
            .flatMap(
                time -> named ? onNamed(when, time, scene) : Stream.of(latest(time, scene, now)))
            .distinct()
            .sorted(Comparator.comparing((Occasion one) -> one.at().orElse(now)).reversed())
            .toList();
    return !named && all.size() == 1 && !fits(when, all.getFirst(), today, now)
        ? List.of(Occasion.now(today), all.getFirst())
        : all;
  }

  private static List<Occasion> days(When when, LocalDate today, LocalDateTime now) {
    NamedDay named = when.day().orElse(new NamedDay.Today());
    if (when.part().isEmpty()) {
      return named.past(today).stream()
          .map(day -> day.equals(today) ? Occasion.now(today) : Occasion.whole(day))
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
                ? Stream.of(Occasion.now(today), part(today.minusDays(1), part))
                : Stream.of(part(day, part)))
        .toList();
  }

  private static Stream<Occasion> onNamed(When when, LocalTime time, Scene scene) {
    LocalDate today = scene.today();
    boolean early = time.isBefore(scene.journal().preferences().dayEnd());
    return when.day().stream()
        .flatMap(day -> day.past(today).stream())
        .flatMap(day -> early ? Stream.of(day.plusDays(1), day) : Stream.of(day))
        .map(date -> at(date.atTime(time), scene))
        .filter(occasion -> !occasion.day().isAfter(today));
  }

  private static Occasion latest(LocalTime time, Scene scene, LocalDateTime now) {
    LocalDateTime last = now.toLocalDate().atTime(time);
    return at(last.isAfter(now.plus(GRACE)) ? last.minusDays(1) : last, scene);
  }

  /** Whether the latest such time is plainly meant: it is of today, or not long ago. */
  private static boolean fits(When when, Occasion occasion, LocalDate today, LocalDateTime now) {
    LocalDateTime at = occasion.at().orElse(now);
    boolean near =
        when.day().isPresent()
            ? at.toLocalDate().equals(now.toLocalDate())
            : Duration.between(at, now).compareTo(LATELY) <= 0;
    return near || occasion.day().equals(today);
  }

  private static Occasion at(LocalDateTime at, Scene scene) {
    boolean early = at.toLocalTime().isBefore(scene.journal().preferences().dayEnd());
    LocalDate day = early ? at.toLocalDate().minusDays(1) : at.toLocalDate();
    return new Occasion(day, Scope.MOMENT, Optional.of(at), Optional.empty());
  }

  private static Occasion part(LocalDate day, DayPart part) {
    return new Occasion(day, Scope.MOMENT, Optional.empty(), Optional.of(part));
  }
}
