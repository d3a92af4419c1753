package respite.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import respite.port.Calendar;
import respite.port.Elapsed;

/**
 * Threads and time by one seed: every thread is a virtual one that runs here, a piece at a time,
 * the next chosen by chance; when none can run, time moves on to whatever comes next.
 *
 * <p>A thread may be away for a moment: a monitor of the JDK's own is held by one of its background
 * threads, and another of them brings the thread back. Until then nothing else runs, and it goes on
 * where it was without a choice, so that a seed replays exactly however busy the machine is.
 */
final class Schedule implements Elapsed, Calendar {
  static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  private record Timer(long due, long order, CompletableFuture<Void> done) {}

  private final RandomGenerator chance;
  private final List<Runnable> ready = new ArrayList<>();
  private final Queue<Runnable> broughtBack = new ConcurrentLinkedQueue<>();
  private final Set<Thread> living = new LinkedHashSet<>();
  private final List<Throwable> faults = new ArrayList<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::due).thenComparingLong(Timer::order));
  private final List<CompletableFuture<Void>> sleepers = new ArrayList<>();
  private final ThreadFactory threads;
  private volatile Thread carrier = Thread.currentThread();
  private long nanos;
  private Duration ahead;
  private long orders;

  /**
   * Begins at that elapsed time, so that a restart goes on where the last run ended, and with a
   * calendar that far ahead of it.
   */
  Schedule(RandomGenerator chance, long nanos, Duration ahead) {
    this.chance = chance;
    this.nanos = nanos;
    this.ahead = ahead;
    ThreadFactory virtual = virtualThreadsOn(this::add);
    threads =
        work -> {
          Thread thread =
              virtual.newThread(() -> {
                try {
                  work.run();
                } catch (RuntimeException | Error e) {
                  faults.add(e);
                }
                living.remove(Thread.currentThread());
              });
          living.add(thread);
          return thread;
        };
  }

  private void add(Runnable piece) {
    if (Thread.currentThread() == carrier || Thread.currentThread().isVirtual()) {
      ready.add(piece);
    } else {
      broughtBack.add(piece);
    }
  }

  /** Runs one piece of a thread, to where it waits for something that happens here. */
  private void run(Runnable piece) {
    piece.run();
    while (isAway()) {
      Runnable back = broughtBack.poll();
      if (back != null) {
        back.run();
      } else {
        Thread.onSpinWait();
      }
    }
  }

  private boolean isAway() {
    int runnable = 0;
    for (Thread thread : living) {
      switch (thread.getState()) {
        case BLOCKED -> {
          return true;
        }
        case RUNNABLE -> runnable++;
        case NEW, WAITING, TIMED_WAITING, TERMINATED -> {}
      }
    }
    return runnable > ready.size();
  }

  /** The JDK has no public way to say where virtual threads run; its own tests use this one. */
  private static ThreadFactory virtualThreadsOn(Executor here) {
    try {
      var builder =
          Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
              .getDeclaredConstructor(Executor.class);
      builder.setAccessible(true);
      return ((Thread.Builder.OfVirtual) builder.newInstance(here)).factory();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("run with --add-opens java.base/java.lang=ALL-UNNAMED", e);
    }
  }

  ThreadFactory threads() {
    return threads;
  }

  /** Work on a thread of its own. */
  void start(Runnable work) {
    threads.newThread(work).start();
  }

  /** Lets things happen until that is so; false when nothing more can happen before the end. */
  boolean runUntil(Duration end, BooleanSupplier reached) {
    carrier = Thread.currentThread();
    while (!reached.getAsBoolean()) {
      if (!ready.isEmpty()) {
        int last = ready.size() - 1;
        int pick = chance.nextInt(ready.size());
        Runnable next = ready.get(pick);
        ready.set(pick, ready.get(last));
        ready.remove(last);
        run(next);
      } else if (!timers.isEmpty() && timers.peek().due() <= end.toNanos()) {
        Timer next = timers.poll();
        nanos = Math.max(nanos, next.due());
        next.done().complete(null);
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public CompletableFuture<Void> after(Duration duration) {
    var done = new CompletableFuture<Void>();
    if (duration.isPositive()) {
      timers.add(new Timer(nanos + duration.toNanos(), orders++, done));
    } else {
      done.complete(null);
    }
    return done;
  }

  /** Holds up the calling thread. */
  void pause(Duration duration) {
    after(duration).join();
  }

  @Override
  public Instant now() {
    return START.plusNanos(nanos).plus(ahead);
  }

  Duration ahead() {
    return ahead;
  }

  /** Sets the machine's clock, as an operator or a bad battery does: nobody is woken by it. */
  void setAhead(Duration by) {
    ahead = by;
  }

  /** What ended threads that should not have ended by it. */
  List<Throwable> faults() {
    return faults;
  }

  /** Whether no thread can go on before time does. */
  boolean isIdle() {
    return ready.isEmpty();
  }

  /** How many threads have begun and not ended. */
  int threadsAlive() {
    return living.size();
  }

  @Override
  public void awaitUntil(Instant instant) {
    var woken = new CompletableFuture<Void>();
    sleepers.add(woken);
    CompletableFuture.anyOf(woken, after(Duration.between(now(), instant))).join();
    sleepers.remove(woken);
  }

  @Override
  public void wake() {
    List.copyOf(sleepers).forEach(sleeper -> sleeper.complete(null));
  }
}
