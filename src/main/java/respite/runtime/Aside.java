package respite.runtime;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import respite.port.Elapsed;
import respite.port.Messenger;
import respite.port.Person;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;

/**
 * Says what cannot be kept, past the outbox: tried once, and at most once an hour to each person.
 * Safe for many threads; returns at once.
 */
final class Aside {
  private static final long HOUR = Duration.ofHours(1).toNanos();
  private static final int SWEEP_FROM = 1024;

  private final Map<Person, Long> saidAt = new ConcurrentHashMap<>();
  private final Messenger messenger;
  private final Pace pace;
  private final Elapsed elapsed;
  private final Executor threads;
  private final Counters counters;

  Aside(Messenger messenger, Pace pace, Elapsed elapsed, Executor threads, Counters counters) {
    this.messenger = messenger;
    this.pace = pace;
    this.elapsed = elapsed;
    this.threads = threads;
    this.counters = counters;
  }

  /** Tells the person that line, unless they were told any line from here within the hour. */
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
