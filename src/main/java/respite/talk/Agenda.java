package respite.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Journal;

/**
 * When the evening question comes next. It comes once a journal day, at 20:00 of the person's own
 * clock (the hour that end-of-day diaries use), never when the day is rated, and never twice unless
 * the person asked for that.
 */
final class Agenda {
  /** The time of day of the evening question. */
  static final LocalTime EVENING = LocalTime.of(20, 0);

  private Agenda() {}

  /** The session with its next question, after everything else in the turn is settled. */
  static Session plan(Scene scene) {
    return scene.session().due(next(scene));
  }

  private static Optional<Due> next(Scene scene) {
    Journal journal = scene.journal();
    if (journal.consent().isEmpty() || journal.zone().isEmpty()) {
      return Optional.empty();
    }
    return Stream.concat(snoozed(scene), Stream.of(evening(scene, journal.zone().get())))
        .min(Comparator.comparing(Due::at));
  }

  /** What was put off, as long as it still needs an answer. */
  private static Stream<Due> snoozed(Scene scene) {
    return scene.session().reminded().snoozed().stream()
        .filter(due -> scene.journal().dayRating(due.day()).isEmpty());
  }

  private static Due evening(Scene scene, ZoneId zone) {
    Reminded reminded = scene.session().reminded();
    LocalDate day = scene.today();
    while (reminded.reached().map(day::compareTo).orElse(1) <= 0
        || reminded.quiet().filter(day::equals).isPresent()
        || scene.journal().dayRating(day).isPresent()
        || !evening(day, zone).at().isAfter(scene.at())) {
      day = day.plusDays(1);
    }
    return evening(day, zone);
  }

  private static Due evening(LocalDate day, ZoneId zone) {
    return new Due(day.atTime(EVENING).atZone(zone).toInstant(), day, new Matter.Evening());
  }
}
