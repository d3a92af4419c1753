package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SetBackTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final MovableElapsed elapsed = new MovableElapsed();
  private final SetBack setBack = new SetBack(elapsed);

  private boolean after(Duration time, Instant now) {
    elapsed.pass(time);
    return setBack.isNoticed(now);
  }

  private void begun() {
    assertThat(after(Duration.ZERO, NOON)).isFalse();
    assertThat(after(Duration.ofHours(1), NOON)).isTrue();
  }

  @Test
  void whatTheCalendarShowedBeforeTheStartIsNotKnown() {
    assertThat(after(Duration.ZERO, NOON)).isFalse();
    assertThat(after(Duration.ofMinutes(59), NOON)).isFalse();
    assertThat(after(Duration.ofMinutes(1), NOON)).isTrue();
    assertThat(after(Duration.ofHours(9), NOON)).isFalse();
  }

  @Test
  void itIsNoticedOnceAfterAnHour() {
    begun();
    assertThat(after(Duration.ZERO, NOON.plus(Duration.ofDays(365)))).isFalse();
    assertThat(after(Duration.ZERO, NOON)).isFalse();
    assertThat(after(Duration.ofMinutes(59), NOON)).isFalse();
    assertThat(after(Duration.ofMinutes(1), NOON)).isTrue();
    assertThat(after(Duration.ofHours(1), NOON)).isFalse();
  }

  @Test
  void aFlightIsNothingToNotice() {
    begun();
    assertThat(after(Duration.ofHours(1), NOON.minus(SetBack.FLIGHT))).isFalse();
    assertThat(after(Duration.ofHours(1), NOON.minus(SetBack.FLIGHT))).isFalse();
  }

  @Test
  void manySmallStepsAreOneGreatOne() {
    begun();
    for (int days = 1; days <= 3; days++) {
      assertThat(after(Duration.ofHours(2), NOON.minus(Duration.ofDays(days)))).isFalse();
    }
    assertThat(after(Duration.ofHours(1), NOON.minus(Duration.ofDays(3)))).isTrue();
  }

  @Test
  void whatIsSetRightWithinTheHourIsNotNoticed() {
    begun();
    Instant old = NOON.minus(Duration.ofDays(9));
    assertThat(after(Duration.ZERO, old)).isFalse();
    assertThat(after(Duration.ofMinutes(59), NOON)).isFalse();
    assertThat(after(Duration.ofMinutes(59), old)).isFalse();
    assertThat(after(Duration.ofMinutes(59), old)).isFalse();
    assertThat(after(Duration.ofMinutes(1), old)).isTrue();
  }
}
