package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "2, 2", "3, 4", "6, 32", "7, 64", "8, 64", "2147483647, 64"})
  void theWaitDoublesFromOneSecondToSixtyFour(int failures, long seconds) {
    assertThat(Backoff.after(failures)).hasSeconds(seconds);
  }
}
