package respite.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The sandbox's time: the computer's, moved forward by whole seconds that are kept on disk. */
final class SandboxClock {
  private static final String KEY = "clock";
  private final State state;
  private final InstantSource system;

  SandboxClock(State state, InstantSource system) {
    this.state = state;
    this.system = system;
  }

  Instant now() {
    return system.instant().plusSeconds(shiftSeconds());
  }

  /** The present as the Bot API writes dates: seconds since 1970. */
  long date() {
    return now().getEpochSecond();
  }

  long shiftSeconds() {
    return state.read(
        documents -> documents.get(KEY).map(clock -> clock.path("shift").asLong()).orElse(0L));
  }

  /**
   * Moves the clock forward; a negative duration is refused. Part of a second counts as a whole.
   */
  void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the sandbox's clock moves only forward");
    }
    long seconds = by.plusNanos(999_999_999).toSeconds();
    if (seconds > Duration.ofDays(366_000).toSeconds() - shiftSeconds()) {
      throw new IllegalArgumentException("the sandbox's clock does not go further than 1000 years");
    }
    state.change(batch -> {
      long shift = batch.get(KEY).map(clock -> clock.path("shift").asLong()).orElse(0L);
      batch.put(KEY, Json.object().put("shift", shift + seconds));
      return shift;
    });
  }

  /** Moves the clock to the instant; one in the past is refused. */
  void advanceTo(Instant instant) {
    advance(Duration.between(now(), instant));
  }
}
