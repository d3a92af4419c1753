package respite.store;

import java.util.concurrent.TimeUnit;
import respite.port.Elapsed;

/**
 * For how long the program has been running, over all its starts: time that no calendar moves. What
 * passed after the last frame before a stop is not counted.
 */
final class Uptime {
  private final long before;
  private final Elapsed elapsed;
  private final long started;

  Uptime(long beforeMillis, Elapsed elapsed) {
    this.before = beforeMillis;
    this.elapsed = elapsed;
    this.started = elapsed.nanos();
  }

  long millis() {
    return before + TimeUnit.NANOSECONDS.toMillis(elapsed.nanos() - started);
  }
}
