package respite;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the daily work of a running bot in the background: first a few minutes after the start, so
 * that a bot which is restarted every day does it too. A day's work that fails is logged and done
 * again the next day.
 */
final class Upkeep implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration EVERY = Duration.ofHours(20);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("upkeep").factory());

  private Upkeep() {}

  static Upkeep of(Runnable work) {
    var upkeep = new Upkeep();
    var _ =
        upkeep.timer.scheduleWithFixedDelay(
            () -> careful(work), FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    return upkeep;
  }

  private static void careful(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("The daily work on the data failed; it is tried again tomorrow", e);
    }
  }

  /** Begins no more work, and waits a little for what is under way; its writes stand any end. */
  @Override
  public void close() {
    timer.shutdown();
    try {
      if (!timer.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The daily work on the data was cut short; the next start clears up after it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
