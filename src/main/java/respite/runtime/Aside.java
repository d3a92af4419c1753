package respite.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Elapsed;
import respite.port.Messenger;
import respite.port.Messenger.Outcome;
import respite.port.Person;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Line;

/**
 * Says what is not kept, past the outbox and beside everything else: each tried once. Safe for many
 * threads; returns at once.
 */
final class Aside {
  private static final long HOUR = Duration.ofHours(1).toNanos();
  private static final int SWEEP_FROM = 1024;
  private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

  private final Map<Person, Long> saidAt = new ConcurrentHashMap<>();
  private final Messenger messenger;
  private final Pace pace;
  private final Elapsed elapsed;
  private final Executor threads;
  private final Counters counters;

  /**
   * A person's taps are answered in order, one at a time: an answer may be long under way. A
   * group's chat id is never a person's: it has its own lane.
   */
  private final Lanes lanes;

  private final CompletableFuture<Void> stop = new CompletableFuture<>();

  Aside(Messenger messenger, Pace pace, Elapsed elapsed, Executor threads, Counters counters) {
    this.messenger = messenger;
    this.pace = pace;
    this.elapsed = elapsed;
    this.threads = threads;
    this.counters = counters;
    this.lanes = new Lanes(threads, counters::fault);
  }

  /**
   * Answers a tap of the person; not when a hundred of theirs wait for an answer, nor during a
   * pause, after which the button spins no more.
   */
  void answer(Person person, String callback, Optional<Line> toast) {
    if (lanes.offer(person, () -> acknowledge(callback, toast)).isEmpty()) {
      LOG.warn("one of very many taps of one person is left without an answer");
    }
  }

  private void acknowledge(String callback, Optional<Line> toast) {
    if (pace.paused().isZero()) {
      var _ = obeyed(messenger.acknowledge(callback, toast));
    }
  }

  /** Turns the group away, after a pause if there is one. */
  void turnAway(long group) {
    var chat = new Person(group);
    var _ =
        lanes.offer(
            chat,
            () -> {
              if (pace.await(chat, stop)) {
                var _ = obeyed(messenger.turnAway(group));
              }
            });
  }

  /** Begins nothing more; whether what was under way ended in time. */
  boolean stop(Duration atMost) {
    stop.complete(null);
    return lanes.stop(elapsed, atMost);
  }

  /** Tells the person that line, unless they were told any such line within the hour. */
  void tell(Person person, AlwaysLine line) {
    if (pace.paused().isZero() && isFirstWithinTheHour(person)) {
      threads.execute(() -> say(person, line));
    }
  }

  private void say(Person person, AlwaysLine line) {
    try {
      var _ = obeyed(messenger.deliver(person, Effect.Say.of(line), OptionalLong.empty()));
    } catch (RuntimeException | Error fault) {
      counters.fault(fault);
    }
  }

  private Outcome obeyed(Outcome outcome) {
    if (outcome instanceof Outcome.TooMany(var pause)) {
      pace.pause(pause);
    }
    return outcome;
  }

  private boolean isFirstWithinTheHour(Person person) {
    long now = elapsed.nanos();
    if (saidAt.size() >= SWEEP_FROM) {
      saidAt.values().removeIf(said -> now - said >= HOUR);
    }
    var mine = new boolean[1];
    saidAt.compute(
        person,
        (_, said) -> {
          mine[0] = said == null || now - said >= HOUR;
          return mine[0] ? now : said;
        });
    return mine[0];
  }
}
