package respite.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Elapsed;

/**
 * Has the view written to disk every so many frames and seconds, between two groups of the log. The
 * log is synced before, so that the view on disk is never ahead of it.
 */
final class Checkpoints {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

  private final CommitLog log;
  private final StoreLimits limits;
  private final Runnable write;
  private final AtomicInteger frames = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Elapsed elapsed;

  /** Whether the last one that was due was not written; for the log's thread. */
  private boolean skipped;

  private volatile CompletableFuture<Void> next = CompletableFuture.completedFuture(null);

  Checkpoints(CommitLog log, StoreLimits limits, Runnable write, Elapsed elapsed) {
    this.log = log;
    this.limits = limits;
    this.write = write;
    this.elapsed = elapsed;
    tick();
  }

  /** Asks again and again, on whatever thread the time comes from, until the store is closed. */
  private void tick() {
    var time = elapsed.after(limits.checkpointEvery());
    next = time;
    var _ =
        time.thenRun(() -> {
          if (!closed.get()) {
            ask();
            tick();
          }
        });
  }

  /** Counts a frame; runs on the log's thread. */
  void applied() {
    if (frames.incrementAndGet() % limits.checkpointFrames() == 0) {
      ask();
    }
  }

  /** Has the view written between two groups, if any frame came, and waits for it. */
  void now() {
    log.between(this::checkpoint);
  }

  private void ask() {
    if (frames.get() > 0 && !closed.get()) {
      log.soon(this::checkpoint);
    }
  }

  private void checkpoint() {
    if (frames.get() == 0) {
      return;
    }
    if (!log.hasRoom()) {
      if (!skipped) {
        LOG.warn("The disk is nearly full: the view is not written; the log holds what it lacks");
      }
      skipped = true;
      return;
    }
    try {
      log.force();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    write.run();
    frames.set(0);
    skipped = false;
  }

  /** Writes the view a last time; true for the first call. */
  boolean close() {
    if (!closed.compareAndSet(false, true)) {
      return false;
    }
    boolean _ = next.cancel(false);
    try {
      log.between(this::checkpoint);
    } catch (StoreFault.LogBroken e) {
      LOG.warn("The view was not written at the stop; the log holds what it lacks", e);
    }
    return true;
  }
}
