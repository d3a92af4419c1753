package respite.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import respite.port.Announcements;
import respite.port.Elapsed;
import respite.port.Intake;
import respite.port.Store.StoreBroken;

/**
 * The whole runtime, put together. The order of an orderly end: the poller stops reading, this
 * stops, the poller confirms what is durable, the store is closed.
 */
public final class Engine {
  private final Counters counters = new Counters();
  private final Elapsed elapsed;
  private final Executor threads;
  private final Lanes lanes;
  private final Outbox outbox;
  private final Aside aside;
  private final Conductor conductor;
  private final ReminderClock clock;
  private final Announcing announcing;

  /**
   * An engine at rest.
   *
   * @param announcements what the operator has to tell everybody
   * @param threads runs each lane and each sender on a thread of its own, of which there are many
   * @param whenBroken is told once, on a thread of its own, when the store can keep nothing more:
   *     the program must end
   * @param whenNextChanges is told when the next reminder is, at the start and whenever that
   *     changes; empty when nobody waits for one
   */
  public Engine(
      Ports outside,
      Announcements announcements,
      Turns turns,
      Executor threads,
      Consumer<StoreBroken> whenBroken,
      Consumer<Optional<Instant>> whenNextChanges) {
    elapsed = outside.elapsed();
    this.threads = threads;
    var ports =
        outside.with(
            new WatchedStore(outside.store(), broken -> broke(broken, whenBroken), threads));
    lanes = new Lanes(threads, counters::fault);
    var pace = new Pace(elapsed);
    outbox = new Outbox(ports, lanes, pace, threads, counters);
    var turning = new Turning(ports.store(), turns, outbox, ports.calendar(), counters);
    aside = new Aside(ports.messenger(), pace, elapsed, threads, counters);
    var opening = new Opening(turns, ports, lanes::stopped, counters);
    conductor = new Conductor(ports, lanes, opening, turning, outbox, aside, counters);
    var held = new HeldBack(elapsed);
    var reminding = new Reminding(ports.store(), ports.calendar(), lanes, turning, held, counters);
    clock = new ReminderClock(ports, held, reminding, whenNextChanges, counters);
    announcing = new Announcing(announcements, ports, lanes, turning, counters);
  }

  /** Sends what was left unsent, and watches for reminders; to be called once, before updates. */
  public void start() {
    outbox.start();
    clock.start(threads);
    announcing.start(threads);
  }

  /** Takes updates, from {@link #start} to {@link #stop}. */
  public Intake intake() {
    return conductor;
  }

  /**
   * Ends what was begun and begins nothing else: turns and sends under way are finished and kept;
   * updates that wait fail and so stay unconfirmed; effects that wait stay in the store.
   *
   * @return whether everything ended in time
   */
  public boolean stop(Duration within) {
    long until = elapsed.nanos() + within.toNanos();
    announcing.stop();
    boolean clockEnded = clock.stop(within.dividedBy(4));
    // The lanes last, for the marks of the last sends go through them.
    boolean sendsEnded = outbox.stop(left(until).multipliedBy(2).dividedBy(3));
    boolean turnsEnded = lanes.stop(elapsed, left(until));
    boolean tapsEnded = aside.stop(left(until));
    return clockEnded && sendsEnded && turnsEnded && tapsEnded;
  }

  /** How all of it is doing. */
  public Health health() {
    return new Health(lanes.size(), outbox.health(), clock.health(), counters.counts());
  }

  private Duration left(long until) {
    return Duration.ofNanos(Math.max(0, until - elapsed.nanos()));
  }

  private void broke(StoreBroken broken, Consumer<StoreBroken> whenBroken) {
    outbox.halt();
    whenBroken.accept(broken);
  }
}
