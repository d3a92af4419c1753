package respite.understanding;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What is loaded on a thread of its own while other things are done. Safe for many threads. */
final class InBackground<T> {
  private final String what;
  private final FutureTask<T> loading;

  /** Begins at once; the thread has the name of what is loaded and holds up no exit. */
  InBackground(String what, Callable<T> loading) {
    this.what = what;
    this.loading = new FutureTask<>(loading);
    Thread.ofPlatform().name(what).daemon().start(this.loading);
  }

  /** Waits for it; throws IOException when it cannot be loaded, or when waiting is interrupted. */
  T loaded() throws IOException {
    try {
      return loading.get();
    } catch (ExecutionException e) {
      throw new IOException("the " + what + " cannot be loaded", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while the " + what + " was loading", e);
    }
  }
}
