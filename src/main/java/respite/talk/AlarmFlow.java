package respite.talk;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import respite.answers.Alarm;
import respite.answers.Concern;
import respite.answers.Tier;
import respite.answers.Understanding;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.session.Held;
import respite.talk.session.Session;

/**
 * Alarm words come before everything. The plainest stop everything: help, nothing scored, the text
 * not kept. A probable one gets help first, and one tap handles the message as if just sent. A
 * harmless question about a dark thing gets its reply and one line of help.
 */
final class AlarmFlow {
  private AlarmFlow() {}

  /** The turn of a text: the alarm's, or the usual one, or both. */
  static Turn over(
      Scene scene,
      String text,
      Understanding understood,
      long message,
      Function<Scene, Turn> usual) {
    return switch (understood.alarm()) {
      case Alarm.None() -> usual.apply(scene);
      case Alarm.Raised(Tier tier, Concern concern) ->
          switch (tier) {
            case EXPLICIT -> stop(scene, concern, understood);
            case PROBABLE -> hold(scene, concern, text, understood, message);
            case SENSITIVE -> beside(scene, usual.apply(scene), concern, understood);
          };
    };
  }

  /** The turn of an edit or a caption, which are never kept: a probable alarm stops them too. */
  static Turn over(Scene scene, Understanding understood, Supplier<Turn> usual) {
    return switch (understood.alarm()) {
      case Alarm.None() -> usual.get();
      case Alarm.Raised(_, Concern concern) ->
          stops(understood)
              ? stop(scene, concern, understood)
              : beside(scene, usual.get(), concern, understood);
    };
  }

  /** Whether an edit or a caption gets help and nothing else. */
  static boolean stops(Understanding understood) {
    return understood.alarm() instanceof Alarm.Raised(Tier tier, _) && tier != Tier.SENSITIVE;
  }

  /** The person said how it was meant: what waited is theirs again, once, within a day. */
  static Optional<Held> released(Scene scene, long message) {
    return scene
        .session()
        .held()
        .filter(held -> held.messageId() == message && held.keeps(scene.at()));
  }

  /** The person does not want it handled: it is dropped. */
  static Turn drop(Scene scene) {
    return Turn.of(
        scene.session().held(Optional.empty()),
        Effect.Say.of(new AlwaysLine.NotHandled(), Prompt.keyboard(scene)));
  }

  private static Turn stop(Scene scene, Concern concern, Understanding understood) {
    var goOn = new Button(Label.Word.GO_ON, new Press.GoOn().data());
    return Turn.of(
        quiet(scene).held(Optional.empty()),
        Effect.Say.of(
            new AlwaysLine.HelpNow(concern, scene.zone(), understood.language()),
            Keyboard.row(goOn)));
  }

  private static Turn hold(
      Scene scene, Concern concern, String text, Understanding understood, long message) {
    var held = new Held(text, understood.parts(), message, scene.at());
    var handle = new Button(Label.Word.HANDLE_IT, new Press.Release(message).data());
    var drop = new Button(Label.Word.DROP_IT, new Press.Drop(message).data());
    return Turn.of(
        quiet(scene).held(Optional.of(held)),
        Effect.Say.of(
            new AlwaysLine.HelpPerhaps(concern, scene.zone(), understood.language()),
            Keyboard.row(handle).and(drop)));
  }

  private static Turn beside(Scene scene, Turn turn, Concern concern, Understanding understood) {
    var effects = new ArrayList<>(turn.effects());
    effects.add(
        Effect.Say.of(new AlwaysLine.HelpIsThere(concern, scene.zone(), understood.language())));
    return new Turn(turn.next(), turn.changes(), effects, turn.toast());
  }

  /** No reminder until they write again, at most until the next evening. */
  private static Session quiet(Scene scene) {
    return scene.session().reminded(scene.session().reminded().stilled(scene.today()));
  }
}
