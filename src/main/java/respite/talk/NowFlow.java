package respite.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import respite.journal.Rating;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.DayLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Occasion;
import respite.talk.session.Flow;
import respite.talk.typed.ScoreText;

/** A flare: a score of this moment, any time and as often as there is one, apart from the day's. */
final class NowFlow {
  private static final String TOO_BAD = "bad";
  private static final String CANCEL = "cancel";

  private NowFlow() {}

  /** Asks for the score, unless it was typed with the command. */
  static Turn open(Scene scene, String rest) {
    if (ScoreText.read(rest) instanceof ScoreText.Reading.Score(var score, var day, var note)
        && day.isEmpty()) {
      return kept(scene, Rating.of(score), note, Optional.empty());
    }
    var flow = new Flow.RatingNow(scene.session().opening());
    return Turn.of(
        scene.session().in(flow),
        new Effect.Say(Optional.of(flow.step().key()), new DayLine.HowNow(), keyboard(flow)));
  }

  static Turn pressed(Scene scene, String choice, Effect.Target pressed) {
    return switch (choice) {
      case CANCEL ->
          Turn.of(
              scene.session().idle(),
              new Effect.Edit(pressed, new AlwaysLine.Cancelled(), Keyboard.NONE));
      case TOO_BAD -> kept(scene, new Rating.TooBad(), "", Optional.of(pressed));
      default -> kept(scene, Rating.of(Integer.parseInt(choice)), "", Optional.of(pressed));
    };
  }

  /** A plain score typed instead of pressing. */
  static Turn said(Scene scene, int score, String note) {
    return kept(scene, Rating.of(score), note, Optional.empty());
  }

  private static Turn kept(
      Scene scene, Rating rating, String note, Optional<Effect.Target> pressed) {
    var kept = Ratings.of(scene, Occasion.now(scene.today()), rating, note, OptionalLong.empty());
    Effect receipt =
        pressed
            .map(message -> Receipt.edit(kept.after(), kept.pain(), Optional.empty(), message))
            .orElseGet(() -> Receipt.say(kept.after(), kept.pain(), Optional.empty()));
    return new Turn(scene.session().idle(), kept.changes(), List.of(receipt), Optional.empty());
  }

  static Keyboard keyboard(Flow.RatingNow flow) {
    return new Keyboard(
        List.of(
            scores(flow, 0, 5),
            scores(flow, 6, 10),
            List.of(
                button(flow, Label.Word.TOO_BAD, TOO_BAD),
                button(flow, Label.Deed.CANCEL, CANCEL))));
  }

  private static List<Button> scores(Flow.RatingNow flow, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(score -> button(flow, new Label.Score(score), Integer.toString(score)))
        .toList();
  }

  private static Button button(Flow.RatingNow flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
