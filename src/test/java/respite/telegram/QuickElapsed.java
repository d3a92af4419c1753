package respite.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Elapsed time that passes at once where the program would wait for a second or more, and remembers
 * these waits. Shorter waits are real ones.
 */
final class QuickElapsed implements Elapsed {
  private final Elapsed machine = Elapsed.ofMachine();
  private final AtomicLong skipped = new AtomicLong();
  private final List<Duration> waits = new CopyOnWriteArrayList<>();

  @Override
  public long nanos() {
    return machine.nanos() + skipped.get();
  }

  @Override
  public void await(CompletableFuture<?> event, Duration atMost) throws InterruptedException {
    boolean isLong = atMost.compareTo(Duration.ofSeconds(1)) >= 0;
    if (event.isDone() || !isLong) {
      machine.await(event, atMost);
      return;
    }
    waits.add(atMost);
    skipped.addAndGet(atMost.toNanos());
  }

  /** The waits of a second or more, in order. */
  List<Duration> waits() {
    return List.copyOf(waits);
  }

  void pass(Duration time) {
    skipped.addAndGet(time.toNanos());
  }
}
