package respite.talk;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import respite.journal.Journal;
import respite.talk.session.Due;
import respite.talk.session.Matter;
import respite.talk.session.Session;

/**
 * What Respite comes back about next. The evening question comes once a journal day, at the time
 * the person chose (20:00 at first, the hour that end-of-day diaries use), never when the day is
 * rated, and never twice unless the person asked for that.
 */
final class Agenda {
  private Agenda() {}

  /** The session with what comes next, after everything else in the turn is settled. */
  static Session plan(Scene scene) {
    return scene.session().due(next(scene));
  }

  private static Optional<Due> next(Scene scene) {
    Journal journal = scene.journal();
    if (journal.consent().isEmpty() || journal.zone().isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(
            putOff(scene),
            Evenings.next(scene),
            Evenings.nudge(scene),
            CheckIns.due(scene).flatMap(due -> Silence.over(scene, due)))
        .flatMap(Function.identity())
        .min(Comparator.comparing(Due::at));
  }

  /** What was put off, as long as it still needs an answer. */
  private static Stream<Due> putOff(Scene scene) {
    return scene.session().reminded().snoozed().stream()
        .flatMap(due ->
            switch (due.matter()) {
              case Matter.Evening _, Matter.Nudge _ ->
                  Stream.of(due).filter(evening -> Evenings.isOpen(scene, evening.day()));
              case Matter.TookPlace _, Matter.SideEffects _, Matter.Course _ ->
                  Silence.over(scene, due);
            });
  }
}
