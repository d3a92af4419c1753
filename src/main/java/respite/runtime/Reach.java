package respite.runtime;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Messenger.Outcome;

/** Tells the log when Telegram is out of reach and when it is back, once each. */
final class Reach {
  private static final Logger LOG = LoggerFactory.getLogger(Reach.class);

  private final AtomicBoolean down = new AtomicBoolean();
  private final LongAdder delivered = new LongAdder();
  private final LongAdder heard = new LongAdder();

  void note(Outcome outcome) {
    switch (outcome) {
      case Outcome.Down(var why) -> {
        if (down.compareAndSet(false, true)) {
          LOG.warn("Telegram cannot be reached, trying on: {}", why);
        }
      }
      case Outcome.TooMany(var pause) ->
          LOG.warn("Telegram asked for a pause of {} s", pause.toSeconds());
      case Outcome.Delivered _ -> {
        delivered.increment();
        back();
      }
      case Outcome.Gone _, Outcome.Refused _ -> back();
    }
  }

  /** How much was delivered to anybody since the start. */
  long delivered() {
    return delivered.sum();
  }

  /** Somebody did something. */
  void hear() {
    heard.increment();
  }

  /** How often somebody was heard since the start. */
  long heard() {
    return heard.sum();
  }

  private void back() {
    if (down.compareAndSet(true, false)) {
      LOG.info("Telegram is within reach again");
    }
  }
}
