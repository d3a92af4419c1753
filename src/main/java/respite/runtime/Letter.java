package respite.runtime;

import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Journal;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Effect.Target;
import respite.talk.effect.Keyboard;
import respite.talk.effect.MessageKey;

/**
 * An effect in the form in which it is tried.
 *
 * @param target the message that it changes; empty for a new message
 * @param journal what pictures and files are made from; empty for words
 * @param apology whether it only says that the effect itself could not be said
 */
record Letter(Effect effect, OptionalLong target, Journal journal, boolean apology) {
  /** The first form: an edit whose message is not known is a new message at once. */
  static Letter of(Waiting waiting, Store store, Journal journal) {
    return switch (waiting.effect()) {
      case Effect.Say say -> anew(say);
      case Effect.Leave leave -> new Letter(leave, OptionalLong.empty(), Journal.EMPTY, false);
      case Effect.Edit edit -> {
        var message = message(edit.target(), waiting.person(), store);
        yield message.isPresent() ? new Letter(edit, message, Journal.EMPTY, false) : anew(edit);
      }
      case Effect.Chart chart ->
          new Letter(
              chart,
              chart
                  .instead()
                  .map(target -> message(target, waiting.person(), store))
                  .orElse(OptionalLong.empty()),
              journal,
              false);
      case Effect.File file -> new Letter(file, OptionalLong.empty(), journal, false);
    };
  }

  private static OptionalLong message(Target target, Person person, Store store) {
    return switch (target) {
      case Target.Pressed(var id) -> OptionalLong.of(id);
      case Target.Keyed(var key) -> store.messageOf(person, key);
    };
  }

  /** What is said in place of an effect that cannot be put into words. */
  static Letter sorry() {
    var line = Effect.Say.of(new AlwaysLine.CannotShow());
    return new Letter(line, OptionalLong.empty(), Journal.EMPTY, true);
  }

  /** The form to try when this one was refused; empty when there is none. */
  Optional<Letter> afterRefusal() {
    return switch (effect) {
      case Effect.Edit edit -> Optional.of(anew(edit));
      case Effect.Chart chart when target.isPresent() ->
          Optional.of(new Letter(chart, OptionalLong.empty(), journal, false));
      case Effect.Say _, Effect.Leave _, Effect.Chart _, Effect.File _ -> Optional.empty();
    };
  }

  private static Letter anew(Effect.Edit edit) {
    Optional<MessageKey> key =
        switch (edit.target()) {
          case Target.Pressed _ -> Optional.empty();
          case Target.Keyed(var named) -> Optional.of(named);
        };
    return anew(new Effect.Say(key, edit.line(), edit.keyboard()));
  }

  private static Letter anew(Effect.Say say) {
    return new Letter(say, OptionalLong.empty(), Journal.EMPTY, false);
  }

  /** The buttons that will stand under it. */
  Keyboard keyboard() {
    return switch (effect) {
      case Effect.Say say -> say.keyboard();
      case Effect.Edit edit -> edit.keyboard();
      case Effect.Chart chart -> chart.keyboard();
      case Effect.Leave _, Effect.File _ -> Keyboard.NONE;
    };
  }

  /** What it is, for the log: kinds only, no words. */
  String kind() {
    var what =
        switch (effect) {
          case Effect.Say say -> say.line();
          case Effect.Edit edit -> edit.line();
          case Effect.Leave leave -> leave.receipt();
          case Effect.Chart chart -> chart.drawing();
          case Effect.File file -> file.document();
        };
    return effect.getClass().getSimpleName() + " of " + what.getClass().getSimpleName();
  }
}
