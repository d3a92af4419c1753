package respite.store;

import java.util.concurrent.CompletableFuture;
import respite.store.CommitLog.Draft;

/** What waits for the writer of the log: an append, or a task to run between two groups. */
sealed interface LogWork {
  /** Done once the work is, well or badly. */
  CompletableFuture<?> outcome();

  record Append(Draft draft, CompletableFuture<Long> outcome) implements LogWork {}

  record Task(Runnable task, CompletableFuture<Boolean> outcome) implements LogWork {}
}
