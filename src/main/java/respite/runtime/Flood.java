package respite.runtime;

import io.github.bucket4j.Bucket;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import respite.port.Elapsed;
import respite.port.Lately;
import respite.port.Person;

/**
 * How much one person may send: many more messages at once than anybody writes in the day for which
 * Telegram keeps them, and one a second after that. What piled up while the bot could not be
 * reached counts by when it was written, not by when it came: whoever wrote all through an outage
 * is no flood. Safe for many threads.
 */
final class Flood {
  static final int BURST = 300;
  private static final int PER_SECOND = 1;

  /** Messages that come later than others by fewer seconds than this were only on their way. */
  private static final int LATE_SECONDS = 5;

  private static final int PEOPLE = 1000;

  private final Elapsed elapsed;
  private final Buckets people;

  /** By how many seconds each person's writing is ahead of the clock by which messages come. */
  private final Map<Person, Long> leads = new Lately<>(PEOPLE);

  Flood(Elapsed elapsed) {
    this.elapsed = elapsed;
    people = new Buckets(elapsed, BURST, PER_SECOND);
  }

  /**
   * Counts an update; false when it is one too many.
   *
   * @param sent Telegram's date of a new message; empty for all else
   */
  boolean admits(Person person, Optional<Instant> sent) {
    Bucket bucket = people.of(person);
    long seconds = sent.map(at -> caughtUp(person, at)).orElse(0L);
    if (seconds > 0) {
      bucket.addTokens(seconds * PER_SECOND);
    }
    return bucket.tryConsume(1);
  }

  /** For how many seconds more they have been writing than passed while that came; 0 in general. */
  private synchronized long caughtUp(Person person, Instant sent) {
    long lead = sent.getEpochSecond() - TimeUnit.NANOSECONDS.toSeconds(elapsed.nanos());
    long known = leads.getOrDefault(person, lead);
    long before = lead < known - LATE_SECONDS ? lead : known;
    long now = Math.max(before, lead);
    leads.put(person, now);
    return now - before;
  }
}
