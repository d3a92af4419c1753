package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Answers to getUpdates that are valid, changed or random, byte by byte, on the way they take in
 * the bot: the poller's reader, the runtime, the real talk. Nothing thrown reaches anybody, every
 * message and tap that can be read is handled once and answered, no thread is lost, and memory
 * stays flat. {@code -Drespite.fuzz} says how many updates (20,000 by default), {@code
 * -Drespite.seed} which.
 */
class FuzzTest {
  /** After so many updates everybody is new again, so that journals do not grow for ever. */
  private static final int A_LIFE = 5_000;

  /** Only over so many updates a growth of the heap can be told from its warming up. */
  private static final int LONG = 200_000;

  private static final long SPARE = 32L << 20;

  @Test
  void whateverTelegramSendsIsHandledOnceOrSetAside() {
    int updates = Integer.getInteger("respite.fuzz", 20_000);
    var chance = new Random(Long.getLong("respite.seed", 5));
    var time = new Schedule(chance, 0, Duration.ZERO);
    var bot = new FuzzedBot(time, new Garble(chance));
    long early = 0;
    int threads = 0;
    for (int sent = 0; sent < updates; ) {
      sent += bot.live(Math.min(A_LIFE, updates - sent));
      assertThat(time.faults()).isEmpty();
      if (early == 0 && sent >= updates / 10) {
        early = heap();
        threads = time.threadsAlive();
      }
    }
    long late = heap();
    System.out.printf(
        "%d updates: %s; heap %d MiB after a tenth, %d MiB at the end; %d threads%n",
        updates, bot, early >> 20, late >> 20, time.threadsAlive());
    assertThat(time.threadsAlive()).as("threads").isEqualTo(threads);
    bot.assertSound();
    if (updates >= LONG) {
      assertThat(late).as("bytes of heap").isLessThan(early + SPARE);
    }
  }

  /** Bytes in use after a full collection. */
  static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
