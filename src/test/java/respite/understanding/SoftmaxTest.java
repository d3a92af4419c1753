package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxTest {
  private static final Sparse LEFT = Sparse.unit(new int[] {0}, new float[] {2f});
  private static final Sparse RIGHT = Sparse.unit(new int[] {1}, new float[] {2f});
  private static final Sparse BOTH = Sparse.unit(new int[] {0, 1}, new float[] {1f, 1f});

  private final Softmax model = Softmax.train(List.of(LEFT, RIGHT), new int[] {0, 1}, 2, 2);

  @Test
  void itIsCertainOfWhatItWasTaught() {
    assertThat(model.of(LEFT)[0]).isGreaterThan(0.9f);
    assertThat(model.of(RIGHT)[1]).isGreaterThan(0.9f);
  }

  @Test
  void betweenTwoItIsUndecidedAndCertaintiesAddUpToOne() {
    float[] certainty = model.of(BOTH);

    assertThat(certainty[0]).isBetween(0.2f, 0.8f);
    assertThat(certainty[0] + certainty[1]).isCloseTo(1f, within(1e-5f));
  }

  @Test
  void sentencesUnlikeAllExamplesHaveNoFeatures() {
    var features = new Features(List.of("how long", "how often"));

    assertThat(features.of("привет").isEmpty()).isTrue();
    assertThat(features.of("how far").isEmpty()).isFalse();
    assertThat(features.familiarity("how far")).isEqualTo(0.5);
    assertThat(features.familiarity("")).isZero();
  }
}
