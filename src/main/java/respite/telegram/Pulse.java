package respite.telegram;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the polling goes: counted for health, and told to the log once for each change. Written by
 * one thread, read by any.
 */
final class Pulse {
  private static final Logger log = LoggerFactory.getLogger(Pulse.class);

  private final Elapsed elapsed;
  private final AtomicLong lastGood;
  private final LongAdder polls = new LongAdder();
  private final LongAdder updates = new LongAdder();
  private final LongAdder ignored = new LongAdder();
  private final LongAdder setAside = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private volatile int underWay;
  private String trouble = "";
  private int inARow;

  Pulse(Elapsed elapsed) {
    this.elapsed = elapsed;
    this.lastGood = new AtomicLong(elapsed.nanos());
  }

  void good() {
    polls.increment();
    lastGood.set(elapsed.nanos());
    if (!trouble.isEmpty()) {
      log.info("Telegram answers again after {} failed polls", inARow);
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
    polls.increment();
    failures.increment();
    inARow++;
    if (!trouble.equals(kind)) {
      trouble = kind;
      log.warn("{} ({}); trying on", kind, why);
    }
    return inARow;
  }

  void took() {
    updates.increment();
  }

  void ignored(String kind) {
    ignored.increment();
    log.debug("Ignored: {}", kind);
  }

  void setAside() {
    setAside.increment();
  }

  void underWay(int count) {
    underWay = count;
  }

  PollFigures figures() {
    return new PollFigures(
        Duration.ofNanos(elapsed.nanos() - lastGood.get()),
        polls.sum(),
        updates.sum(),
        ignored.sum(),
        setAside.sum(),
        failures.sum(),
        underWay);
  }
}
