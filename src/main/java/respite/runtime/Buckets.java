package respite.runtime;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import respite.port.Elapsed;
import respite.port.Person;

/** A bucket of tokens for each person, forgotten once it is full again. Safe for many threads. */
final class Buckets {
  private static final int SWEEP_FROM = 1024;

  private final Map<Person, Bucket> people = new ConcurrentHashMap<>();
  private final Elapsed elapsed;
  private final int most;
  private final int perSecond;
  private int sweepAt = SWEEP_FROM;

  /**
   * Buckets that are full at first.
   *
   * @param most the tokens of a full bucket
   * @param perSecond the tokens that come back each second
   */
  Buckets(Elapsed elapsed, int most, int perSecond) {
    this.elapsed = elapsed;
    this.most = most;
    this.perSecond = perSecond;
  }

  /** The person's own. */
  Bucket of(Person person) {
    sweep();
    return people.computeIfAbsent(person, _ -> bucket(elapsed, most, perSecond));
  }

  /** A bucket that belongs to nobody. */
  static Bucket bucket(Elapsed elapsed, int most, int perSecond) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(perSecond, Duration.ofSeconds(1)))
        .withCustomTimePrecision(new ElapsedMeter(elapsed))
        .build();
  }

  /** How many people are remembered: those with a bucket that is not full, and some more. */
  int size() {
    return people.size();
  }

  /** Forgets those with a full bucket, whenever many have gathered. */
  private synchronized void sweep() {
    if (people.size() >= sweepAt) {
      people.values().removeIf(bucket -> bucket.getAvailableTokens() >= most);
      sweepAt = Math.max(SWEEP_FROM, 2 * people.size());
    }
  }
}
