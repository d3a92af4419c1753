package respite.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import respite.journal.Rating;
import respite.journal.Scope;
import respite.talk.effect.Effect;
import respite.talk.effect.EntryLine;
import respite.talk.effect.EveningLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Line;
import respite.talk.effect.Occasion;
import respite.talk.session.Flow;
import respite.talk.session.Session;
import respite.talk.typed.NamedDay;
import respite.talk.typed.NamedScores;
import respite.talk.typed.NoteText;
import respite.talk.typed.ScoreText;
import respite.talk.typed.When;

/**
 * Entries that are typed. Whatever is not certain is asked back with buttons, first when it was and
 * then the score; nothing is lost.
 */
final class EntryFlow {
  private EntryFlow() {}

  /**
   * A text that was typed.
   *
   * @param place the message to go on in, where a button was pressed; else empty
   */
  record Message(NoteText text, long id, Optional<Effect.Target> place) {}

  /** Keeps what was written for the journal, or asks back. */
  static Turn said(Scene scene, String text, long id) {
    var message = new Message(NoteText.read(text), id, Optional.empty());
    if (message.text().isOnlyTreatment()) {
      return treated(scene, message, Turn.of(scene.session()));
    }
    Optional<NamedScores> named = NamedScores.read(text);
    if (named.isPresent()) {
      return named(scene, message, named.get());
    }
    List<Occasion> occasions = occasions(scene, message.text());
    return occasions.size() == 1
        ? about(scene, message, occasions.getFirst())
        : TimeFlow.open(scene, message, occasions);
  }

  /** The average is the day's, of the day that the text names; what is now is kept beside it. */
  private static Turn named(Scene scene, Message message, NamedScores named) {
    Occasion now = Occasion.now(scene.today());
    if (named.average().isEmpty()) {
      return keep(scene, message, now, named.now().map(Rating::of), named.note());
    }
    LocalDate day =
        message.text().when().filter(_ -> !message.text().doubtful()).flatMap(When::day).stream()
            .flatMap(told -> told.past(scene.today()).stream())
            .findFirst()
            .or(() -> Prompt.openQuestion(scene))
            .orElse(scene.today());
    return keep(
        scene,
        message,
        Occasion.whole(day),
        named.average().map(Rating::of),
        named.now().map(Rating::of),
        named.note());
  }

  /** What the text may be about, the likeliest first; one when that is certain. */
  static List<Occasion> occasions(Scene scene, NoteText text) {
    boolean rates = !(text.score() instanceof ScoreText.Reading.None);
    Occasion undated =
        Prompt.openQuestion(scene)
            .filter(_ -> rates)
            .map(Occasion::whole)
            .orElseGet(() -> Occasion.now(scene.today()));
    List<Occasion> dated = text.when().map(when -> dated(scene, when, undated)).orElse(List.of());
    boolean isRemark = !rates && text.told().isEmpty();
    if (dated.isEmpty() || (isRemark && (dated.size() > 1 || isToday(scene, dated.getFirst())))) {
      return List.of(undated);
    }
    return text.doubtful()
        ? Stream.concat(Stream.of(undated), dated.stream()).distinct().toList()
        : dated;
  }

  private static boolean isToday(Scene scene, Occasion when) {
    return when.day().equals(scene.today());
  }

  /** "Today" alone says no more than the open question of today does. */
  private static List<Occasion> dated(Scene scene, When when, Occasion undated) {
    boolean onlyToday =
        when.equals(When.on(new NamedDay.Today())) && undated.day().equals(scene.today());
    return onlyToday ? List.of(undated) : Occasions.past(when, scene);
  }

