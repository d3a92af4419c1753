package respite.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import respite.port.Calendar;

/**
 * The machine's calendar. It looks at the clock again every half minute, so that a clock that was
 * set, or a machine that slept, is noticed.
 */
public final class SystemCalendar implements Calendar {
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

  private final InstantSource source;
  private final Duration longestNap;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private long wakes;

  /** A calendar over a source of instants. */
  public SystemCalendar(InstantSource source) {
    this(source, LOOK_AGAIN);
  }

  /** As {@link #SystemCalendar(InstantSource)}, which looks at the clock again that soon. */
  SystemCalendar(InstantSource source, Duration longestNap) {
    this.source = source;
    this.longestNap = longestNap;
  }

  @Override
  public Instant now() {
    return source.instant();
  }

  @Override
  public void awaitUntil(Instant instant) throws InterruptedException {
    lock.lock();
    try {
      long before = wakes;
      while (wakes == before && now().isBefore(instant)) {
        Duration left = Duration.between(now(), instant);
        Duration nap = left.compareTo(longestNap) < 0 ? left : longestNap;
        boolean _ = woken.await(Math.max(1, nap.toNanos()), TimeUnit.NANOSECONDS);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void wake() {
    lock.lock();
    try {
      wakes++;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
