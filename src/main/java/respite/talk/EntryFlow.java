package respite.talk;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.Rating;
import respite.journal.Scope;

/**
 * Entries that are typed. Whatever is not certain is asked back with buttons, and nothing is lost.
 */
final class EntryFlow {
  private EntryFlow() {}

  /** Keeps what was written for the journal. */
  static Turn said(Scene scene, String text, long message) {
    return switch (ScoreText.read(text)) {
      case ScoreText.Reading.None() -> remark(scene, text, message);
      case ScoreText.Reading.Score(var value, var day, var note) ->
          keep(scene, about(scene, day), Rating.of(value), note, message);
      case ScoreText.Reading.Between(var typed, var lower, var upper, var day, var note) ->
          choose(
              scene,
              about(scene, day),
              new EntryLine.Between(typed, lower, upper),
              Stream.iterate(lower, score -> score <= upper, score -> score + 1).toList(),
              note,
              message);
      case ScoreText.Reading.OffScale(var typed, var guesses, var day, var note) ->
          choose(
              scene,
              about(scene, day),
              new EntryLine.OffScale(typed, guesses),
              guesses,
              note,
              message);
    };
  }

  /** The number chosen for a score that was none. */
  static Turn pressed(Scene scene, Flow.ChoosingScore flow, String choice, Effect.Target pressed) {
    var rating = Rating.of(Integer.parseInt(choice));
    Scene idle = scene.in(scene.session().idle());
    Ratings kept =
        flow.scope() == Scope.DAY
            ? Ratings.ofDay(idle, flow.about(), rating, flow.note(), source(flow.messageId()))
            : Ratings.ofMoment(idle, rating, flow.note(), source(flow.messageId()));
    return new Turn(
        idle.session(),
        kept.changes(),
        List.of(Receipt.edit(kept.after(), kept.pain(), kept.before(), pressed)),
        Optional.empty());
  }

  /** What the day of an entry is and whether it is the whole day's. */
  private record About(LocalDate day, Scope scope) {}

  private static About about(Scene scene, Optional<ScoreText.Day> named) {
    return named
        .map(day -> new About(day(scene, day), Scope.DAY))
        .orElseGet(() ->
            Prompt.openQuestion(scene)
                .map(day -> new About(day, Scope.DAY))
                .orElseGet(() -> new About(scene.today(), Scope.MOMENT)));
  }

  private static LocalDate day(Scene scene, ScoreText.Day named) {
    return switch (named) {
      case ScoreText.Day.Yesterday() -> scene.today().minusDays(1);
      case ScoreText.Day.Last(var weekday) ->
          scene.today().with(TemporalAdjusters.previous(weekday));
    };
  }

  private static Turn keep(Scene scene, About about, Rating rating, String note, long message) {
    if (about.scope() == Scope.MOMENT) {
      var kept = Ratings.ofMoment(scene, rating, note, source(message));
      return turn(scene, kept, Stream.of(Receipt.say(kept.after(), kept.pain(), kept.before())));
    }
    boolean wasAsked = Prompt.openQuestion(scene).filter(about.day()::equals).isPresent();
    var kept = Ratings.ofDay(scene, about.day(), rating, note, source(message));
    if (kept.changes().isEmpty()) {
      var stands = new EveningLine.StandsAlready(rating);
      return Turn.of(scene.session(), Effect.Say.of(stands));
    }
    Stream<Effect> closing =
        wasAsked
            ? Stream.of(
                new Effect.Edit(
                    new Effect.Target.Keyed(EveningFlow.key(about.day())),
                    new EveningLine.AnsweredBelow(about.day(), rating),
                    Keyboard.NONE))
            : Stream.empty();
    return turn(
        scene,
        kept,
        Stream.concat(closing, Stream.of(Receipt.say(kept.after(), kept.pain(), kept.before()))));
  }

  private static Turn turn(Scene scene, Ratings kept, Stream<Effect> effects) {
    return new Turn(
        scene.session().snoozed(Optional.empty()).idle(),
        kept.changes(),
        effects.toList(),
        Optional.empty());
  }

  private static Turn remark(Scene scene, String text, long message) {
    var entry =
        new Entry.Remark(
            scene.journal().nextId(), scene.today(), scene.at(), source(message), text.strip());
    var undo = new Button(Label.Word.UNDO, new Press.Undo(entry.id(), 0).data());
    return new Turn(
        scene.session().idle(),
        List.of(new Change.Recorded(entry)),
        List.of(
            Effect.Say.of(new EntryLine.Remarked(entry.about(), entry.text()), Keyboard.row(undo))),
        Optional.empty());
  }

  private static Turn choose(
      Scene scene, About about, Line line, List<Integer> scores, String note, long message) {
    var flow =
        new Flow.ChoosingScore(
            scene.session().opening(), about.day(), about.scope(), note, message);
    List<Button> buttons =
        scores.stream()
            .map(score ->
                new Button(
                    new Label.Score(score),
                    new Press.InFlow(flow.step(), Integer.toString(score)).data()))
            .toList();
    return Turn.of(
        scene.session().in(flow),
        new Effect.Say(Optional.of(flow.step().key()), line, new Keyboard(List.of(buttons))));
  }

  private static OptionalLong source(long message) {
    return OptionalLong.of(message);
  }
}
