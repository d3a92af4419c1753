package respite.talk;

import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.effect.ReminderLine;

/** How Respite asks of its own accord about a treatment, on a screen that others can see. */
final class Discretion {
  private Discretion() {}

  /** The question; behind a button when the person has chosen discreet words. */
  static Effect say(Scene scene, Line question, Keyboard keyboard, Press show) {
    return scene.journal().preferences().reminders().discreet()
        ? Effect.Say.of(
            new ReminderLine.QuestionWaits(),
            Keyboard.row(new Button(Label.Word.SHOW_IT, show.data())))
        : Effect.Say.of(question, keyboard);
  }
}
