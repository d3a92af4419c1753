package respite;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a program which cannot go on ends, so that somebody starts it again: when a
 * thread it cannot do without is gone, it asks for the end; and once the end has begun, for
 * whatever reason, it halts the process unless it is closed in time. A thread that is there but
 * hangs is seen here when it is the poller; of others the health page tells.
 */
final class Watchdog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

  private final List<Watched> watched = new CopyOnWriteArrayList<>();
  private final AtomicReference<ExitCode> code = new AtomicReference<>(ExitCode.FAULT);
  private final CountDownLatch ending = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private final Pace pace;
  private final Consumer<ExitCode> end;
  private final Consumer<ExitCode> halt;

  /**
   * How long it waits.
   *
   * @param between two looks
   * @param toEnd in order, before the process is halted
   */
  record Pace(Duration between, Duration toEnd) {
    static final Pace USUAL = new Pace(Duration.ofSeconds(10), Duration.ofSeconds(20));
  }

  private record Watched(String told, ExitCode code, BooleanSupplier alive) {
    /** What cannot be asked is gone as well. */
    boolean isGone() {
      try {
        return !alive.getAsBoolean();
      } catch (RuntimeException | Error e) {
        LOG.error("Not to be looked at: {}", told, e);
        return true;
      }
    }
  }

  /**
   * Watches from here on, at first nothing.
   *
   * @param end asks for the end of the program with a code; must return at once
   * @param halt ends the process with a code, whatever it does
   */
  Watchdog(Pace pace, Consumer<ExitCode> end, Consumer<ExitCode> halt) {
    this.pace = pace;
    this.end = end;
    this.halt = halt;
    thread = Thread.ofPlatform().daemon().name("watchdog").unstarted(this::run);
    thread.start();
  }

  /**
   * Watches this, too.
   *
   * @param told what the log says when it is gone
   * @param code what the program ends with when it is gone
   * @param alive asked every few seconds; must return at once
   */
  void watch(String told, ExitCode code, BooleanSupplier alive) {
    watched.add(new Watched(told, code, alive));
  }

  /** The end has begun, with this code; from here on the process has only so long. */
  synchronized void ending(ExitCode with) {
    if (ending.getCount() > 0) {
      code.set(with);
      ending.countDown();
    }
  }

  /** To be called when all else is closed: nothing is left that could hang. */
  @Override
  public void close() {
    closed.countDown();
    ending.countDown();
  }

  /** Whether it watches no more, within that time. */
  boolean isOver(Duration within) throws InterruptedException {
    return thread.join(within);
  }

  /** Whatever happens to this thread itself, it does not leave a process behind that it watched. */
  private void run() {
    boolean inOrder = false;
    try {
      watch();
      inOrder = await(closed, pace.toEnd());
      if (!inOrder) {
        LOG.error("The program did not end in order; it is halted. Nothing is lost by that");
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      LOG.error("The watchdog cannot go on; the program is halted", e);
    } finally {
      if (!inOrder) {
        halt.accept(code.get());
      }
    }
  }

  /**
   * What is gone at two looks in a row is gone: after the whole process stood still for a while, as
   * on a machine that slept, the first look may come before the others had time to go on.
   */
  private void watch() throws InterruptedException {
    Set<Watched> before = Set.of();
    while (!await(ending, pace.between())) {
      Set<Watched> gone = watched.stream().filter(Watched::isGone).collect(Collectors.toSet());
      Optional<Watched> again = gone.stream().filter(before::contains).findFirst();
      if (again.isPresent()) {
        LOG.error("{}; the program ends", again.get().told());
        ending(again.get().code());
        end.accept(again.get().code());
      }
      before = gone;
    }
  }

  /** By the machine's plain clock, which needs no other thread that could be gone, too. */
  private static boolean await(CountDownLatch latch, Duration atMost) throws InterruptedException {
    return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }
}
