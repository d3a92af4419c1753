package respite.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** An elapsed clock that stands still until a test moves it. */
final class MovableElapsed implements Elapsed {
  private static final Duration STEP = Duration.ofMillis(100);
  private static final long REAL_LIMIT = Duration.ofSeconds(120).toNanos();

  private record Timer(long due, CompletableFuture<Void> done) {}

  private final List<Timer> timers = new ArrayList<>();
  private long now;

  @Override
  public synchronized long nanos() {
    return now;
  }

  @Override
  public synchronized CompletableFuture<Void> after(Duration duration) {
    var done = new CompletableFuture<Void>();
    if (duration.isPositive()) {
      timers.add(new Timer(now + duration.toNanos(), done));
    } else {
      done.complete(null);
    }
    return done;
  }

  Duration time() {
    return Duration.ofNanos(nanos());
  }

  void pass(Duration duration) {
    var over = new ArrayList<Timer>();
    synchronized (this) {
      now += duration.toNanos();
      timers.removeIf(timer -> timer.due() <= now && over.add(timer));
    }
    over.forEach(timer -> timer.done().complete(null));
  }

  /** Lets time pass in small steps until that is so. */
  void passUntil(BooleanSupplier reached) {
    passUntil(STEP, reached);
  }

  /** Lets time pass in steps of that length until that is so. */
  void passUntil(Duration step, BooleanSupplier reached) {
    long start = System.nanoTime();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() - start > REAL_LIMIT) {
        throw new AssertionError("not reached after " + time() + " of elapsed time");
      }
      pass(step);
      LockSupport.parkNanos(200_000);
    }
  }
}
