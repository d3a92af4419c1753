package respite.understanding;

import java.util.List;

/**
 * A linear model that spreads certainty over all classes (multinomial logistic regression), trained
 * once by stochastic gradient descent in a fixed order, so that the same examples always give the
 * same model. Fixed after training; safe for many threads.
 */
final class Softmax {
  private static final int ROUNDS = 30;
  private static final float FIRST_RATE = 6f;
  private static final float SLOWING = 0.2f;
  private static final float BIAS_RATE = 0.05f;

  /** A prime beyond every likely number of examples: each round visits all of them once, mixed. */
  private static final int STRIDE = 7919;

  /** A row for each feature, with a weight for each class. */
  private final float[][] weights;

  private final float[] bias;

  private Softmax(int classes, int features) {
    this.weights = new float[features][classes];
    this.bias = new float[classes];
  }

  /** Example i is of class classOf[i]; the vectors have that many features. */
  static Softmax train(List<Sparse> examples, int[] classOf, int classes, int features) {
    var model = new Softmax(classes, features);
    for (int round = 0; round < ROUNDS; round++) {
      float rate = FIRST_RATE / (1 + SLOWING * round);
      for (int i = 0; i < examples.size(); i++) {
        int at = (int) ((long) i * STRIDE % examples.size());
        model.learn(examples.get(at), classOf[at], rate);
      }
    }
    return model;
  }

  private void learn(Sparse example, int right, float rate) {
    float[] steps = of(example);
    steps[right] -= 1;
    for (int c = 0; c < steps.length; c++) {
      steps[c] *= rate;
      bias[c] -= BIAS_RATE * steps[c];
    }
    example.takeFrom(weights, steps);
  }

  /** How certain each class is, from 0 to 1, together 1. */
  float[] of(Sparse vector) {
    float[] scores = bias.clone();
    vector.sumUp(weights, scores);
    return spread(scores);
  }

  /** Turns scores into certainties that add up to 1, in place. */
  static float[] spread(float[] scores) {
    float highest = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    float sum = 0;
    for (int c = 0; c < scores.length; c++) {
      scores[c] = (float) Math.exp(scores[c] - highest);
      sum += scores[c];
    }
    for (int c = 0; c < scores.length; c++) {
      scores[c] /= sum;
    }
    return scores;
  }
}
