package respite.runtime;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import respite.port.Elapsed;
import respite.port.Person;

/**
 * When the next message may leave: at most one a second to one chat after a short burst, at most 30
 * in any second to all (Telegram's FAQ for bots), and nothing during a pause that Telegram asked
 * for. Each sender reserves its place and waits once, so thousands of them do not crowd.
 */
final class Pace {
  private static final int CHAT_BURST = 3;
  private static final int ALL_BURST = 6;
  private static final int ALL_PER_SECOND = 24;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Buckets chats;
  private final Elapsed elapsed;
  private final Bucket all;
  private long pausedUntil;

  Pace(Elapsed elapsed) {
    this.elapsed = elapsed;
    chats = new Buckets(elapsed, CHAT_BURST, 1);
    all = Buckets.bucket(elapsed, ALL_BURST, ALL_PER_SECOND);
    pausedUntil = elapsed.nanos();
  }

  /** Waits for the person's turn to be sent to; false when the sending is to stop instead. */
  boolean await(Person person, CompletableFuture<Void> stop) {
    boolean mine = isFree(chats.of(person).consumeIgnoringRateLimits(1), stop);
    while (mine && !stop.isDone()) {
      mine = isFree(paused().toNanos(), stop) && isFree(all.consumeIgnoringRateLimits(1), stop);
      if (mine && paused().isZero()) {
        return true;
      }
    }
    return false;
  }

  /** Nothing is sent for that long from now, a second at least; a longer pause goes on. */
  synchronized void pause(Duration duration) {
    long nanos = Math.max(duration.toNanos(), SECOND.toNanos());
    long longer = Math.max(pausedUntil - elapsed.nanos(), nanos);
    pausedUntil = elapsed.nanos() + longer;
  }

  /** How much of a pause is left; zero when there is none. */
  synchronized Duration paused() {
    return Duration.ofNanos(Math.max(0, pausedUntil - elapsed.nanos()));
  }

  /** How many chats are remembered: those sent to lately, and some more. */
  int chats() {
    return chats.size();
  }

  private boolean isFree(long nanos, CompletableFuture<Void> stop) {
    return nanos <= 0 ? !stop.isDone() : !elapsed.await(stop, Duration.ofNanos(nanos));
  }
}
