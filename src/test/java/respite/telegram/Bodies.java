package respite.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import respite.port.Calendar;
import respite.port.Elapsed;
import respite.port.Intake;

/** Takes whole answers to getUpdates, as their bytes come, the way the poller does. */
public final class Bodies {
  private final Pulse pulse;
  private final Receiving receiving;
  private final List<Throwable> failures = new ArrayList<>();

  public Bodies(Intake intake, Calendar calendar, Elapsed elapsed) {
    pulse = new Pulse(elapsed);
    receiving = new Receiving(new UpdateReader(calendar), intake, elapsed, pulse, failures::add);
  }

  /** Whether the body was an answer with updates. */
  public boolean take(String body) {
    if (AnswerReader.read(body) instanceof Answer.Good<?>(var updates)
        && updates instanceof JsonNode batch) {
      boolean _ = receiving.take(batch);
      return true;
    }
    return false;
  }

  /** The offset that the poller would send next; empty before the first update. */
  public OptionalLong offset() {
    return receiving.offset();
  }

  /** Waits until nothing is under way, but no longer than that. */
  public void settle(Duration atMost) {
    receiving.settle(atMost);
  }

  /** How many updates are not durable yet. */
  public int underWay() {
    return receiving.underWay();
  }

  /** What kept an update from being durable. */
  public List<Throwable> failures() {
    return failures;
  }

  public long setAside() {
    return pulse.figures().setAside();
  }
}
