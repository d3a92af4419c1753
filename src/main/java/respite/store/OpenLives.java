package respite.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import respite.port.Life;
import respite.port.Person;

/** The sessions and journals last used, kept in memory. One thread at a time. */
final class OpenLives {
  private final Map<Person, Life> lives;

  OpenLives(int kept) {
    lives =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Person, Life> eldest) {
            return size() > kept;
          }
        };
  }

  Optional<Life> get(Person person) {
    return Optional.ofNullable(lives.get(person));
  }

  void put(Person person, Life life) {
    lives.put(person, life);
  }
}
