package respite.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import respite.journal.Journal;
import respite.port.Elapsed;
import respite.port.Understands;
import respite.talk.Event;
import respite.talk.Turn;
import respite.talk.session.FileId;
import respite.talk.session.Session;

/**
 * Gives up on a turn or a reading that does not end, by throwing {@link Overlong}: the lane of its
 * person goes on, and with it the window of updates that Telegram hands out to everybody. Nothing
 * can stop such a thread from outside, so it goes on as well; {@link #overlong} counts them. Safe
 * for many threads.
 */
public final class Bounded {
  private final Executor threads;
  private final Elapsed elapsed;
  private final Duration atMost;
  private final AtomicInteger overlong = new AtomicInteger();

  /**
   * Nothing is under way at first.
   *
   * @param threads gives each turn and reading a thread of its own, which must not hold up the
   *     program's end
   * @param atMost how long one may take; far longer than any does on a slow machine
   */
  public Bounded(Executor threads, Elapsed elapsed, Duration atMost) {
    this.threads = threads;
    this.elapsed = elapsed;
    this.atMost = atMost;
  }

  /** Why there is no result: it was not there in time. To try again would take as long. */
  static final class Overlong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Overlong() {
      super("not ended in time");
    }
  }

  /** The same turns, each given up in time. */
  public Turns turns(Turns turns) {
    return new Turns() {
      @Override
      public Optional<FileId> wants(Session session, Journal journal, Event event, Instant at) {
        return inTime(() -> turns.wants(session, journal, event, at));
      }

      @Override
      public Turn turn(Session session, Journal journal, Event event, Instant at) {
        return inTime(() -> turns.turn(session, journal, event, at));
      }
    };
  }

  /** The same understanding, each text given up in time. */
  public Understands reading(Understands reading) {
    return text -> inTime(() -> reading.of(text));
  }

  /** How many were given up and have not ended since. */
  public int overlong() {
    return overlong.get();
  }

  private <T> T inTime(Supplier<T> work) {
    var result = CompletableFuture.supplyAsync(work, threads);
    if (!elapsed.await(result, atMost)) {
      overlong.incrementAndGet();
      var _ = result.whenComplete((_, _) -> overlong.decrementAndGet());
      throw new Overlong();
    }
    try {
      return result.join();
    } catch (CompletionException thrown) {
      switch (thrown.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw thrown;
      }
    }
  }
}
