package respite.talk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import respite.answers.Alarm;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.journal.Pause;
import respite.talk.effect.Effect;
import respite.talk.effect.ReminderLine;
import respite.talk.effect.WelcomeLine;
import respite.talk.session.Flow;
import respite.talk.session.Session;
import respite.talk.session.SettingsScreen;

/**
 * Whoever comes back is met once: after a gap with today's question and without a word about the
 * gap; in a pause without an end, after an entry, with the question whether to go on reminding.
 */
final class Returning {
  private static final Duration GAP = Duration.ofDays(7);

  private Returning() {}

  /** The turn of an event, with a word of return where one is due. */
  static Turn over(Scene before, Event event, Turn turn) {
    Scene scene = before.in(turn.next()).with(turn.changes());
    if (turn.effects().size() != 1
        || turn.effects().getFirst() instanceof Effect.Leave
        || !scene.session().flow().equals(new Flow.Idle())
        || !WelcomeFlow.agreed(scene)
        || scene.journal().zone().isEmpty()) {
      return turn;
    }
    Optional<Pause> pause = Evenings.pause(scene);
    if (pause.isPresent()) {
      return pause.get().until().isEmpty() && isEntry(turn) && isNews(scene)
          ? joined(turn, goOn(scene))
          : turn;
    }
    return isWord(event) && isLongAfter(before) && isNews(scene) ? greeted(scene, turn) : turn;
  }

  private static Turn goOn(Scene scene) {
    return SettingsFlow.shown(
        scene.in(returned(scene)),
        scene.session().opening(),
        new SettingsScreen.GoOnReminding(),
        Optional.empty());
  }

  private static Turn greeted(Scene scene, Turn turn) {
    LocalDate day = Arrival.ratable(scene);
    if (!Evenings.isOpen(scene, day)) {
      return turn;
    }
    var hello =
        new ReminderLine.GoodToHear(
            day, EveningFlow.isDate(scene, day), Discretion.isChosen(scene));
    var question =
        new Effect.Say(Optional.of(EveningFlow.key(day)), hello, EveningFlow.keyboard(day));
    Turn asked = Turn.of(returned(scene).asked(day, scene.at()), question);
    return isHello(turn) ? asked : joined(turn, asked);
  }

  /** A greeting that this one stands in for. */
  private static boolean isHello(Turn turn) {
    return turn.effects().getFirst() instanceof Effect.Say say
        && say.line() instanceof WelcomeLine.HelloAgain;
  }

  private static Session returned(Scene scene) {
    Session session = scene.session();
    return session.reminded(session.reminded().returned(Optional.of(scene.today())));
  }

  private static Turn joined(Turn turn, Turn more) {
    return turn.and(more.effects().getFirst()).to(more.next());
  }

  private static boolean isEntry(Turn turn) {
    return turn.changes().stream()
        .anyMatch(
            change -> change instanceof Change.Recorded || change instanceof Change.Corrected);
  }

  /** A text that is no command but a greeting, and no alarm. */
  private static boolean isWord(Event event) {
    return event instanceof Event.Said(var text, var understood, _)
        && understood.alarm() instanceof Alarm.None
        && switch (Command.read(text)) {
          case Command.Read.No() -> true;
          case Command.Read.Known(var command, var rest) ->
              command == Command.START && rest.isEmpty();
          case Command.Read.Unknown _ -> false;
        };
  }

  /** Whether the last entry is more than a week old; a journal without entries has no gap. */
  private static boolean isLongAfter(Scene scene) {
    Journal journal = scene.journal();
    return journal.entries().stream()
        .map(Entry::made)
        .reduce((_, last) -> last)
        .filter(last -> last.plus(GAP).isBefore(scene.at()))
        .isPresent();
  }

  private static boolean isNews(Scene scene) {
    LocalDate lately = scene.today().minusDays(GAP.toDays());
    return scene.session().reminded().returned().filter(day -> !day.isBefore(lately)).isEmpty();
  }
}
