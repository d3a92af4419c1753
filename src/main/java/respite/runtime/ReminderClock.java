package respite.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import respite.port.Calendar;
import respite.port.DueReminder;
import respite.port.Elapsed;
import respite.port.Store;

/**
 * Puts the reminders when they are due, on one thread that sleeps by the calendar until the next
 * one and is woken by {@link Calendar#wake} when a commit changes what is next.
 */
final class ReminderClock {
  /**
   * How many are put at a time, and at most in a second: when thousands are due at once, they leave
   * room within the sending limit for replies.
   */
  static final int BATCH = 20;

  private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(1);

  /** The longest wait for the turns of one batch, so that one slow person delays nobody long. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How soon to look again when all that is due is held back, or when looking failed. */
  private static final Duration RETRY = Duration.ofSeconds(5);

  /**
   * The longest sleep. A wake that falls between looking at the agenda and going to sleep is lost;
   * so it costs a minute at most.
   */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private static final Instant EVER = Instant.MAX.minusSeconds(1);

  private static final Duration WAKE_AGAIN = Duration.ofMillis(20);

  private final CompletableFuture<Void> stop = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Store store;
  private final Calendar calendar;
  private final Elapsed elapsed;
  private final HeldBack held;
  private final Reminding reminding;
  private final SetBack setBack;
  private final Consumer<Optional<Instant>> listener;
  private final Counters counters;
  private volatile boolean begun;
  private Optional<Optional<Instant>> told = Optional.empty();

  /**
   * A clock that does not run yet.
   *
   * @param listener is told when the next reminder is, each time that changes; on the clock's
   *     thread
   */
  ReminderClock(
      Ports ports,
      HeldBack held,
      Reminding reminding,
      Consumer<Optional<Instant>> listener,
      Counters counters) {
    this.store = ports.store();
    this.calendar = ports.calendar();
    this.elapsed = ports.elapsed();
    this.held = held;
    this.reminding = reminding;
    this.setBack = new SetBack(elapsed);
    this.listener = listener;
    this.counters = counters;
  }

  /** Runs from here on, on a thread of those. */
  void start(Executor threads) {
    begun = true;
    threads.execute(this::run);
  }

  private boolean isAlive() {
    return begun && !ended.isDone();
  }

  /**
   * Puts no more reminders.
   *
   * @return whether the thread ended in time
   */
  boolean stop(Duration atMost) {
    stop.complete(null);
    long until = elapsed.nanos() + atMost.toNanos();
    calendar.wake();
    // A wake may fall into the moment before the sleep: repeated until it is heard.
    while (isAlive() && elapsed.nanos() - until < 0 && !elapsed.await(ended, WAKE_AGAIN)) {
      calendar.wake();
    }
    return !isAlive();
  }

  ReminderHealth health() {
    return new ReminderHealth(isAlive(), held.size());
  }

  private void run() {
    try {
      while (!stop.isDone()) {
        look();
      }
    } catch (Store.StoreBroken broken) {
      counters.fault(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      ended.complete(null);
    }
  }

  private void look() throws InterruptedException {
    try {
      var now = calendar.now();
      if (setBack.isNoticed(now)) {
        planAnew(now);
      }
      var due = held.without(store.due(now, BATCH + held.size()));
      if (due.isEmpty()) {
        sleep(now);
      } else {
        put(due.subList(0, Math.min(BATCH, due.size())));
      }
    } catch (Store.StoreBroken broken) {
      throw broken;
    } catch (RuntimeException fault) {
      counters.fault(fault);
      elapsed.await(stop, RETRY);
    }
  }

  /** What is due further ahead than a flight explains may come from a calendar that was wrong. */
  private void planAnew(Instant now) {
    store.due(EVER, Integer.MAX_VALUE).stream()
        .filter(reminder -> reminder.at().isAfter(now.plus(SetBack.FLIGHT)))
        .forEach(reminding::planAnew);
  }

  private void put(List<DueReminder> due) {
    var turns = due.stream().map(reminding::begin).toArray(CompletableFuture<?>[]::new);
    elapsed.await(CompletableFuture.anyOf(stop, CompletableFuture.allOf(turns)), PATIENCE);
    if (due.size() == BATCH) {
      elapsed.await(stop, BETWEEN_BATCHES);
    }
  }

  private void sleep(Instant now) throws InterruptedException {
    var next = store.nextDue();
    tell(next);
    if (next.filter(at -> !at.isAfter(now)).isPresent()) {
      elapsed.await(stop, RETRY);
    } else {
      var longest = now.plus(LONGEST_SLEEP);
      calendar.awaitUntil(next.filter(longest::isAfter).orElse(longest));
    }
  }

  private void tell(Optional<Instant> next) {
    if (!told.equals(Optional.of(next))) {
      told = Optional.of(next);
      listener.accept(next);
    }
  }
}
