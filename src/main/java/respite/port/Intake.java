package respite.port;

import java.util.concurrent.CompletableFuture;

/** Takes what the poller reads. */
public interface Intake {
  /**
   * Takes one update and returns at once. The future is done when what the update means is durable,
   * so that its number may be confirmed to Telegram; it fails when it could not be made durable,
   * and then the number must not be confirmed. Repeats of an update are dropped here and are done
   * at once.
   */
  CompletableFuture<Void> take(Incoming incoming);
}
