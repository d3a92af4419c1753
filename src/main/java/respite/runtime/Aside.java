package respite.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Elapsed;
import respite.port.Messenger;
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

  /** A person's taps are answered in order, one at a time: an answer may be long under way. */
  private final Lanes taps;

  Aside(Messenger messenger, Pace pace, Elapsed elapsed, Executor threads, Counters counters) {
    this.messenger = messenger;
    this.pace = pace;
    this.elapsed = elapsed;
    this.threads = threads;
    this.counters = counters;
    this.taps = new Lanes(threads, counters::fault);
  }

  /** Answers a tap of the person; not when a hundred of theirs wait for an answer. */
  void answer(Person person, String callback, Optional<Line> toast) {
    if (taps.offer(person, () -> messenger.acknowledge(callback, toast)).isEmpty()) {
      LOG.warn("one of very many taps of one person is left without an answer");
    }
  }

  /** Answers no more taps; whether the answers under way ended in time. */
  boolean stop(Duration atMost) {
    return taps.stop(elapsed, atMost);
  }

  /** Tells the person that line, unless they were told any such line within the hour. */
  void tell(Person person, AlwaysLine line) {
    if (pace.paused().isZero() && isFirstWithinTheHour(person)) {
      threads.execute(() -> say(person, line));
    }
  }

  private void say(Person person, AlwaysLine line) {
    try {
      var outcome = messenger.deliver(person, Effect.Say.of(line), OptionalLong.empty());
      if (outcome instanceof Messenger.Outcome.TooMany(var pause)) {
        pace.pause(pause);
      }
    } catch (RuntimeException | Error fault) {
      counters.fault(fault);
    }
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
