package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {
  @Test
  void theIntervalIsWilsons() {
    // Known values for 8 of 10 and for 0 of 20.
    assertThat(new Share("", 8, 10).least()).isCloseTo(0.4902, within(0.0001));
    assertThat(new Share("", 8, 10).most()).isCloseTo(0.9433, within(0.0001));
    assertThat(new Share("", 0, 20).least()).isZero();
    assertThat(new Share("", 0, 20).most()).isCloseTo(0.1611, within(0.0001));
  }

  @Test
  void nothingCountedSaysNothing() {
    assertThat(new Share("", 0, 0).least()).isZero();
    assertThat(new Share("", 0, 0).most()).isEqualTo(1);
  }
}
