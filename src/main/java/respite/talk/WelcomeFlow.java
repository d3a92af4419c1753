package respite.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Change;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.effect.WelcomeLine;
import respite.talk.session.Destination;
import respite.talk.session.Due;
import respite.talk.session.Flow;
import respite.talk.session.Reminded;

/**
 * The first minute: what Respite is, and the question for consent, without which nothing is kept.
 */
final class WelcomeFlow {
  /** The version of the consent text; a new text gets a new number and is asked for again. */
  static final int CONSENT = 2;

  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String PRIVACY = "privacy";

  private WelcomeFlow() {}

  /** Whether the person agreed to the consent text as it is today. */
  static boolean agreed(Scene scene) {
    return scene.journal().consent().map(given -> given.version() == CONSENT).orElse(false);
  }

  /** The welcome, to somebody who has not agreed yet. */
  static Turn open(Scene scene, Optional<Destination> then) {
    var flow = new Flow.Welcoming(scene.session().opening(), then);
    return Turn.of(scene.session().in(flow), say(flow, hello(scene)));
  }

  private static Line hello(Scene scene) {
    return scene.journal().consent().isPresent()
        ? new WelcomeLine.ConsentAgain()
        : new WelcomeLine.Hello();
  }

  /** Something came due for somebody who agreed to an older text: the new one is shown, once. */
  static Turn remind(Scene scene, LocalDate day) {
    Reminded reached = scene.session().reminded().reached(day).settled(day);
    Reminded reminded = scene.session().due().map(Due::matter).map(reached::put).orElse(reached);
    Scene after = scene.in(scene.session().reminded(reminded));
    return scene.session().flow() instanceof Flow.Welcoming
        ? Turn.of(after.session())
        : open(after, Optional.of(Destination.LOG));
  }

  /** Something came before consent: it is not kept, and the question is put again. */
  static Turn consentFirst(Scene scene) {
    return switch (scene.session().flow()) {
      case Flow.Welcoming flow ->
          Turn.of(scene.session(), say(flow, new WelcomeLine.ConsentFirst()));
      case Flow _ -> open(scene, Optional.empty());
    };
  }

  static Turn pressed(Scene scene, Flow.Welcoming flow, String choice, Effect.Target pressed) {
    return switch (choice) {
      case YES ->
          scene.journal().zone().isPresent()
              ? again(scene, flow, pressed)
              : ClockFlow.ask(scene, flow.step().next(), flow.then(), pressed)
                  .and(new Change.Consented(CONSENT, scene.at()));
      case NO -> decline(scene, pressed);
      case PRIVACY -> Turn.of(scene.session(), say(flow, new AlwaysLine.Privacy()));
      default -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    };
  }

  /** Somebody who had agreed before is where they were, and goes on to what they wanted. */
  private static Turn again(Scene scene, Flow.Welcoming flow, Effect.Target pressed) {
    List<Change> changes = List.of(new Change.Consented(CONSENT, scene.at()));
    Scene after = scene.in(scene.session().idle()).with(changes);
    Turn onward =
        flow.then().isPresent() ? Arrival.turn(after, flow.then()) : Turn.of(after.session());
    Effect thanks = new Effect.Edit(pressed, new WelcomeLine.AgreedAgain(), Keyboard.NONE);
    return new Turn(
        onward.next(),
        changes,
        Stream.concat(Stream.of(thanks), onward.effects().stream()).toList(),
        Optional.empty());
  }

  private static Turn decline(Scene scene, Effect.Target pressed) {
    return Turn.of(
        scene.session().idle(),
        new Effect.Edit(pressed, new WelcomeLine.Declined(), Keyboard.NONE));
  }

  static Keyboard keyboard(Flow.Welcoming flow) {
    return new Keyboard(
        List.of(
            List.of(button(flow, Label.Word.AGREE, YES)),
            List.of(
                button(flow, Label.Word.PRIVACY, PRIVACY),
                button(flow, Label.Word.NO_THANKS, NO))));
  }

  private static Effect say(Flow.Welcoming flow, Line line) {
    return new Effect.Say(Optional.of(flow.step().key()), line, keyboard(flow));
  }

  private static Button button(Flow.Welcoming flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
