package respite.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Journal;
import respite.journal.Pause;
import respite.journal.Preferences;
import respite.talk.session.Due;
import respite.talk.session.Matter;
import respite.talk.session.Reminded;

/** When the evening question of a day comes, and whether it does. */
final class Evenings {
  private static final Duration NUDGE_AFTER = Duration.ofHours(2);

  /** How long before a day's end its question comes at the latest, when the clock jumps over it. */
  private static final Duration LAST_MINUTE = Duration.ofMinutes(1);

  private Evenings() {}

  /**
   * When the question of a journal day comes: at the chosen time of the person's own clock. A time
   * before the day's end lies in the night after the date. A time that the clock jumps over comes
   * as much later, but within the day; one that it shows twice comes the first time.
   */
  static Instant at(Journal journal, LocalDate day) {
    Preferences chosen = journal.preferences();
    LocalTime time = chosen.reminders().at();
    LocalDate date = isOfNight(chosen) ? day.plusDays(1) : day;
    Instant wished = date.atTime(time).atZone(journal.zone().orElse(ZoneOffset.UTC)).toInstant();
    Instant end = journal.startOf(day.plusDays(1));
    return wished.isBefore(end) ? wished : end.minus(LAST_MINUTE);
  }

  /** Whether the chosen time lies after midnight and still belongs to the day before. */
  static boolean isOfNight(Preferences chosen) {
    return chosen.reminders().at().isBefore(chosen.dayEnd());
  }

  /** The pause that covers the day on which it is now; empty when there is none. */
  static Optional<Pause> pause(Scene scene) {
    return scene.journal().preferences().pause().filter(pause -> pause.covers(scene.today()));
  }

  /** Whether the day still wants an answer, and may be asked about. */
  static boolean isOpen(Scene scene, LocalDate day) {
    Journal journal = scene.journal();
    return journal.dayRating(day).isEmpty()
        && journal.preferences().pause().filter(pause -> pause.covers(day)).isEmpty()
        && scene.session().reminded().quiet().filter(day::equals).isEmpty();
  }

  /**
   * The next question that was not put yet. One whose time is past still comes when it was due and
   * nobody could put it; days that passed meanwhile are let go.
   */
  static Stream<Due> next(Scene scene) {
    Preferences chosen = scene.journal().preferences();
    Optional<Pause> pause = pause(scene);
    if (!chosen.reminders().on() || pause.filter(rest -> rest.until().isEmpty()).isPresent()) {
      return Stream.empty();
    }
    LocalDate first = pause.flatMap(Pause::until).orElseGet(scene::today);
    return Stream.iterate(first, day -> day.plusDays(1))
        .filter(day -> isNews(scene, day) && isOpen(scene, day))
        .map(day -> new Due(at(scene.journal(), day), day, new Matter.Evening()))
        .filter(due -> due.at().isAfter(scene.at()) || isWaiting(scene, due))
        .limit(1);
  }

  /** The question once more, for whoever wants that, when it stands unanswered. */
  static Stream<Due> nudge(Scene scene) {
    LocalDate today = scene.today();
    Reminded reminded = scene.session().reminded();
    var reminders = scene.journal().preferences().reminders();
    boolean wanted =
        reminders.on()
            && reminders.nudge()
            && isOpen(scene, today)
            && !reminded.isPutOff(today)
            && reminded.nudged().filter(day -> !day.isBefore(today)).isEmpty();
    return scene.session().asked().stream()
        .filter(asked -> wanted && asked.day().equals(today))
        .map(asked -> new Due(asked.at().plus(NUDGE_AFTER), today, new Matter.Nudge()))
        .filter(due -> due.at().isBefore(scene.journal().startOf(today.plusDays(1))))
        .filter(due -> due.at().isAfter(scene.at()) || isWaiting(scene, due));
  }

  private static boolean isNews(Scene scene, LocalDate day) {
    return scene.session().reminded().reached().filter(last -> !day.isAfter(last)).isEmpty();
  }

  /** Whether something like it was due already: of the same day, or of one before that is over. */
  private static boolean isWaiting(Scene scene, Due due) {
    return scene
        .session()
        .due()
        .filter(before -> before.matter().equals(due.matter()))
        .filter(before -> before.day().equals(due.day()) || !before.at().isAfter(scene.at()))
        .isPresent();
  }
}
