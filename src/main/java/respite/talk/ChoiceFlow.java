package respite.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.Rating;
import respite.journal.Scope;

/** The choice between the numbers that a typed score may have meant. */
final class ChoiceFlow {
  private static final String JUST_A_NOTE = "note";

  private ChoiceFlow() {}

  static Turn open(Scene scene, Flow.ChoosingScore flow, Line line) {
    return Turn.of(
        scene.session().in(flow),
        new Effect.Say(Optional.of(flow.step().key()), line, keyboard(flow)));
  }

  static Turn pressed(Scene scene, Flow.ChoosingScore flow, String choice, Effect.Target pressed) {
    Scene idle = scene.in(scene.session().idle());
    if (choice.equals(JUST_A_NOTE)) {
      Turn remark = EntryFlow.remark(idle, flow.text(), flow.messageId());
      return new Turn(remark.next(), remark.changes(), inPlace(remark, pressed), Optional.empty());
    }
    Ratings kept = rated(idle, flow, Rating.of(Integer.parseInt(choice)));
    return new Turn(
        idle.session().settled(kept.pain().about()),
        kept.changes(),
        List.of(Receipt.edit(kept.after(), kept.pain(), kept.before(), pressed)),
        Optional.empty());
  }

  /** A plain score typed instead of pressing: it is the choice. */
  static Turn said(Scene scene, Flow.ChoosingScore flow, int score) {
    Scene idle = scene.in(scene.session().idle());
    Ratings kept = rated(idle, flow, Rating.of(score));
    return new Turn(
        idle.session().settled(kept.pain().about()),
        kept.changes(),
        List.of(Receipt.say(kept.after(), kept.pain(), kept.before())),
        Optional.empty());
  }

  /** The text of a choice that was never made, when the talk has gone elsewhere. */
  static Change leftover(Scene scene, Flow.ChoosingScore flow) {
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

  private static Ratings rated(Scene idle, Flow.ChoosingScore flow, Rating rating) {
    OptionalLong message = OptionalLong.of(flow.messageId());
    return flow.scope() == Scope.DAY
        ? Ratings.ofDay(idle, flow.about(), rating, flow.note(), message)
        : Ratings.ofMoment(idle, rating, flow.note(), message);
  }

  private static List<Effect> inPlace(Turn turn, Effect.Target pressed) {
    return turn.effects().stream()
        .map(effect ->
            switch (effect) {
              case Effect.Say(_, var line, var keyboard) ->
                  (Effect) new Effect.Edit(pressed, line, keyboard);
              case Effect.Edit _, Effect.Chart _, Effect.File _ -> effect;
            })
        .toList();
  }

  private static Button button(Flow.ChoosingScore flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
