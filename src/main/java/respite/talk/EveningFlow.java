package respite.talk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import respite.journal.Entry;
import respite.journal.Rating;
import respite.journal.Scope;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.EntryLine;
import respite.talk.effect.EveningLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.effect.MessageKey;
import respite.talk.effect.ReminderLine;
import respite.talk.session.Asked;
import respite.talk.session.Due;
import respite.talk.session.Matter;
import respite.talk.session.Session;

/**
 * The evening question: "average pain today", which end-of-day diaries have shown to stand for the
 * day (Broderick 2009). Its buttons carry their day and work for three days; a second, different
 * tap is a correction.
 */
final class EveningFlow {
  /** How many days after its own a day's buttons still work. */
  private static final int DAYS_OPEN = 3;

  /** How long a question about an earlier day takes a bare number typed. */
  private static final Duration TYPED_WITHIN = Duration.ofHours(6);

  private static final Duration SHORT_SNOOZE = Duration.ofHours(1);
  private static final Duration LONG_SNOOZE = Duration.ofHours(3);

  private static final String TOO_BAD = "bad";
  private static final String LATER = "later";
  private static final String SHORT = "1h";
  private static final String LONG = "3h";
  private static final String NOT_TODAY = "no";
  private static final String BACK = "back";

  private EveningFlow() {}

  /**
   * Puts the question of a day, in a message of its own; of a rated day, its receipt. What was open
   * before stays open; a bare number answers the question all the same.
   */
  static Turn ask(Scene scene, LocalDate day) {
    Session session = scene.session().asked(day, scene.at());
    return scene
        .journal()
        .dayRating(day)
        .map(pain -> Turn.of(scene.session(), Receipt.say(scene, pain, Optional.empty())))
        .orElseGet(() ->
            Turn.of(
                session, new Effect.Say(Optional.of(key(day)), howWas(scene, day), keyboard(day))));
  }

  /** The reminder of a day: the question, unless the day is rated or long over. */
  static Turn remind(Scene scene, LocalDate day) {
    boolean putOff =
        scene.session().reminded().isPutOff(day) && !scene.today().isAfter(day.plusDays(DAYS_OPEN));
    boolean timely = day.equals(scene.today()) || putOff;
    Session awake = scene.session().settled(day);
    return timely && scene.journal().dayRating(day).isEmpty()
        ? ask(scene.in(awake), day)
        : Turn.of(awake);
  }

  /** The question of a day once more, unless the day is over or was answered. */
  static Turn nudge(Scene scene, LocalDate day) {
    Session nudged = scene.session().reminded(scene.session().reminded().nudged(day));
    if (!day.equals(scene.today()) || !Evenings.isOpen(scene, day)) {
      return Turn.of(nudged);
    }
    var line = new ReminderLine.StillOpen(day, isDate(scene, day), Discretion.isChosen(scene));
    return Turn.of(
        nudged.asked(day, scene.at()), new Effect.Say(Optional.of(key(day)), line, keyboard(day)));
  }

  /** Whether a bare number typed now answers that question. */
  static boolean waits(Scene scene, Asked asked) {
    boolean fresh = scene.at().isBefore(asked.at().plus(TYPED_WITHIN));
    return scene.journal().dayRating(asked.day()).isEmpty()
        && (asked.day().equals(scene.today()) || fresh);
  }

  static Turn pressed(Scene scene, LocalDate day, String choice, Effect.Target pressed) {
    if (day.isAfter(scene.today())) {
      return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    } else if (scene.today().isAfter(day.plusDays(DAYS_OPEN)) && !isAskedLast(scene, day)) {
      var over = new EveningLine.QuestionOver(day);
      return Turn.of(scene.session(), new Effect.Edit(pressed, over, Keyboard.NONE));
    }
    return switch (choice) {
      case TOO_BAD -> rate(scene, day, new Rating.TooBad(), pressed);
      case LATER -> edit(scene, pressed, new EveningLine.AskAgainWhen(day), laterKeyboard(day));
      case SHORT -> snooze(scene, day, SHORT_SNOOZE, pressed);
      case LONG -> snooze(scene, day, LONG_SNOOZE, pressed);
      case NOT_TODAY ->
          edit(scene.in(enough(scene, day)), pressed, new EveningLine.NotToday(day), keyboard(day));
      case BACK -> edit(scene, pressed, howWas(scene, day), keyboard(day));
      default -> rate(scene, day, Rating.of(Integer.parseInt(choice)), pressed);
    };
  }

