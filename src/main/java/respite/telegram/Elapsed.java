package respite.telegram;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Elapsed time, which nobody moves, unlike the calendar's. Safe for many threads. */
public interface Elapsed {
  /** Nanoseconds since some moment; only differences mean anything. */
  long nanos();

  /** Waits until the event is done, however it ended, but no longer than that. */
  void await(CompletableFuture<?> event, Duration atMost) throws InterruptedException;

  /** The machine's own. */
  static Elapsed ofMachine() {
    return new Elapsed() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void await(CompletableFuture<?> event, Duration atMost) throws InterruptedException {
        try {
          var _ = event.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
          // How it ended is looked at by whoever holds the event; here it only ends the wait.
        }
      }
    };
  }
}
