package respite.runtime;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import respite.port.Elapsed;

/**
 * Tells an effect that never arrives from an outage: a failure counts only when Telegram gave a
 * sign of life since the one before. Something delivered to others says within half an hour that
 * the effect itself is at fault. Where there are no others, that somebody is heard says so within a
 * day, since a way out that fails alone is waited out longer. For one thread.
 */
final class Obstacle {
  private final Elapsed elapsed;
  private final List<Trail> trails;

  Obstacle(Reach reach, Elapsed elapsed) {
    this.elapsed = elapsed;
    trails =
        List.of(
            new Trail(reach::delivered, 10, Duration.ofMinutes(30)),
            new Trail(reach::heard, 3, Duration.ofDays(1)));
  }

  /** After a failure: whether this one counts, and so many did before, over so long. */
  boolean isHopeless() {
    long now = elapsed.nanos();
    return trails.stream().filter(trail -> trail.leads(now)).count() > 0;
  }

  /** Failures beside one kind of sign. */
  private static final class Trail {
    private final LongSupplier signs;
    private final int most;
    private final Duration over;
    private long signsBefore;
    private int failures;
    private long since;

    Trail(LongSupplier signs, int most, Duration over) {
      this.signs = signs;
      this.most = most;
      this.over = over;
      signsBefore = signs.getAsLong();
    }

    boolean leads(long now) {
      long present = signs.getAsLong();
      if (present == signsBefore) {
        return false;
      }
      signsBefore = present;
      if (failures == 0) {
        since = now;
      }
      failures++;
      return failures >= most && now - since >= over.toNanos();
    }
  }
}
