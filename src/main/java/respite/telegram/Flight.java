package respite.telegram;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * The updates that were taken and are not yet confirmed to Telegram. For one thread; the futures
 * may be finished by any.
 */
final class Flight {
  private final TreeMap<Long, CompletableFuture<Void>> taken = new TreeMap<>();
  private OptionalLong afterLast = OptionalLong.empty();

  /** Whether the update is neither under way nor one of the last batch. */
  boolean isNew(long number) {
    return !taken.containsKey(number);
  }

  /** Remembers what became of an update. */
  void took(long number, CompletableFuture<Void> done) {
    taken.put(number, done);
  }

  /**
   * The batch with these numbers has been taken. Telegram's numbers may start anew at a lower one,
   * so it is the last batch, not the highest number ever, that says where to go on.
   */
  void batchEnds(Set<Long> numbers) {
    OptionalLong highest = numbers.stream().mapToLong(Long::longValue).max();
    if (highest.isPresent()) {
      afterLast = OptionalLong.of(highest.getAsLong() + 1);
    }
    taken.entrySet().removeIf(e -> e.getValue().isDone() && !numbers.contains(e.getKey()));
  }

  /**
   * The offset of the next poll, which confirms everything below it: the lowest update that is not
   * durable, else the one after the last batch; empty before the first update.
   */
  OptionalLong offset() {
    OptionalLong lowest =
        taken.entrySet().stream()
            .filter(entry -> !isDurable(entry.getValue()))
            .mapToLong(entry -> entry.getKey())
            .findFirst();
    return lowest.isPresent() ? lowest : afterLast;
  }

  /** How many updates are under way. */
  int size() {
    return (int) taken.values().stream().filter(done -> !done.isDone()).count();
  }

  /** The lowest update that is under way; empty when none is. */
  Optional<CompletableFuture<Void>> lowest() {
    return taken.values().stream().filter(done -> !done.isDone()).findFirst();
  }

  private static boolean isDurable(CompletableFuture<Void> done) {
    return done.isDone() && !done.isCompletedExceptionally();
  }
}
