package respite.runtime;

import respite.port.Elapsed;
import respite.port.Person;

/**
 * How much one person may send: many more messages at once than anybody writes in the day for which
 * Telegram keeps them, and one a second after that. Safe for many threads.
 */
final class Flood {
  static final int BURST = 300;
  private static final int PER_SECOND = 1;

  private final Buckets people;

  Flood(Elapsed elapsed) {
    people = new Buckets(elapsed, BURST, PER_SECOND);
  }

  /** Counts an update; false when it is one too many. */
  boolean admits(Person person) {
    return people.of(person).tryConsume(1);
  }
}
