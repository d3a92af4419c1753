package respite.store;

import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import respite.port.DueReminder;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.effect.MessageKey;

/**
 * Everything that the program promises to know again, as a store shows it.
 *
 * @param lives whole sessions and journals
 * @param messages of each person and key the message it became, where there is one
 * @param handled the updates that are known, of the first {@value #UPDATES}
 * @param taps likewise, the taps
 */
record Known(
    Map<Person, Life> lives,
    Set<Person> people,
    List<Waiting> waiting,
    Set<DueReminder> due,
    Optional<Instant> nextDue,
    Map<String, Long> messages,
    List<Long> handled,
    List<String> taps) {
  static final int UPDATES = 40;

  /** Two more than {@link Made} knows, who come late or leave. */
  static final Person CID = new Person(7_000_000_003L);

  static final Person DAN = new Person(7_000_000_004L);

  private static final List<Person> ALL = List.of(ANN, BEN, CID, DAN);

  static Known of(Store store) {
    Map<Person, Life> lives = new TreeMap<>(Comparator.comparingLong(Person::id));
    Map<String, Long> messages = new TreeMap<>();
    for (Person person : ALL) {
      lives.put(person, store.read(person));
      keys()
          .forEach(key ->
              store
                  .messageOf(person, key)
                  .ifPresent(id -> messages.put(person.id() + " " + key.value(), id)));
    }
    return new Known(
        lives,
        Set.copyOf(store.people()),
        store.waiting(),
        Set.copyOf(store.due(Instant.MAX.minusSeconds(1), Integer.MAX_VALUE)),
        store.nextDue(),
        messages,
        updates().filter(store::handled).boxed().toList(),
        updates().mapToObj(Known::tap).filter(store::handledTap).toList());
  }

  private static String tap(long update) {
    return "tap" + update;
  }

  private static Stream<MessageKey> keys() {
    return IntStream.range(0, 5).mapToObj(i -> new MessageKey("f" + i));
  }

  private static LongStream updates() {
    return LongStream.rangeClosed(1, UPDATES);
  }
}
