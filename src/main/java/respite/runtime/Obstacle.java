package respite.runtime;

import java.time.Duration;
import respite.port.Elapsed;

/**
 * Tells an effect that never arrives from an outage: only failures count between which something
 * was delivered to others. For one thread.
 */
final class Obstacle {
  private static final int FAILURES = 10;
  private static final Duration LONG = Duration.ofMinutes(30);

  private final Reach reach;
  private final Elapsed elapsed;
  private long deliveredBefore;
  private int counted;
  private long since;

  Obstacle(Reach reach, Elapsed elapsed) {
    this.reach = reach;
    this.elapsed = elapsed;
    this.deliveredBefore = reach.delivered();
  }

  /** After a failure: whether this one counts, as the tenth at least, over half an hour. */
  boolean isHopeless() {
    long delivered = reach.delivered();
    if (delivered == deliveredBefore) {
      return false;
    }
    deliveredBefore = delivered;
    if (counted == 0) {
      since = elapsed.nanos();
    }
    counted++;
    return counted >= FAILURES && elapsed.nanos() - since >= LONG.toNanos();
  }
}