  /** Goes on with a text whose day or moment is certain. */
  static Turn about(Scene scene, Message message, Occasion when) {
    return switch (message.text().score()) {
      case ScoreText.Reading.None() -> keep(scene, message, when, Optional.empty(), "");
      case ScoreText.Reading.Score(var value, _, var note) ->
          keep(scene, message, when, Optional.of(Rating.of(value)), note);
      case ScoreText.Reading.Between(var typed, var lower, var upper, _, var note) -> {
        List<Integer> scores = IntStream.rangeClosed(lower, upper).boxed().toList();
        Line line = new EntryLine.Between(typed, lower, upper);
        yield ask(scene, message, when, line, scores, false, note);
      }
      case ScoreText.Reading.OffScale(var typed, var guesses, _, var note) -> {
        Line line = new EntryLine.OffScale(typed, guesses);
        yield ask(scene, message, when, line, guesses, guesses.isEmpty(), note);
      }
      case ScoreText.Reading.Perhaps(var scores, _) -> {
        Line line = new EntryLine.IsItAScore(scores);
        yield ask(scene, message, when, line, scores, true, message.text().text());
      }
    };
  }

  private static Turn ask(
      Scene scene,
      Message message,
      Occasion when,
      Line line,
      List<Integer> scores,
      boolean remarkable,
      String note) {
    return ChoiceFlow.open(
        scene,
        new Flow.ChoosingScore(
            scene.session().opening(),
            when,
            scores,
            remarkable,
            note.strip(),
            message.text().text(),
            message.id()),
        line,
        message.place());
  }

  /** Keeps all that a text tells, once nothing of it is open. */
  static Turn keep(
      Scene scene, Message message, Occasion when, Optional<Rating> rating, String note) {
    return keep(scene, message, when, rating, Optional.empty(), note);
  }

  private static Turn keep(
      Scene scene,
      Message message,
      Occasion when,
      Optional<Rating> rating,
      Optional<Rating> now,
      String note) {
    boolean wasAsked =
        rating.isPresent()
            && message.place().isEmpty()
            && when.scope() == Scope.DAY
            && Prompt.openQuestion(scene).filter(when.day()::equals).isPresent();
    Kept kept =
        Kept.of(scene, message.text(), when, rating, now, note, OptionalLong.of(message.id()));
    Stream<Effect> closing =
        rating.stream()
            .filter(_ -> wasAsked)
            .map(given ->
                new Effect.Edit(
                    new Effect.Target.Keyed(EveningFlow.key(when.day())),
                    new EveningLine.AnsweredBelow(when.day(), given),
                    Keyboard.NONE));
    Effect receipt = NoteReceipt.of(scene, message.text(), when, kept, message.place());
    Session next = rating.isPresent() ? after(scene).settled(when.day()) : after(scene);
    var turn =
        new Turn(
            next,
            kept.changes(),
            Stream.concat(closing, Stream.of(receipt)).toList(),
            Optional.empty());
    return message.text().treatment().isPresent() ? treated(scene, message, turn) : turn;
  }

  /**
   * What is still open stays so, and its buttons go on working; but nobody leaves by the way, and
   * whoever writes entries is done with the settings.
   */
  private static Session after(Scene scene) {
    return switch (scene.session().flow()) {
      case Flow.Leaving _, Flow.Settling _ -> scene.session().idle();
      case Flow.Idle _, Flow.Open _ -> scene.session();
    };
  }

  /** A treatment told in the text is asked about after all else was kept. */
  private static Turn treated(Scene scene, Message message, Turn kept) {
    return message
        .text()
        .treatment()
        .map(told -> told.hint(scene.today(), message.text().when()))
        .map(hint -> {
          Scene after = scene.with(kept.changes()).in(kept.next());
          Turn asked = InfusionFlow.said(after, hint, message.id());
          return new Turn(
              asked.next(),
              Stream.concat(kept.changes().stream(), asked.changes().stream()).toList(),
              Stream.concat(
                      asked.effects().isEmpty()
                          ? kept.effects().stream()
                          : kept.effects().reversed().stream().limit(1),
                      asked.effects().stream())
                  .toList(),
              Optional.empty());
        })
        .orElse(kept);
  }
}
