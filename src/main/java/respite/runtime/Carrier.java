package respite.runtime;

import java.util.OptionalLong;
import respite.port.Files;
import respite.port.Messenger;
import respite.port.Person;
import respite.port.Pictures;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;

/** Carries a letter into a chat; a picture or a file is made first, each time it is tried. */
record Carrier(Messenger messenger, Pictures pictures, Files files) {
  Messenger.Outcome carry(Person to, Letter letter) {
    return switch (letter.effect()) {
      case Effect.Worded words -> messenger.deliver(to, words, letter.target());
      case Effect.Chart(_, var drawing, var keyboard) ->
          messenger.deliver(
              to, pictures.draw(drawing, letter.journal()), keyboard, letter.target());
      case Effect.File(var document) ->
          messenger.deliver(
              to, files.make(document, letter.journal()), Keyboard.NONE, OptionalLong.empty());
    };
  }
}
