package respite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import respite.port.Elapsed;

class WatchdogTest {
  /** Every wait is over at once, unless what it waits for is there. */
  private static final Elapsed QUICK =
      new Elapsed() {
        @Override
        public long nanos() {
          return System.nanoTime();
        }

        @Override
        public CompletableFuture<Void> after(Duration duration) {
          return new CompletableFuture<Void>().completeOnTimeout(null, 1, TimeUnit.MILLISECONDS);
        }
      };

  @Test
  void whenAThreadIsGoneItAsksForTheEndAndThenForcesIt() throws InterruptedException {
    var alive = new AtomicBoolean(true);
    var asked = new CountDownLatch(1);
    var halted = new CountDownLatch(1);
    try (var _ =
        new Watchdog(Map.of("clock", alive::get), QUICK, asked::countDown, halted::countDown)) {
      assertThat(asked.await(50, TimeUnit.MILLISECONDS)).isFalse();
      alive.set(false);
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(halted.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void anOrderlyEndIsNotForced() throws InterruptedException {
    var asked = new CountDownLatch(1);
    var halted = new CountDownLatch(1);
    var watchdog =
        new Watchdog(
            Map.of("clock", () -> false), Elapsed.system(), asked::countDown, halted::countDown);
    watchdog.close();
    assertThat(asked.await(50, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(halted.getCount()).isEqualTo(1);
  }
}
