package respite.runtime;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import respite.port.Elapsed;
import respite.port.Person;

/**
 * How much one person may send: many more messages at once than anybody writes in the day for which
 * Telegram keeps them, and one a second after that. Safe for many threads.
 */
final class Flood {
  static final int BURST = 300;
  private static final int PER_SECOND = 1;
  private static final int SWEEP_FROM = 1024;

  private final Map<Person, Bucket> people = new ConcurrentHashMap<>();
  private final Elapsed elapsed;
  private int sweepAt = SWEEP_FROM;

  Flood(Elapsed elapsed) {
    this.elapsed = elapsed;
  }

  /** Counts an update; false when it is one too many. */
  boolean admits(Person person) {
    sweep();
    return people.computeIfAbsent(person, _ -> bucket()).tryConsume(1);
  }

  /** Forgets those who may send their whole burst again, whenever many have gathered. */
  private synchronized void sweep() {
    if (people.size() >= sweepAt) {
      people.values().removeIf(bucket -> bucket.getAvailableTokens() >= BURST);
      sweepAt = Math.max(SWEEP_FROM, 2 * people.size());
    }
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(BURST).refillGreedy(PER_SECOND, Duration.ofSeconds(1)))
        .withCustomTimePrecision(new ElapsedMeter(elapsed))
        .build();
  }
}
