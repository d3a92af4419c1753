package respite.telegram;

import java.time.Duration;

/** How long to wait before trying again. */
final class Backoff {
  private static final int MAX_DOUBLINGS = 6;

  private Backoff() {}

  /** The wait after the n-th failure in a row, from 1: 1 s, 2 s, 4 s ... never more than 64 s. */
  static Duration after(int failures) {
    return Duration.ofSeconds(1L << Math.clamp(failures - 1, 0, MAX_DOUBLINGS));
  }
}
