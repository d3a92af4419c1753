package respite.runtime;

import java.util.Optional;
import java.util.OptionalLong;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.AlwaysLine;
import respite.talk.Effect;
import respite.talk.Effect.Target;
import respite.talk.MessageKey;

/**
 * An effect in the form in which it is tried.
 *
 * @param target the message that an edit changes; empty for a new message
 * @param apology whether it only says that the effect itself could not be said
 */
record Letter(Effect effect, OptionalLong target, boolean apology) {
  /** The first form: an edit whose message is not known is a new message at once. */
  static Letter of(Waiting waiting, Store store) {
    return switch (waiting.effect()) {
      case Effect.Say say -> anew(say);
      case Effect.Leave leave -> new Letter(leave, OptionalLong.empty(), false);
      case Effect.Edit edit -> {
        var message =
            switch (edit.target()) {
              case Target.Pressed(var id) -> OptionalLong.of(id);
              case Target.Keyed(var key) -> store.messageOf(waiting.person(), key);
            };
        yield message.isPresent() ? new Letter(edit, message, false) : anew(edit);
      }
    };
  }

  /** What is said in place of an effect that cannot be put into words. */
  static Letter sorry() {
    var line = Effect.Say.of(new AlwaysLine.CannotShow());
    return new Letter(line, OptionalLong.empty(), true);
  }

  /** The form to try when this one was refused; empty when there is none. */
  Optional<Letter> afterRefusal() {
    return switch (effect) {
      case Effect.Edit edit -> Optional.of(anew(edit));
      case Effect.Say _, Effect.Leave _ -> Optional.empty();
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
    return new Letter(say, OptionalLong.empty(), false);
  }

  /** What it is, for the log: kinds only, no words. */
  String kind() {
    var line =
        switch (effect) {
          case Effect.Say say -> say.line();
          case Effect.Edit edit -> edit.line();
          case Effect.Leave leave -> leave.receipt();
        };
    return effect.getClass().getSimpleName() + " of " + line.getClass().getSimpleName();
  }
}