  /** A day told later was asked about because the person wanted to. */
  private static boolean isAskedLast(Scene scene, LocalDate day) {
    return scene.session().asked().filter(asked -> asked.day().equals(day)).isPresent();
  }

  private static Turn rate(Scene scene, LocalDate day, Rating rating, Effect.Target pressed) {
    var kept = Ratings.ofDay(scene, day, rating, "", OptionalLong.empty());
    if (kept.changes().isEmpty()) {
      return Turn.toast(scene.session(), new EveningLine.StandsAlready(rating));
    }
    return new Turn(
        scene.session().settled(day),
        kept.changes(),
        List.of(Receipt.edit(kept.after(), kept.pain(), kept.before(), pressed)),
        Optional.empty());
  }

  /** The day needs no question any more, nor a second one. */
  private static Session enough(Scene scene, LocalDate day) {
    Session settled = scene.session().settled(day);
    return settled.reminded(settled.reminded().nudged(day));
  }

  private static Turn snooze(Scene scene, LocalDate day, Duration pause, Effect.Target pressed) {
    var until = scene.at().plus(pause);
    var later = new Due(until, day, new Matter.Evening());
    Session session = enough(scene, day);
    session = session.reminded(session.reminded().snoozed(later));
    var line = new EveningLine.WillAskAt(scene.clock(until));
    return edit(scene.in(session), pressed, line, keyboard(day));
  }

  /** The question again, in a message where its answer was just taken back. */
  static Effect again(Scene scene, Entry.Pain pain, Effect.Target pressed) {
    return pain.scope() == Scope.DAY
        ? new Effect.Edit(pressed, howWas(scene, pain.about()), keyboard(pain.about()))
        : new Effect.Edit(pressed, new EntryLine.TakenBack(pain.about()), Keyboard.NONE);
  }

  static MessageKey key(LocalDate day) {
    return new MessageKey("e" + day);
  }

  static Keyboard keyboard(LocalDate day) {
    return new Keyboard(
        List.of(
            scores(day, 0, 5),
            scores(day, 6, 10),
            List.of(
                button(day, Label.Word.TOO_BAD, TOO_BAD), button(day, Label.Word.LATER, LATER))));
  }

  private static Keyboard laterKeyboard(LocalDate day) {
    return new Keyboard(
        List.of(
            List.of(
                button(day, Label.Word.IN_AN_HOUR, SHORT),
                button(day, Label.Word.IN_THREE_HOURS, LONG)),
            List.of(
                button(day, Label.Word.NOT_TODAY, NOT_TODAY), button(day, Label.Word.BACK, BACK))));
  }

  private static List<Button> scores(LocalDate day, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(score -> button(day, new Label.Score(score), Integer.toString(score)))
        .toList();
  }

  private static Line howWas(Scene scene, LocalDate day) {
    boolean today = isDate(scene, day);
    return Discretion.isChosen(scene)
        ? new ReminderLine.TimeToCheckIn(day, today)
        : new EveningLine.HowWas(day, today);
  }

  /** Whether the day is the date that the clock shows, so that "today" can mean no other. */
  static boolean isDate(Scene scene, LocalDate day) {
    return day.equals(scene.today()) && day.equals(scene.at().atZone(scene.zone()).toLocalDate());
  }

  private static Turn edit(Scene scene, Effect.Target target, Line line, Keyboard keyboard) {
    return Turn.of(scene.session(), new Effect.Edit(target, line, keyboard));
  }

  private static Button button(LocalDate day, Label label, String choice) {
    return new Button(label, new Press.Evening(day, choice).data());
  }
}
