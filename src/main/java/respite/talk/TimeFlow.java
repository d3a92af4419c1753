package respite.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.NoteLine;
import respite.talk.effect.Occasion;
import respite.talk.session.Flow;
import respite.talk.typed.NoteText;

/** The choice between the days or times that a typed text may be about. */
final class TimeFlow {
  private TimeFlow() {}

  static Turn open(Scene scene, EntryFlow.Message message, List<Occasion> offered) {
    var flow =
        new Flow.ChoosingTime(
            scene.session().opening(), offered, scene.today(), message.text().text(), message.id());
    return Turn.of(
        scene.session().in(flow),
        new Effect.Say(Optional.of(flow.step().key()), new NoteLine.WhenWasIt(), keyboard(flow)));
  }

  static Turn pressed(Scene scene, Flow.ChoosingTime flow, String choice, Effect.Target pressed) {
    Occasion when = flow.offered().get(Integer.parseInt(choice));
    var message =
        new EntryFlow.Message(NoteText.read(flow.text()), flow.messageId(), Optional.of(pressed));
    return EntryFlow.about(scene.in(scene.session().idle()), message, when);
  }

  static Keyboard keyboard(Flow.ChoosingTime flow) {
    var buttons = new ArrayList<Button>();
    for (Occasion occasion : flow.offered()) {
      String choice = Integer.toString(buttons.size());
      buttons.add(
          new Button(new Label.When(occasion), new Press.InFlow(flow.step(), choice).data()));
    }
    return Keyboard.column(buttons);
  }
}
