package respite.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
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

  /** Keeps what was written for the journal, or asks back. */
  static Turn said(Scene scene, String text, long message) {
    return switch (ScoreText.read(text)) {
      case ScoreText.Reading.None() -> remark(scene, text, message);
      case ScoreText.Reading.Score(var value, var day, var note) ->
          keep(scene, about(scene, day), Rating.of(value), note, message);
      case ScoreText.Reading.Between(var typed, var lower, var upper, var day, var note) -> {
        List<Integer> scores = IntStream.rangeClosed(lower, upper).boxed().toList();
        Line line = new EntryLine.Between(typed, lower, upper);
        yield ask(scene, line, day, scores, false, note, text, message);
      }
      case ScoreText.Reading.OffScale(var typed, var guesses, var day, var note) -> {
        Line line = new EntryLine.OffScale(typed, guesses);
        yield ask(scene, line, day, guesses, guesses.isEmpty(), note, text, message);
      }
      case ScoreText.Reading.Perhaps(var scores, var day) ->
          ask(scene, new EntryLine.IsItAScore(scores), day, scores, true, text, text, message);
    };
  }

  private static Turn ask(
      Scene scene,
      Line line,
      Optional<NamedDay> day,
      List<Integer> scores,
      boolean remarkable,
      String note,
      String text,
      long message) {
    About about = about(scene, day);
    return ChoiceFlow.open(
        scene,
        new Flow.ChoosingScore(
            scene.session().opening(),
            about.day(),
            about.scope(),
            scores,
            remarkable,
            note.strip(),
            text.strip(),
            message),
        line);
  }

  /** What the day of an entry is and whether it is the whole day's. */
  private record About(LocalDate day, Scope scope) {}

  private static About about(Scene scene, Optional<NamedDay> named) {
    return named
        .map(day -> new About(day.from(scene.today()), Scope.DAY))
        .orElseGet(() ->
            Prompt.openQuestion(scene)
                .map(day -> new About(day, Scope.DAY))
                .orElseGet(() -> new About(scene.today(), Scope.MOMENT)));
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
    boolean onlyNoted = kept.changes().stream().allMatch(Change.Noted.class::isInstance);
    Effect receipt =
        onlyNoted
            ? Receipt.noted(kept.after(), kept.pain())
            : Receipt.say(kept.after(), kept.pain(), kept.before());
    Stream<Effect> closing =
        wasAsked
            ? Stream.of(
                new Effect.Edit(
                    new Effect.Target.Keyed(EveningFlow.key(about.day())),
                    new EveningLine.AnsweredBelow(about.day(), rating),
                    Keyboard.NONE))
            : Stream.empty();
    return turn(scene, kept, Stream.concat(closing, Stream.of(receipt)));
  }

  private static Turn turn(Scene scene, Ratings kept, Stream<Effect> effects) {
    return new Turn(
        after(scene).settled(kept.pain().about()),
        kept.changes(),
        effects.toList(),
        Optional.empty());
  }

  /** Keeps a text that holds no score. */
  static Turn remark(Scene scene, String text, long message) {
    var entry =
        new Entry.Remark(
            scene.journal().nextId(), scene.today(), scene.at(), source(message), text.strip());
    var undo = new Button(Label.Word.UNDO, new Press.Undo(entry.id(), 0).data());
    return new Turn(
        after(scene),
        List.of(new Change.Recorded(entry)),
        List.of(
            Effect.Say.of(new EntryLine.Remarked(entry.about(), entry.text()), Keyboard.row(undo))),
        Optional.empty());
  }

  /** A choice of scores that is still open stays so: its buttons go on working. */
  private static Session after(Scene scene) {
    return scene.session().flow() instanceof Flow.ChoosingScore
        ? scene.session()
        : scene.session().idle();
  }

  private static OptionalLong source(long message) {
    return OptionalLong.of(message);
  }
}
