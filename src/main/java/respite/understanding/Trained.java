package respite.understanding;

import java.io.IOException;

/**
 * What was trained and knows nothing of the entries' texts: the sentence encoder and the
 * classifier's weights.
 */
record Trained(Encoder encoder, Weights weights) {
  /** Loads both; throws IOException when one is missing or cannot be used on this machine. */
  static Trained load() throws IOException {
    var encoder = new Encoder();
    Weights weights = SentenceMatcher.shipped();
    encoder.await();
    return new Trained(encoder, weights);
  }
}
