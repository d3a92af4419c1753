package respite.runtime;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import respite.port.Elapsed;
import respite.port.Person;

/**
 * Runs the work of one person in order, one piece at a time; different persons run side by side. A
 * person without work has no thread and leaves nothing behind. Safe for many threads.
 *
 * <p>What comes from outside is bounded per person by {@link #offer}; {@link #submit} is for the
 * runtime's own work, of which there is never more than a piece or two per person.
 */
final class Lanes {
  /** How many pieces of one person may wait for {@link #offer} to take another. */
  static final int MOST_WAITING = 100;

  private final Map<Person, Queue<Piece>> lanes = new HashMap<>();
  private final CompletableFuture<Void> idle = new CompletableFuture<>();
  private final Executor threads;
  private final Consumer<Throwable> faults;
  private boolean stopped;

  /**
   * Lanes on those threads.
   *
   * @param threads gives every lane with work a thread of its own
   * @param faults is told of every fault that a piece of work threw
   */
  Lanes(Executor threads, Consumer<Throwable> faults) {
    this.threads = threads;
    this.faults = faults;
  }

  /** Why work was not done: the lanes were stopped before it began. */
  static final class Stopped extends RejectedExecutionException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped before this work began");
    }
  }

  private record Piece(Runnable work, CompletableFuture<Void> done) {}

  /**
   * Adds work at the end of the person's lane. The future is done when the work has ended; it fails
   * with what the work threw, or with {@link Stopped}.
   */
  CompletableFuture<Void> submit(Person person, Runnable work) {
    return add(person, work, Integer.MAX_VALUE).orElseThrow();
  }

  /** As {@link #submit}, but empty, and nothing done, when too much waits in the lane already. */
  Optional<CompletableFuture<Void>> offer(Person person, Runnable work) {
    return add(person, work, MOST_WAITING);
  }

  private Optional<CompletableFuture<Void>> add(Person person, Runnable work, int most) {
    boolean isNew;
    var done = new CompletableFuture<Void>();
    synchronized (this) {
      if (stopped) {
        return Optional.of(CompletableFuture.failedFuture(new Stopped()));
      }
      isNew = !lanes.containsKey(person);
      var lane = lanes.computeIfAbsent(person, _ -> new ArrayDeque<>());
      if (lane.size() >= most) {
        return Optional.empty();
      }
      lane.add(new Piece(work, done));
    }
    if (isNew) {
      threads.execute(() -> drain(person));
    }
    return Optional.of(done);
  }

  private void drain(Person person) {
    for (var piece = next(person); piece.isPresent(); piece = next(person)) {
      run(piece.get());
    }
  }

  /** The lane's next piece; the lane ends with its last one. */
  private synchronized Optional<Piece> next(Person person) {
    var piece = Optional.ofNullable(lanes.getOrDefault(person, new ArrayDeque<>()).poll());
    if (piece.isEmpty()) {
      lanes.remove(person);
      if (stopped && lanes.isEmpty()) {
        idle.complete(null);
      }
    }
    return piece;
  }

  private void run(Piece piece) {
    try {
      piece.work().run();
      piece.done().complete(null);
    } catch (RuntimeException | Error fault) {
      faults.accept(fault);
      piece.done().completeExceptionally(fault);
    }
  }

  /** How many persons have work that runs or waits. */
  synchronized int size() {
    return lanes.size();
  }

  /**
   * Takes no more work, gives up what has not begun, and waits for what has.
   *
   * @return whether all of it ended in time
   */
  boolean stop(Elapsed elapsed, Duration atMost) {
    giveUpWaiting().forEach(piece -> piece.done().completeExceptionally(new Stopped()));
    return elapsed.await(idle, atMost);
  }

  /** Whether no more work is taken. */
  synchronized boolean stopped() {
    return stopped;
  }

  private synchronized List<Piece> giveUpWaiting() {
    stopped = true;
    var waiting = new ArrayList<Piece>();
    for (var lane : lanes.values()) {
      waiting.addAll(lane);
      lane.clear();
    }
    if (lanes.isEmpty()) {
      idle.complete(null);
    }
    return waiting;
  }
}
