package respite.runtime;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import respite.port.Lately;
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

  private final Map<Person, Map<Long, Set<String>>> chats = new Lately<>(PEOPLE);

  /** A new message stands in the person's chat, with these buttons. */
  synchronized void stand(Person person, long message, Keyboard keyboard) {
    chats
        .computeIfAbsent(person, _ -> new Lately<>(MESSAGES))
        .put(message, new HashSet<>(data(keyboard)));
  }

  /**
   * A message, if any, is about to get these buttons, and may or may not get them. Those it had may
   * still be pressed: a finger may be on its way, and the talk knows what is over.
   */
  synchronized void changing(Person person, OptionalLong message, Keyboard keyboard) {
    // What is not known here had buttons that are not known either.
    message.ifPresent(id -> known(person, id).ifPresent(set -> set.addAll(data(keyboard))));
  }

  /** Forgets what the person was shown. */
  synchronized void drop(Person person) {
    chats.remove(person);
  }

  /** Whether that button may stand under that message of the person's chat. */
  synchronized boolean mayStand(Person person, long message, String data) {
    return known(person, message).map(set -> set.contains(data)).orElse(true);
  }

  private Optional<Set<String>> known(Person person, long message) {
    return Optional.ofNullable(chats.getOrDefault(person, Map.of()).get(message));
  }

  private static List<String> data(Keyboard keyboard) {
    return keyboard.rows().stream().flatMap(List::stream).map(Button::data).toList();
  }
}
