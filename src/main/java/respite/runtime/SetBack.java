package respite.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import respite.port.Elapsed;

/**
 * Notices that the calendar was set back, or may have been while the program was away, and has
 * stayed so for an hour: a machine may start with an old time and be set right soon after. For one
 * thread.
 */
final class SetBack {
  /** Further back than this is no flight to the west. */
  static final Duration FLIGHT = Duration.ofDays(2);

  private static final Duration STAYS = Duration.ofHours(1);

  private final Elapsed elapsed;
  private Instant latest = Instant.MAX;
  private OptionalLong since = OptionalLong.empty();

  SetBack(Elapsed elapsed) {
    this.elapsed = elapsed;
  }

  /** At each look at the calendar: true once for each time that it was set back. */
  boolean isNoticed(Instant now) {
    if (!now.isBefore(latest.minus(FLIGHT))) {
      latest = now.isAfter(latest) ? now : latest;
      since = OptionalLong.empty();
      return false;
    }
    long began = since.orElseGet(elapsed::nanos);
    since = OptionalLong.of(began);
    if (elapsed.nanos() - began < STAYS.toNanos()) {
      return false;
    }
    latest = now;
    since = OptionalLong.empty();
    return true;
  }
}
