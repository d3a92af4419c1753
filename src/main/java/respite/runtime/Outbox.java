package respite.runtime;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import respite.journal.Journal;
import respite.port.Elapsed;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.effect.Effect;

/**
 * Sends what was committed: in order within a chat, chats side by side, within Telegram's limits,
 * for as long as it takes. What is not sent when it stops, the store has for the next start. Safe
 * for many threads.
 */
final class Outbox {
  /** A receipt of an erasure is tried no longer than this: the erasure waits for it. */
  static final Duration RECEIPT = Duration.ofMinutes(10);

  /** One person's effects; a chat needs five minutes to let out so many. */
  private static final int MOST_WAITING = 300;

  private final CompletableFuture<Void> stop = new CompletableFuture<>();
  private final Backlog backlog = new Backlog();
  private final Buttons buttons = new Buttons();
  private final Store store;
  private final Elapsed elapsed;
  private final Pace pace;
  private final Lanes senders;
  private final Delivery.Way way;

  /**
   * An outbox that sends nothing yet.
   *
   * @param lanes where the marks of what was sent are committed
   */
  Outbox(Ports ports, Lanes lanes, Pace pace, Executor threads, Counters counters) {
    this.store = ports.store();
    this.elapsed = ports.elapsed();
    this.pace = pace;
    this.senders = new Lanes(threads, counters::fault);
    this.way =
        new Delivery.Way(
            new Carrier(ports.messenger(), ports.pictures(), ports.files()),
            pace,
            new Marks(store, lanes, backlog, ports.calendar(), elapsed),
            backlog,
            buttons,
            elapsed,
            counters,
            new Reach(),
            stop);
  }

  /** Sends what an earlier run left; to be called once, before anything is committed. */
  void start() {
    add(store.waiting(), Backlog.Cause.REPLY);
  }

  /** Sends what a commit returned; to be called in the lane of the commit, so that order holds. */
  void add(List<Waiting> effects) {
    add(effects, Backlog.Cause.REPLY);
  }

  /** The person did something, which shows that Telegram is within reach and that they are. */
  void hear(Person person) {
    way.reach().hear();
    backlog.hear(person);
  }

  /** As {@link #add}, for what came due. */
  void remind(List<Waiting> effects) {
    add(effects, Backlog.Cause.REMINDER);
  }

  private void add(List<Waiting> effects, Backlog.Cause cause) {
    long now = elapsed.nanos();
    // All wait before the first is sent: a refusal then concerns the whole turn.
    var added = effects.stream().filter(waiting -> backlog.add(waiting, cause, now)).toList();
    for (var waiting : added) {
      if (waiting.effect() instanceof Effect.Leave) {
        var _ = elapsed.after(RECEIPT).thenRun(() -> way.marks().giveUp(waiting));
      }
      var journal = journal(waiting);
      var _ = senders.submit(waiting.person(), () -> send(waiting, journal));
    }
  }

  /** Forgets what waits for the person, in whose lane this is called after they went. */
  void drop(Person person) {
    backlog.drop(person);
    buttons.drop(person);
  }

  /** Whether so much waits for the person that nothing should be added to it. */
  boolean isFull(Person person) {
    return backlog.holdsMoreThan(MOST_WAITING, person);
  }

  /** Whether that button may stand under that message of the person's chat. */
  boolean mayStand(Person person, long message, String data) {
    return buttons.mayStand(person, message, data);
  }

  /** Begins no further sending; returns at once. */
  void halt() {
    stop.complete(null);
  }

  /**
   * Ends the sends under way and their marks, and begins no other.
   *
   * @return whether they ended in time
   */
  boolean stop(Duration atMost) {
    halt();
    return senders.stop(elapsed, atMost);
  }

  OutboxHealth health() {
    return new OutboxHealth(backlog.size(), backlog.age(elapsed.nanos()), pace.paused());
  }

  /** The journal right after the commit; after a restart, as the next start finds it. */
  private Journal journal(Waiting waiting) {
    return switch (waiting.effect()) {
      case Effect.Worded _ -> Journal.EMPTY;
      case Effect.Chart _, Effect.File _ -> store.read(waiting.person()).journal();
    };
  }

  private void send(Waiting waiting, Journal journal) {
    if (!stop.isDone() && way.marks().isOpen(waiting)) {
      new Delivery(waiting, Letter.of(waiting, store, journal), way).run();
    }
  }
}
