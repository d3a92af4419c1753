package respite;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Elapsed;

/**
 * Watches the threads that the bot cannot do without. When one is gone, or does nothing for too
 * long, it asks for the end of the program, and forces it when that does not come: a process that
 * only looks alive would be restarted by nobody.
 */
final class Watchdog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final Duration TO_END = Duration.ofSeconds(20);

  private final Map<String, BooleanSupplier> alive;
  private final Elapsed elapsed;
  private final Runnable end;
  private final Runnable halt;
  private final CompletableFuture<Void> stop = new CompletableFuture<>();

  /**
   * Watches from here on.
   *
   * @param alive what is watched, by its name for the log
   * @param end asks for the end of the program
   * @param halt ends it at once
   */
  Watchdog(Map<String, BooleanSupplier> alive, Elapsed elapsed, Runnable end, Runnable halt) {
    this.alive = alive;
    this.elapsed = elapsed;
    this.end = end;
    this.halt = halt;
    Thread.ofPlatform().daemon().name("watchdog").start(this::watch);
  }

  private void watch() {
    while (!elapsed.await(stop, EVERY)) {
      var gone =
          alive.entrySet().stream().filter(one -> !one.getValue().getAsBoolean()).findFirst();
      if (gone.isPresent()) {
        LOG.error("The {} does not run any more; the program ends", gone.get().getKey());
        end.run();
        if (!elapsed.await(stop, TO_END)) {
          LOG.error("The program did not end in order; it is halted. Nothing is lost by that");
          halt.run();
        }
        return;
      }
    }
  }

  @Override
  public void close() {
    stop.complete(null);
  }
}
