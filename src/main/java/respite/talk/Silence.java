package respite.talk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Entry;
import respite.journal.Pause;
import respite.journal.Rating;
import respite.talk.session.Due;

/**
 * When nothing comes: in a pause; and after an alarm or a day that was too bad to answer, until the
 * evening of the next day.
 */
final class Silence {
  private Silence() {}

  /**
   * What comes besides the evening question, put off until the silence is over; none in a pause
   * without an end.
   */
  static Stream<Due> over(Scene scene, Due due) {
    Optional<Pause> pause = Evenings.pause(scene);
    if (pause.filter(rest -> rest.until().isEmpty()).isPresent()) {
      return Stream.empty();
    }
    return Stream.of(
        Stream.concat(pause.flatMap(Pause::until).stream(), dayAfter(scene).stream())
            .map(day -> Evenings.at(scene.journal(), day))
            .filter(due.at()::isBefore)
            .max(Comparator.naturalOrder())
            .map(end -> new Due(end, due.day(), due.matter()))
            .orElse(due));
  }

  /** The day whose evening ends the silence; empty when nothing happened that wants one. */
  private static Optional<LocalDate> dayAfter(Scene scene) {
    LocalDate today = scene.today();
    return Stream.of(today, today.minusDays(1))
        .filter(day -> isHard(scene, day))
        .map(day -> day.plusDays(1))
        .findFirst();
  }

  private static boolean isHard(Scene scene, LocalDate day) {
    return scene.session().reminded().quiet().filter(day::equals).isPresent()
        || scene
            .journal()
            .dayRating(day)
            .map(Entry.Pain::rating)
            .filter(Rating.TooBad.class::isInstance)
            .isPresent();
  }
}
