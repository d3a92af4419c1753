package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The machine's clock is set back a year, forwards a year and right again, over crashes: what holds
 * in {@link SimulationTest} holds all the same, and nobody is asked about a day that is not theirs.
 */
class ClockTest {
  @TempDir Path directory;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void aClockThatIsSetLosesNothingAndAsksNothingTwice(long seed) throws IOException {
    var run = new Run(seed, directory, true);
    run.all();
    assertThat(run.ledger.frames()).isGreaterThan(25);
  }
}
