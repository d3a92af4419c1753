package respite.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
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
    Session session = scene.session();
    Journal journal = scene.journal();
    if (journal.consent().isEmpty() || journal.zone().isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> asked = session.asked().map(Asked::day);
    if (session.snoozed().isPresent()
        && asked.isPresent()
        && journal.dayRating(asked.get()).isEmpty()) {
      return Optional.of(new Due(session.snoozed().get(), asked.get()));
    }
    LocalDate day = scene.today();
    while (asked.map(day::compareTo).orElse(1) <= 0
        || session.quiet().filter(day::equals).isPresent()
        || journal.dayRating(day).isPresent()
        || !due(day, journal.zone().get()).at().isAfter(scene.at())) {
      day = day.plusDays(1);
    }
    return Optional.of(due(day, journal.zone().get()));
  }

  private static Due due(LocalDate day, ZoneId zone) {
    return new Due(day.atTime(EVENING).atZone(zone).toInstant(), day);
  }
}
