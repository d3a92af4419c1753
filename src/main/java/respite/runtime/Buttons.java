package respite.runtime;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import respite.port.Person;
import respite.talk.effect.Button;
import respite.talk.effect.Keyboard;

/**
 * Which buttons were put under which messages since the start, so that a button is taken only from
 * a message that has it. What was sent before the start, or long ago, is not known, and there every
 * press is taken as it comes: the talk checks what it says. Safe for many threads.
 */
final class Buttons {
  private static final int MESSAGES = 32;
  private static final int PEOPLE = 1000;

  private final SequencedMap<Person, SequencedMap<Long, Set<String>>> chats = new LinkedHashMap<>();

  /** A new message stands in the person's chat, with these buttons. */
  synchronized void stand(Person person, long message, Keyboard keyboard) {
    SequencedMap<Long, Set<String>> before = chats.remove(person);
    SequencedMap<Long, Set<String>> chat = before == null ? new LinkedHashMap<>() : before;
    chats.put(person, chat);
    if (chats.size() > PEOPLE) {
      var _ = chats.pollFirstEntry();
    }
    chat.put(message, new HashSet<>(data(keyboard)));
    if (chat.size() > MESSAGES) {
      var _ = chat.pollFirstEntry();
    }
  }

  /**
   * A message, if any, is about to get these buttons, and may or may not get them. Those it had may
   * still be pressed: a finger may be on its way, and the talk knows what is over.
   */
  synchronized void changing(Person person, OptionalLong message, Keyboard keyboard) {
    SequencedMap<Long, Set<String>> chat = chats.get(person);
    if (chat != null && message.isPresent()) {
      Set<String> known = chat.remove(message.getAsLong());
      // What is not known here had buttons that are not known either.
      if (known != null) {
        known.addAll(data(keyboard));
        chat.put(message.getAsLong(), known);
      }
    }
  }

  /** Forgets what the person was shown. */
  synchronized void drop(Person person) {
    chats.remove(person);
  }

  /** Whether that button may stand under that message of the person's chat. */
  synchronized boolean mayStand(Person person, long message, String data) {
    SequencedMap<Long, Set<String>> chat = chats.get(person);
    Set<String> known = chat == null ? null : chat.get(message);
    return known == null || known.contains(data);
  }

  private static List<String> data(Keyboard keyboard) {
    return keyboard.rows().stream().flatMap(List::stream).map(Button::data).toList();
  }
}
