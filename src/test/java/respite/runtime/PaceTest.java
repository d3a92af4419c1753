package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import respite.port.Person;

class PaceTest {
  private static final Person ANN = new Person(1);

  private final Jumping elapsed = new Jumping();
  private final CompletableFuture<Void> go = new CompletableFuture<>();
  private final Pace pace = new Pace(elapsed);

  /** Waits by moving its own time: for one thread. */
  private static final class Jumping implements Elapsed {
    private Duration time = Duration.ZERO;

    @Override
    public long nanos() {
      return time.toNanos();
    }

    @Override
    public CompletableFuture<Void> after(Duration duration) {
      time = time.plus(duration);
      return CompletableFuture.completedFuture(null);
    }
  }

  @Test
  void aChatGetsAShortBurstAndThenOneMessageASecond() {
    var sent = new ArrayList<Long>();
    for (int i = 0; i < 6; i++) {
      assertThat(pace.await(ANN, go)).isTrue();
      sent.add(elapsed.time.toSeconds());
    }
    assertThat(sent).containsExactly(0L, 0L, 0L, 1L, 2L, 3L);
  }

  @Test
  void noSecondSeesMoreThanThirtyMessages() {
    var sent = new ArrayList<Duration>();
    for (int i = 0; i < 300; i++) {
      assertThat(pace.await(new Person(i), go)).isTrue();
      sent.add(elapsed.time);
    }
    for (var start : sent) {
      var end = start.plusSeconds(1);
      assertThat(sent.stream().filter(at -> at.compareTo(start) >= 0 && at.compareTo(end) < 0))
          .hasSizeLessThanOrEqualTo(30);
    }
    assertThat(elapsed.time).isLessThan(Duration.ofSeconds(13));
  }

  @Test
  void aPauseHoldsForEverybodyAndALongerOneIsNotCutShort() {
    pace.pause(Duration.ofSeconds(30));
    pace.pause(Duration.ofSeconds(5));
    assertThat(pace.paused()).isEqualTo(Duration.ofSeconds(30));
    assertThat(pace.await(ANN, go)).isTrue();
    assertThat(elapsed.time).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    assertThat(pace.paused()).isZero();
  }

  @Test
  void aPauseOfNothingIsASecondSoThatNobodySpins() {
    pace.pause(Duration.ZERO);
    assertThat(pace.paused()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void aStopEndsTheWait() {
    go.complete(null);
    assertThat(pace.await(ANN, go)).isFalse();
  }

  @Test
  void aChatIsForgottenOnceItHasItsBurstAgain() {
    for (int i = 0; i < 5000; i++) {
      pace.await(new Person(i), go);
    }
    assertThat(pace.chats()).isLessThan(3000);
  }
}
