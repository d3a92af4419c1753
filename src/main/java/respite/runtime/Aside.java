package respite.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
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
 * Says what is not kept, past the outbox and beside everything else: each tried once, and again
 * only after a pause that Telegram asked for meanwhile. Safe for many threads; returns at once.
 */
final class Aside {
  private static final long HOUR = Duration.ofHours(1).toNanos();
  private static final int SWEEP_FROM = 1024;
  private static final Logger LOG = LoggerFactory.getLogger(Aside.class);

  private final Map<Told, Long> saidAt = new ConcurrentHashMap<>();
  private final Set<Told> underWay = ConcurrentHashMap.newKeySet();
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

  private record Told(Person person, AlwaysLine line) {}

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
    var _ = lanes.offer(chat, () -> afterPauses(chat, () -> messenger.turnAway(group)));
  }

  /** Begins nothing more; whether what was under way ended in time. */
  boolean stop(Duration atMost) {
    stop.complete(null);
    return lanes.stop(elapsed, atMost);
  }

  /**
   * Tells the person that line, after a pause if there is one; not when they were told it within
   * the hour, or are about to be.
   */
  void tell(Person person, AlwaysLine line) {
    var told = new Told(person, line);
    if (underWay.add(told)) {
      if (wasSaidWithinTheHour(told)) {
        underWay.remove(told);
      } else {
        threads.execute(() -> say(told));
      }
    }
  }

  /** What did not arrive was not told: the next occasion is the first again. */
  private void say(Told told) {
    var say = Effect.Say.of(told.line());
    try {
      var outcome =
          afterPauses(
              told.person(), () -> messenger.deliver(told.person(), say, OptionalLong.empty()));
      if (outcome.filter(Outcome.Delivered.class::isInstance).isPresent()) {
        saidAt.put(told, elapsed.nanos());
      }
    } catch (RuntimeException | Error fault) {
      counters.fault(fault);
    } finally {
      underWay.remove(told);
    }
  }

  /** How it ended, once it did not end with a pause; empty when everything stopped before. */
  private Optional<Outcome> afterPauses(Person chat, Supplier<Outcome> attempt) {
    while (pace.await(chat, stop)) {
      var outcome = obeyed(attempt.get());
      if (!(outcome instanceof Outcome.TooMany)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }

  private Outcome obeyed(Outcome outcome) {
    if (outcome instanceof Outcome.TooMany(var pause)) {
      pace.pause(pause);
    }
    return outcome;
  }

  private boolean wasSaidWithinTheHour(Told told) {
    long now = elapsed.nanos();
    if (saidAt.size() >= SWEEP_FROM) {
      saidAt.values().removeIf(said -> now - said >= HOUR);
    }
    return Optional.ofNullable(saidAt.get(told)).filter(said -> now - said < HOUR).isPresent();
  }
}
