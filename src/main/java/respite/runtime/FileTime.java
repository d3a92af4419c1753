package respite.runtime;

import java.time.Duration;
import respite.port.Elapsed;
import respite.port.Person;

/**
 * How long the opening of one person's files may take: twelve seconds at once, and a tenth of the
 * time after that. A file counts for two seconds at least, so that is six files at once and three a
 * minute. While one is opened Telegram hands out only the hundred updates after it, everybody's.
 * Safe for many threads.
 */
final class FileTime {
  private static final Duration AT_ONCE = Duration.ofSeconds(12);
  private static final Duration LEAST = Duration.ofSeconds(2);
  private static final int MILLIS_PER_SECOND = 100;

  private final Buckets people;

  FileTime(Elapsed elapsed) {
    people = new Buckets(elapsed, (int) AT_ONCE.toMillis(), MILLIS_PER_SECOND);
  }

  /** Whether the person has some time left. */
  boolean isLeft(Person person) {
    return people.of(person).getAvailableTokens() > 0;
  }

  /** A file of the person took that long; more than was left is taken from what comes back. */
  void took(Person person, Duration time) {
    people.of(person).consumeIgnoringRateLimits(Math.max(time.toMillis(), LEAST.toMillis()));
  }
}
