package respite.understanding;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What was trained and knows nothing of the entries' texts: the sentence encoder and the
 * classifier's weights.
 */
record Trained(Encoder encoder, Weights weights) {
  /** Loads both, in a second or so of a slow processor. */
  private static Trained load() throws IOException {
    var encoder = new Encoder();
    Weights weights = SentenceMatcher.shipped();
    encoder.await();
    return new Trained(encoder, weights);
  }

  /** Begins to load them on a thread of its own. */
  static FutureTask<Trained> loading() {
    var loading = new FutureTask<>(Trained::load);
    Thread.ofPlatform().name("understanding").daemon().start(loading);
    return loading;
  }

  /** Waits for them; throws IOException when they are missing or cannot be used on this machine. */
  static Trained loaded(FutureTask<Trained> loading) throws IOException {
    try {
      return loading.get();
    } catch (ExecutionException e) {
      throw new IOException("the classifier cannot be loaded", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while the classifier was loading", e);
    }
  }
}
