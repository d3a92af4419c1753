package respite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import respite.port.Elapsed;

class UpkeepTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** A machine with both clocks, which is awake or asleep. */
  private static final class Machine implements Elapsed, InstantSource {
    private record Timer(long due, CompletableFuture<Void> done) {}

    private final List<Timer> timers = new ArrayList<>();
    private Instant calendar = Instant.parse("2026-03-02T12:00:00Z");
    private long nanos;

    @Override
    public synchronized Instant instant() {
      return calendar;
    }

    @Override
    public synchronized long nanos() {
      return nanos;
    }

    @Override
    public synchronized CompletableFuture<Void> after(Duration duration) {
      var timer = new Timer(nanos + duration.toNanos(), new CompletableFuture<>());
      timers.add(timer);
      notifyAll();
      return timer.done();
    }

    private synchronized void awaitWaiter() {
      long until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
      while (timers.isEmpty()) {
        try {
          wait(1000);
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
        assertThat(System.nanoTime()).as("nobody waits").isLessThan(until);
      }
    }

    synchronized void sleep(Duration duration) {
      calendar = calendar.plus(duration);
    }

    /** Runs on to where each wait is over, and waits for what is done then. */
    void wake(Duration duration) {
      awaitWaiter();
      long end = nanos() + duration.toNanos();
      while (due(end)) {
        awaitWaiter();
      }
    }

    private boolean due(long end) {
      var over = new ArrayList<Timer>();
      synchronized (this) {
        long next = Math.min(end, timers.stream().mapToLong(Timer::due).min().orElse(end));
        calendar = calendar.plusNanos(next - nanos);
        nanos = next;
        timers.removeIf(timer -> timer.due() <= nanos && over.add(timer));
      }
      over.forEach(timer -> timer.done().complete(null));
      return !over.isEmpty();
    }
  }

  private final Machine machine = new Machine();
  private final AtomicInteger purges = new AtomicInteger();
  private final AtomicInteger compactions = new AtomicInteger();
  private volatile Runnable trouble = () -> {};
  private volatile boolean room = true;
  private final Upkeep upkeep =
      new Upkeep(
          () -> {
            purges.incrementAndGet();
            trouble.run();
          },
          () -> {
            compactions.incrementAndGet();
            return room;
          },
          machine,
          machine);

  @AfterEach
  void close() {
    upkeep.close();
    assertThat(upkeep.isAlive()).isFalse();
  }

  @Test
  void itIsDoneSoonAfterTheStartAndThenOnceInTwentyHours() {
    upkeep.start();
    machine.wake(Upkeep.FIRST.minusSeconds(1));
    assertThat(compactions).hasValue(0);
    machine.wake(Duration.ofSeconds(1));
    assertThat(compactions).hasValue(1);
    machine.wake(Upkeep.EVERY.minus(Upkeep.LOOK_AGAIN));
    assertThat(compactions).hasValue(1);
    machine.wake(Upkeep.LOOK_AGAIN);
    assertThat(compactions).hasValue(2);
    assertThat(purges).hasValue(2);
  }

  @Test
  void aMachineThatIsAwakeTwoHoursADayDoesItEveryDay() {
    upkeep.start();
    for (int day = 1; day <= 7; day++) {
      machine.wake(HOUR.multipliedBy(2));
      assertThat(compactions).hasValue(day);
      machine.sleep(HOUR.multipliedBy(22));
    }
  }

  @Test
  void aCalendarThatWasSetBackDelaysNothing() {
    upkeep.start();
    machine.wake(HOUR);
    machine.sleep(Duration.ofDays(-365));
    machine.wake(DAY);
    assertThat(compactions).hasValue(2);
    assertThat(upkeep.figures().sinceCompacted()).isBetween(Duration.ZERO, DAY);
  }

  @Test
  void anErrorIsSurvivedTheRestIsDoneAndTheAgeTellsOfIt() {
    trouble =
        () -> {
          throw new OutOfMemoryError("made up");
        };
    upkeep.start();
    machine.wake(DAY.multipliedBy(6));
    assertThat(upkeep.isAlive()).isTrue();
    assertThat(purges).hasValueGreaterThan(5);
    assertThat(compactions).hasValue(purges.get());
    assertThat(upkeep.figures().sincePurged()).isEqualTo(DAY.multipliedBy(6));
    assertThat(upkeep.figures().sinceCompacted()).isLessThan(DAY);
    trouble = () -> {};
    machine.wake(DAY);
    assertThat(upkeep.figures().sincePurged()).isLessThan(DAY);
  }

  @Test
  void withoutRoomNothingWasCompacted() {
    room = false;
    upkeep.start();
    machine.wake(DAY.multipliedBy(2));
    assertThat(upkeep.figures().noRoom()).isTrue();
    assertThat(upkeep.figures().sinceCompacted()).isEqualTo(DAY.multipliedBy(2));
    room = true;
    machine.wake(DAY);
    assertThat(upkeep.figures().noRoom()).isFalse();
    assertThat(upkeep.figures().sinceCompacted()).isLessThan(DAY);
  }
}
