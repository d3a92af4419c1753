package respite.runtime;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.Set;
import respite.port.Person;
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

  /** The message stands in the person's chat, with these buttons. */
  synchronized void stand(Person person, long message, Keyboard keyboard) {
    SequencedMap<Long, Set<String>> chat = chats.remove(person);
    SequencedMap<Long, Set<String>> now = chat == null ? new LinkedHashMap<>() : chat;
    chats.put(person, now);
    Set<String> before = now.remove(message);
    // What it had before stays: a finger may be on its way, and the talk knows what is over.
    Set<String> data = before == null ? new LinkedHashSet<>() : before;
    add(keyboard, data);
    now.put(message, data);
    if (now.size() > MESSAGES) {
      var _ = now.pollFirstEntry();
    }
    if (chats.size() > PEOPLE) {
      var _ = chats.pollFirstEntry();
    }
  }

  /** A message, if any, is about to get these buttons: they may be pressed before that is known. */
  synchronized void changing(Person person, OptionalLong message, Keyboard keyboard) {
    if (message.isPresent() && chats.containsKey(person)) {
      Set<String> data = chats.get(person).get(message.getAsLong());
      if (data != null) {
        add(keyboard, data);
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

  private static void add(Keyboard keyboard, Set<String> data) {
    keyboard.rows().forEach(row -> row.forEach(button -> data.add(button.data())));
  }
}
