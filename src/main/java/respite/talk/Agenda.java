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
    Journal journal = scene.journal();
    if (journal.consent().isEmpty() || journal.zone().isEmpty()) {
      return Optional.empty();
    }
    Due usual = usual(scene, journal.zone().get());
    return Optional.of(
        scene
            .session()
            .snoozed()
            .filter(snoozed -> journal.dayRating(snoozed.day()).isEmpty())
            .filter(snoozed -> snoozed.at().isBefore(usual.at()))
            .orElse(usual));
  }

  private static Due usual(Scene scene, ZoneId zone) {
    Session session = scene.session();
    LocalDate day = scene.today();
    while (session.reached().map(day::compareTo).orElse(1) <= 0
        || session.quiet().filter(day::equals).isPresent()
        || scene.journal().dayRating(day).isPresent()
        || !due(day, zone).at().isAfter(scene.at())) {
      day = day.plusDays(1);
    }
    return due(day, zone);
  }

  private static Due due(LocalDate day, ZoneId zone) {
    return new Due(day.atTime(EVENING).atZone(zone).toInstant(), day);
  }
}
