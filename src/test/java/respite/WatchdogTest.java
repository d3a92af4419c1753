package respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final Watchdog.Pace QUICK =
      new Watchdog.Pace(Duration.ofMillis(5), Duration.ofMillis(50));
  private static final Watchdog.Pace PATIENT =
      new Watchdog.Pace(Duration.ofMillis(5), Duration.ofHours(1));

  private final Queue<ExitCode> asked = new ConcurrentLinkedQueue<>();
  private final Queue<ExitCode> halted = new ConcurrentLinkedQueue<>();

  private Watchdog watchdog(Watchdog.Pace pace) {
    return new Watchdog(pace, asked::add, halted::add);
  }

  @Test
  void whenAThreadIsGoneItAsksForTheEndAndThenForcesItWithThatCode() {
    var alive = new AtomicBoolean(true);
    try (var watchdog = watchdog(QUICK)) {
      watchdog.watch("clock", ExitCode.FAULT, () -> true);
      watchdog.watch("log", ExitCode.DISK, alive::get);
      assertThat(asked).isEmpty();
      alive.set(false);
      await().untilAsserted(() -> assertThat(halted).containsExactly(ExitCode.DISK));
      assertThat(asked).containsExactly(ExitCode.DISK);
    }
  }

  /** As at the first look after the whole process stood still. */
  @Test
  void whatIsThereAgainAtTheNextLookIsNotGone() {
    var looks = new AtomicInteger();
    try (var watchdog = watchdog(PATIENT)) {
      watchdog.watch("poller", ExitCode.FAULT, () -> looks.incrementAndGet() % 2 == 0);
      await().until(() -> looks.get() > 10);
      assertThat(asked).isEmpty();
      watchdog.ending(ExitCode.STOPPED);
    }
  }

  @Test
  void aCheckThatThrowsIsAThreadThatIsGone() {
    try (var watchdog = watchdog(QUICK)) {
      watchdog.watch(
          "log",
          ExitCode.DISK,
          () -> {
            throw new AssertionError("made up");
          });
      await().untilAsserted(() -> assertThat(halted).containsExactly(ExitCode.DISK));
      assertThat(asked).containsExactly(ExitCode.DISK);
    }
  }

  @Test
  void anEndThatHangsIsForcedWhoeverBeganIt() {
    try (var watchdog = watchdog(QUICK)) {
      watchdog.ending(ExitCode.OTHER_POLLER);
      watchdog.ending(ExitCode.STOPPED); // the first word counts
      await().untilAsserted(() -> assertThat(halted).containsExactly(ExitCode.OTHER_POLLER));
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void anEndInOrderIsNotForced() throws InterruptedException {
    var watchdog = watchdog(PATIENT);
    watchdog.watch("clock", ExitCode.FAULT, () -> false);
    await().until(() -> !asked.isEmpty());
    watchdog.close();
    assertThat(watchdog.isOver(Duration.ofSeconds(10))).isTrue();
    assertThat(halted).isEmpty();
  }

  @Test
  void whenItCannotGoOnItselfTheProcessIsHalted() {
    var watchdog =
        new Watchdog(
            PATIENT,
            _ -> {
              throw new OutOfMemoryError("made up");
            },
            halted::add);
    watchdog.watch("clock", ExitCode.FAULT, () -> false);
    await().untilAsserted(() -> assertThat(halted).containsExactly(ExitCode.FAULT));
  }
}
