package respite.store;

import java.util.concurrent.TimeUnit;

/**
 * For how long the program has been running, over all its starts: time that no calendar moves. What
 * passed after the last frame before a stop is not counted.
 */
final class Running {
  private final long before;
  private final long started = System.nanoTime();

  Running(long beforeMillis) {
    before = beforeMillis;
  }

  long millis() {
    return before + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
  }
}
