package respite.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The clock of limits, back-off and retention: it only runs on, whatever happens to the calendar.
 * Safe for use by many threads.
 */
public interface Elapsed {
  /** Nanoseconds since some fixed moment; only differences mean anything. */
  long nanos();

  /** A future that is done once that much time has gone by; at once when there is none to wait. */
  CompletableFuture<Void> after(Duration duration);

  /**
   * Waits until the other is done, well or badly, but no longer than that. No thread is ever
   * interrupted out of it, since an interrupt would close the store's files.
   *
   * @return whether the other is done
   */
  default boolean await(CompletableFuture<?> other, Duration atMost) {
    CompletableFuture.anyOf(other, after(atMost)).exceptionally(_ -> false).join();
    return other.isDone();
  }

  /** The machine's own. */
  static Elapsed system() {
    return new Elapsed() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public CompletableFuture<Void> after(Duration duration) {
        return new CompletableFuture<Void>()
            .completeOnTimeout(null, Math.max(0, duration.toNanos()), TimeUnit.NANOSECONDS);
      }
    };
  }
}
