package respite.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import respite.port.Calendar;

/** A calendar that stands still until a test moves it. */
final class MovableCalendar implements Calendar {
  static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  private Instant now = START;
  private Optional<Instant> awaited = Optional.empty();
  private int sleeps;
  private boolean woken;

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void awaitUntil(Instant instant) throws InterruptedException {
    sleeps++;
    awaited = Optional.of(instant);
    while (now.isBefore(instant) && !woken) {
      wait();
    }
    awaited = Optional.empty();
    woken = false;
  }

  @Override
  public synchronized void wake() {
    woken = true;
    notifyAll();
  }

  synchronized void move(Duration forward) {
    now = now.plus(forward);
    notifyAll();
  }

  /** What somebody sleeps for; empty when nobody sleeps. */
  synchronized Optional<Instant> awaited() {
    return awaited;
  }

  synchronized boolean isSlept() {
    return awaited.isPresent() && !woken && awaited.get().isAfter(now);
  }

  synchronized int sleeps() {
    return sleeps;
  }
}
