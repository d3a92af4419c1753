package respite.runtime;

import java.time.Duration;

/** How long to wait before trying again. */
final class BackOff {
  private static final int MOST_DOUBLINGS = 6;

  private BackOff() {}

  /** The wait after the n-th failure in a row, from 1: 1 s, 2 s, 4 s ... never over 64 s. */
  static Duration after(int failures) {
    return Duration.ofSeconds(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS));
  }
}
