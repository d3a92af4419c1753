package respite.runtime;

import java.time.Duration;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import respite.port.OutboxNumber;
import respite.port.Person;
import respite.port.Waiting;

/** What waits to be sent, as the store has it, per person in order. Safe for many threads. */
final class Backlog {
  private static final OutboxNumber FIRST = new OutboxNumber(Long.MIN_VALUE, Integer.MIN_VALUE);
  private static final OutboxNumber LAST = new OutboxNumber(Long.MAX_VALUE, Integer.MAX_VALUE);

  private final NavigableMap<Place, Long> sinceNanos = new ConcurrentSkipListMap<>();

  private record Place(long person, OutboxNumber number) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::person).thenComparing(Place::number);

    static Place of(Waiting waiting) {
      return new Place(waiting.person().id(), waiting.number());
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** Adds one that waits from now; false when it waits already. */
  boolean add(Waiting waiting, long now) {
    return sinceNanos.putIfAbsent(Place.of(waiting), now) == null;
  }

  boolean contains(Waiting waiting) {
    return sinceNanos.containsKey(Place.of(waiting));
  }

  void remove(Waiting waiting) {
    sinceNanos.remove(Place.of(waiting));
  }

  /** Drops all that waits for the person. */
  void drop(Person person) {
    of(person).clear();
  }

  /** The last that was added for the person; empty when nothing waits for them. */
  Optional<OutboxNumber> newest(Person person) {
    return Optional.ofNullable(of(person).lastEntry()).map(entry -> entry.getKey().number());
  }

  int size() {
    return sinceNanos.size();
  }

  /** How long the longest has waited; zero when nothing waits. */
  Duration age(long now) {
    return sinceNanos.values().stream()
        .map(since -> Duration.ofNanos(now - since))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private NavigableMap<Place, Long> of(Person person) {
    return sinceNanos.subMap(
        new Place(person.id(), FIRST), true, new Place(person.id(), LAST), true);
  }
}
