package respite.talk;

import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.effect.ReminderLine;

/** How Respite asks of its own accord, on a screen that others can see. */
final class Discretion {
  private Discretion() {}

  /** Whether the person has chosen words without "pain". */
  static boolean isChosen(Scene scene) {
    return scene.journal().preferences().reminders().discreet();
  }

  /** The question; behind a button when the person has chosen discreet words. */
  static Effect say(Scene scene, Line question, Keyboard keyboard, Press show) {
    return isChosen(scene)
        ? Effect.Say.of(
            new ReminderLine.QuestionWaits(),
            Keyboard.row(new Button(Label.Word.SHOW_IT, show.data())))
        : Effect.Say.of(question, keyboard);
  }
}
