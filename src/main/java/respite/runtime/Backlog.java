package respite.runtime;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import respite.port.OutboxNumber;
import respite.port.Person;
import respite.port.Waiting;
import respite.talk.effect.Effect;

/** What waits to be sent, as the store has it, per person in order. Safe for many threads. */
final class Backlog {
  private static final OutboxNumber FIRST = new OutboxNumber(Long.MIN_VALUE, Integer.MIN_VALUE);
  private static final OutboxNumber LAST = new OutboxNumber(Long.MAX_VALUE, Integer.MAX_VALUE);

  private final NavigableMap<Place, Entry> entries = new ConcurrentSkipListMap<>();

  /** When something last left a chat in which more waits. */
  private final Map<Person, Long> movedAt = new ConcurrentHashMap<>();

  /** How often somebody did something for whom something waits. */
  private final Map<Person, Long> heard = new ConcurrentHashMap<>();

  /** Why an effect is said. */
  enum Cause {
    /** Somebody did something, or it was left by an earlier run and nobody knows. */
    REPLY,
    /** It came due. */
    REMINDER
  }

  private record Entry(Waiting waiting, Cause cause, long sinceNanos) {}

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
  boolean add(Waiting waiting, Cause cause, long now) {
    return entries.putIfAbsent(Place.of(waiting), new Entry(waiting, cause, now)) == null;
  }

  boolean contains(Waiting waiting) {
    return entries.containsKey(Place.of(waiting));
  }

  /** Whether it waits and came due. */
  boolean isReminder(Waiting waiting) {
    return Optional.ofNullable(entries.get(Place.of(waiting)))
        .filter(entry -> entry.cause() == Cause.REMINDER)
        .isPresent();
  }

  /** It waits no more; what waits behind it moves up. */
  void remove(Waiting waiting, long now) {
    entries.remove(Place.of(waiting));
    movedAt.put(waiting.person(), now);
    if (of(waiting.person()).isEmpty()) {
      movedAt.remove(waiting.person());
      heard.remove(waiting.person());
    }
  }

  /** Drops all that waits for the person. */
  void drop(Person person) {
    of(person).clear();
    movedAt.remove(person);
    heard.remove(person);
  }

  /** Drops all that waits for the person, except receipts of erasures. */
  void dropAllButReceipts(Person person) {
    of(person).values().removeIf(entry -> !(entry.waiting().effect() instanceof Effect.Leave));
  }

  /** The person did something; remembered for as long as anything waits for them. */
  void hear(Person person) {
    if (!of(person).isEmpty()) {
      var _ = heard.merge(person, 1L, Long::sum);
    }
  }

  /** How often the person did something while something waited for them. */
  long heard(Person person) {
    return heard.getOrDefault(person, 0L);
  }

  /** The person's reminders that have waited for that long at least, in order. */
  List<Waiting> lateReminders(Person person, Duration atLeast, long now) {
    return of(person).values().stream()
        .filter(entry -> entry.cause() == Cause.REMINDER)
        .filter(entry -> now - entry.sinceNanos() >= atLeast.toNanos())
        .map(Entry::waiting)
        .toList();
  }

  int size() {
    return entries.size();
  }

  /** Whether more than that many wait for the person. */
  boolean holdsMoreThan(int many, Person person) {
    return of(person).values().stream().skip(many).findFirst().isPresent();
  }

  /**
   * How long the chat has stood still that has longest: since something left it, or since the first
   * came that waits; zero when nothing waits.
   */
  Duration age(long now) {
    return entries.values().stream()
        .map(entry -> Duration.ofNanos(Math.min(now - entry.sinceNanos(), sinceMoved(entry, now))))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private long sinceMoved(Entry entry, long now) {
    return Optional.ofNullable(movedAt.get(entry.waiting().person()))
        .map(moved -> now - moved)
        .orElse(Long.MAX_VALUE);
  }

  private NavigableMap<Place, Entry> of(Person person) {
    return entries.subMap(new Place(person.id(), FIRST), true, new Place(person.id(), LAST), true);
  }
}
