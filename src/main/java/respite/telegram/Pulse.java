package respite.telegram;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Elapsed;

/**
 * How the polling goes: counted for health, and told to the log once for each change. Written by
 * one thread where nothing else is said, read by any.
 */
final class Pulse {
  /** Far longer than a poll may take, whatever becomes of it. */
  private static final Duration LONGEST_STEP = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);

  private final Elapsed elapsed;
  private final AtomicLong lastGood;
  private final AtomicLong nextBy;
  private final LongAdder polls = new LongAdder();
  private final LongAdder updates = new LongAdder();
  private final LongAdder ignored = new LongAdder();
  private final LongAdder setAside = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final Map<Long, Long> underWay = new ConcurrentHashMap<>();
  private String trouble = "";
  private int inARow;

  Pulse(Elapsed elapsed) {
    this.elapsed = elapsed;
    this.lastGood = new AtomicLong(elapsed.nanos());
    this.nextBy = new AtomicLong();
    rests(Duration.ZERO);
  }

  /** The poller waits for that long, and then goes on. */
  void rests(Duration pause) {
    nextBy.set(elapsed.nanos() + pause.plus(LONGEST_STEP).toNanos());
  }

  /** Whether polls end, well or not, as often as they must. */
  boolean isAlive() {
    return elapsed.nanos() - nextBy.get() < 0;
  }

  void good() {
    rests(Duration.ZERO);
    polls.increment();
    lastGood.set(elapsed.nanos());
    if (!trouble.isEmpty()) {
      LOG.info("Telegram answers again after {} failed polls", inARow);
      trouble = "";
    }
    inARow = 0;
  }

  /**
   * A poll failed.
   *
   * @param kind what is told to the log when it is another than the last one
   * @return how many have failed in a row
   */
  int failed(String kind, String why) {
    rests(Duration.ZERO);
    polls.increment();
    failures.increment();
    inARow++;
    if (!trouble.equals(kind)) {
      trouble = kind;
      LOG.warn("{} ({}); trying on", kind, why);
    }
    return inARow;
  }

  /** An update was taken, and is under way from now on. */
  void took(long number) {
    updates.increment();
    underWay.put(number, elapsed.nanos());
  }

  /** An update is under way no more; on any thread. */
  void ended(long number) {
    underWay.remove(number);
  }

  void ignored(String kind) {
    ignored.increment();
    LOG.debug("Ignored: {}", kind);
  }

  void setAside() {
    setAside.increment();
  }

  private Duration oldest() {
    long now = elapsed.nanos();
    return underWay.values().stream()
        .map(since -> Duration.ofNanos(now - since))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  PollFigures figures() {
    return new PollFigures(
        Duration.ofNanos(elapsed.nanos() - lastGood.get()),
        polls.sum(),
        updates.sum(),
        ignored.sum(),
        setAside.sum(),
        failures.sum(),
        underWay.size(),
        oldest());
  }
}
