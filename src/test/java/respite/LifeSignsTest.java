package respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thread that a running bot cannot do without ends the program when it is gone. */
class LifeSignsTest {
  private static final Watchdog.Pace QUICK =
      new Watchdog.Pace(Duration.ofMillis(5), Duration.ofHours(1));

  private final Queue<ExitCode> asked = new ConcurrentLinkedQueue<>();
  private final Map<String, Boolean> alive =
      new ConcurrentHashMap<>(
          Map.of("poller", true, "writer", true, "reminders", true, "upkeep", true));
  private final AtomicInteger overlong = new AtomicInteger();
  private final AtomicInteger looks = new AtomicInteger();
  private final LifeSigns signs =
      new LifeSigns(
          () -> is("poller"),
          () -> is("writer"),
          () -> is("reminders"),
          () -> {
            looks.incrementAndGet(); // the last that is asked
            return is("upkeep");
          },
          overlong::get);

  private boolean is(String name) {
    return alive.getOrDefault(name, false);
  }

  @ParameterizedTest
  @CsvSource({"poller, FAULT", "writer, DISK", "reminders, FAULT", "upkeep, FAULT"})
  void aThreadThatIsGoneEndsTheProgram(String name, ExitCode code) {
    try (var watchdog = watched()) {
      assertThat(asked).isEmpty();
      alive.put(name, false);
      await().untilAsserted(() -> assertThat(asked).containsExactly(code));
      watchdog.ending(code);
    }
  }

  @Test
  void theThirdTurnWithoutAnEndEndsTheProgramAndTheSecondDoesNot() {
    try (var watchdog = watched()) {
      overlong.set(2);
      awaitAnotherLook();
      assertThat(asked).isEmpty();
      overlong.set(3);
      await().untilAsserted(() -> assertThat(asked).containsExactly(ExitCode.FAULT));
      watchdog.ending(ExitCode.FAULT);
    }
  }

  private Watchdog watched() {
    var watchdog = new Watchdog(QUICK, asked::add, _ -> {});
    signs.watchedBy(watchdog);
    awaitAnotherLook();
    return watchdog;
  }

  private void awaitAnotherLook() {
    int before = looks.get();
    await().until(() -> looks.get() > before + 1);
  }
}
