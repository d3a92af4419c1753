package respite.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.Rating;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.session.Flow;
import respite.talk.typed.NoteText;
import respite.talk.typed.ScoreText;

/** The choice between the numbers that a typed score may have meant. */
final class ChoiceFlow {
  private static final String JUST_A_NOTE = "note";

  private ChoiceFlow() {}

  static Turn open(Scene scene, Flow.ChoosingScore flow, Line line, Optional<Effect.Target> place) {
    return Turn.of(
        scene.session().in(flow),
        place
            .<Effect>map(target -> new Effect.Edit(target, line, keyboard(flow)))
            .orElseGet(() -> new Effect.Say(Optional.of(flow.step().key()), line, keyboard(flow))));
  }

  static Turn pressed(Scene scene, Flow.ChoosingScore flow, String choice, Effect.Target pressed) {
    Optional<Rating> rating =
        choice.equals(JUST_A_NOTE)
            ? Optional.empty()
            : Optional.of(Rating.of(Integer.parseInt(choice)));
    return keep(scene, flow, rating, Optional.of(pressed));
  }

  /** The score that a text is and nothing else: typed instead of pressing, it is the choice. */
  static Optional<Integer> chosen(String text) {
    return ScoreText.bare(text)
            && ScoreText.read(text) instanceof ScoreText.Reading.Score(var score, _, _)
        ? Optional.of(score)
        : Optional.empty();
  }

  static Turn said(Scene scene, Flow.ChoosingScore flow, int score) {
    return keep(scene, flow, Optional.of(Rating.of(score)), Optional.empty());
  }

  private static Turn keep(
      Scene scene,
      Flow.ChoosingScore flow,
      Optional<Rating> rating,
      Optional<Effect.Target> place) {
    var message = new EntryFlow.Message(NoteText.read(flow.text()), flow.messageId(), place);
    return EntryFlow.keep(
        scene.in(scene.session().idle()), message, flow.when(), rating, flow.note());
  }

  /** The text of a choice that was never made, when the talk has gone elsewhere. */
  static Change leftover(Scene scene, Flow.Unread flow) {
    return new Change.Recorded(
        new Entry.Remark(
            scene.journal().nextId(),
            flow.about(),
            scene.at(),
            OptionalLong.of(flow.messageId()),
            flow.text()));
  }

  static Keyboard keyboard(Flow.ChoosingScore flow) {
    var buttons = new ArrayList<Button>();
    for (int score : flow.scores()) {
      buttons.add(button(flow, new Label.Score(score), Integer.toString(score)));
    }
    var scores = new Keyboard(List.of(buttons));
    return flow.remarkable()
        ? scores.and(button(flow, Label.Word.JUST_A_NOTE, JUST_A_NOTE))
        : scores;
  }

  private static Button button(Flow.ChoosingScore flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
