package respite.talk;

import java.util.List;
import java.util.Optional;
import respite.journal.Change;
import respite.journal.Pause;
import respite.journal.Preferences;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Line;
import respite.talk.session.Flow;
import respite.talk.session.Reminded;
import respite.talk.session.Session;
import respite.talk.session.SettingsScreen;

/**
 * The settings as they stand open in one message. Going to another screen is a new step, so that
 * the buttons of the screen before are closed; a choice that stays on its screen says what holds
 * then, and so may be tapped twice.
 *
 * @param target the message; empty when what comes next has to be a new one
 */
record Panel(Scene scene, Flow.Settling flow, Optional<Effect.Target> target) {
  Preferences chosen() {
    return scene.journal().preferences();
  }

  /** Shows another screen. */
  Turn to(SettingsScreen screen) {
    return show(new Flow.Settling(flow.step().next(), screen), List.of());
  }

  /** Shows another screen after a choice. */
  Turn to(SettingsScreen screen, Preferences chosen) {
    return show(new Flow.Settling(flow.step().next(), screen), preferred(chosen));
  }

  /** Shows the same screen after a choice. */
  Turn stay(Preferences chosen) {
    return show(flow, preferred(chosen));
  }

  /** Says something else, with the buttons of the screen. */
  Turn say(Line line) {
    return Turn.of(
        scene.session().in(flow),
        new Effect.Say(Optional.of(flow.step().key()), line, SettingsView.keyboard(scene, flow)));
  }

  /** Ends with these words and no buttons. */
  Turn close(Line line) {
    return Turn.of(scene.session().idle(), effect(line, Keyboard.NONE));
  }

  /** Nothing that the screen offers. */
  Turn closed() {
    return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
  }

  private List<Change> preferred(Preferences after) {
    return after.equals(chosen()) ? List.of() : List.of(new Change.Preferred(after));
  }

  private Turn show(Flow.Settling next, List<Change> changes) {
    Scene after = scene.with(changes).in(rested(changes).in(next));
    Effect shown =
        effect(SettingsView.line(after, next.screen()), SettingsView.keyboard(after, next));
    return new Turn(after.session(), changes, List.of(shown), Optional.empty());
  }

  /** With reminders off or resting, no question that was put off comes either. */
  private Session rested(List<Change> changes) {
    Session session = scene.session();
    Preferences after = scene.with(changes).journal().preferences();
    Optional<Pause> begun = after.pause().filter(pause -> !chosen().pause().equals(after.pause()));
    Reminded reminded = session.reminded();
    if (begun.isPresent()) {
      return session.reminded(reminded.dropEvenings().returned(Optional.empty()));
    }
    return after.reminders().on() ? session : session.reminded(reminded.dropEvenings());
  }

  private Effect effect(Line line, Keyboard keyboard) {
    return target
        .<Effect>map(message -> new Effect.Edit(message, line, keyboard))
        .orElseGet(() -> new Effect.Say(Optional.of(flow.step().key()), line, keyboard));
  }
}
