package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real talk, runtime and store, with disk, network, Telegram, threads and clocks simulated from
 * one seed: people write, tap, block and leave, and come back after a quiet week; Telegram repeats
 * and hands over in disorder, and forgets what an offset confirms; the process is killed or the
 * power goes at any write; the disk is slow or full for a while. {@code -Drespite.seeds} says how
 * many seeds (8 by default, 200 in {@code .ci/run}), {@code -Drespite.seed} the first of them,
 * alone if no number is given.
 */
class SimulationTest {
  /** After so many seeds a line tells how far it is. */
  private static final int TOLD = 100;

  @TempDir Path directory;

  @Test
  void nothingIsLostDoubledOrLeftReadable() throws IOException {
    Long asked = Long.getLong("respite.seed");
    int seeds = Integer.getInteger("respite.seeds", asked != null ? 1 : 8);
    long first = asked != null ? asked : 1;
    long frames = 0;
    long writes = 0;
    long leavings = 0;
    long dropped = 0;
    long forgotten = 0;
    long late = 0;
    for (long seed = first; seed < first + seeds; seed++) {
      var run = new Run(seed, directory.resolve("seed-" + seed));
      try {
        run.all();
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed %d (run with -Drespite.seed=%d)".formatted(seed, seed), e);
      }
      frames += run.ledger.frames();
      writes += run.writes;
      leavings += run.ledger.leavings();
      dropped += run.ledger.dropped();
      forgotten += run.forgotten;
      late += run.ledger.debts.madeAfterCrash();
      if ((seed + 1 - first) % TOLD == 0) {
        System.out.printf(
            "seeds %d to %d are clean: %d frames, %d writes, %d left, %d times out of reach,"
                + " %d notes taken back, %d charts and reports after a crash%n",
            first, seed, frames, writes, leavings, dropped, forgotten, late);
      }
    }
    if (asked == null) {
      assertThat(List.of(leavings, dropped, forgotten, late))
          .as("each was seen")
          .doesNotContain(0L);
    }
  }

  @Test
  void aSeedReplaysExactly() throws IOException {
    var one = new Run(3, directory.resolve("one"));
    var other = new Run(3, directory.resolve("other"));
    one.all();
    other.all();
    assertThat(other.trace.toString()).isEqualTo(one.trace.toString());
    assertThat(one.trace.toString()).contains("life 3");
  }
}
