package respite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Elapsed;

/**
 * Does the daily work of a running bot in the background: a few minutes after the start, so that a
 * bot which is restarted every day does it too, and then when 20 hours have gone by on the calendar
 * or on the clock of elapsed time, whichever is first: the one may be set, the other stands still
 * while the machine sleeps. Work that fails, for whatever reason, is logged and done again the next
 * day; how long it has not succeeded is told by {@link #figures}.
 */
final class Upkeep implements AutoCloseable {
  static final Duration FIRST = Duration.ofMinutes(5);
  static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
  static final Duration EVERY = Duration.ofHours(20);

  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Chore purge;
  private final Chore compact;
  private final InstantSource calendar;
  private final Elapsed elapsed;
  private final CompletableFuture<Void> stop = new CompletableFuture<>();
  private final Thread thread;
  private Optional<Moment> lastBegun = Optional.empty();
  private volatile boolean noRoom;

  /** A moment on both clocks. */
  private record Moment(Instant calendar, long nanos) {}

  /** One piece of work, and when it was last done. */
  private static final class Chore {
    private final String name;
    private final BooleanSupplier work;
    private volatile Moment lastDone;

    Chore(String name, BooleanSupplier work, Moment now) {
      this.name = name;
      this.work = work;
      lastDone = now;
    }
  }

  /**
   * Upkeep that begins with {@link #start}.
   *
   * @param purge takes the keys of the erased out of the copies of the keys
   * @param compact compacts the log; false when there was no room for it
   */
  Upkeep(Runnable purge, BooleanSupplier compact, InstantSource calendar, Elapsed elapsed) {
    this.calendar = calendar;
    this.elapsed = elapsed;
    this.purge = new Chore("purge of erased keys", () -> done(purge), now());
    this.compact = new Chore("compaction of the log", () -> compacted(compact), now());
    thread = Thread.ofPlatform().daemon().name("upkeep").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Whether its thread runs. */
  boolean isAlive() {
    return thread.isAlive();
  }

  UpkeepFigures figures() {
    return new UpkeepFigures(since(compact.lastDone), since(purge.lastDone), noRoom);
  }

  private void run() {
    elapsed.await(stop, FIRST);
    while (!stop.isDone()) {
      look();
      elapsed.await(stop, LOOK_AGAIN);
    }
  }

  private void look() {
    if (lastBegun.isEmpty() || since(lastBegun.get()).compareTo(EVERY) >= 0) {
      lastBegun = Optional.of(now());
      attempt(purge);
      attempt(compact);
    }
  }

  /**
   * Errors too, like a lack of memory: a program that ended by it would lack memory at this work
   * after each start, and be of use to nobody. Should it reach other threads, they are watched.
   */
  private void attempt(Chore chore) {
    try {
      if (chore.work.getAsBoolean()) {
        chore.lastDone = now();
      }
    } catch (RuntimeException | Error e) {
      LOG.error("The {} failed; it is tried again tomorrow", chore.name, e);
    }
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }

  private boolean compacted(BooleanSupplier work) {
    boolean done = work.getAsBoolean();
    noRoom = !done;
    return done;
  }

  private Moment now() {
    return new Moment(calendar.instant(), elapsed.nanos());
  }

  private Duration since(Moment then) {
    Duration byCalendar = Duration.between(then.calendar(), calendar.instant());
    Duration byElapsed = Duration.ofNanos(elapsed.nanos() - then.nanos());
    return byCalendar.compareTo(byElapsed) > 0 ? byCalendar : byElapsed;
  }

  /** Begins no more work, and waits a little for what is under way; its writes stand any end. */
  @Override
  public void close() {
    stop.complete(null);
    try {
      if (thread.isAlive() && !thread.join(PATIENCE)) {
        LOG.warn("The daily work on the data was cut short; the next start clears up after it");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
