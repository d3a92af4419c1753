package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import respite.port.BackOff;
import respite.port.Elapsed;
import respite.port.Trace;

class SmallPartsTest {
  @Test
  void backOffDoublesFromOneSecondToSixtyFour() {
    assertThat(IntStream.rangeClosed(1, 9).mapToObj(BackOff::after).map(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 64L, 64L);
    assertThat(BackOff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(64));
  }

  @Test
  void aTraceTellsKindsAndPlacesButNoMessage() {
    var fault = new IllegalStateException("pain is 7", new NumberFormatException("For \"7\""));
    assertThat(Trace.of(fault))
        .contains("IllegalStateException at respite.runtime.SmallPartsTest")
        .contains("caused by java.lang.NumberFormatException")
        .doesNotContain("pain", "7\"");
  }

  @Test
  void kindsWithoutEndAreCountedAsOther() {
    var counters = new Counters();
    IntStream.range(0, 1000).forEach(i -> counters.ignored("kind" + i));
    assertThat(counters.counts().ignored()).hasSizeLessThanOrEqualTo(65).containsKey("other");
    assertThat(counters.counts().ignored().values().stream().mapToLong(n -> n).sum())
        .isEqualTo(1000);
  }

  @Test
  void theMachinesClockRunsOnAndItsWaitsEnd() {
    var elapsed = Elapsed.system();
    long before = elapsed.nanos();
    assertThat(elapsed.await(new CompletableFuture<>(), Duration.ofNanos(1))).isFalse();
    assertThat(elapsed.nanos()).isGreaterThan(before);
    assertThat(elapsed.await(CompletableFuture.completedFuture(1), Duration.ofDays(1))).isTrue();
    assertThat(elapsed.await(CompletableFuture.failedFuture(new Error()), Duration.ofDays(1)))
        .isTrue();
  }
}
