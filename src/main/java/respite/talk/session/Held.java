package respite.talk.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import respite.answers.Part;

/**
 * A text that sounded like a danger and may have been none: it waits, sealed with the session,
 * until the person says how it was meant, and is dropped after a day.
 *
 * @param parts what was understood of it beside the alarm
 */
public record Held(String text, List<Part> parts, long messageId, Instant at) {
  private static final Duration KEPT = Duration.ofHours(24);

  /** Copies the list, so that what is held cannot change. */
  public Held {
    parts = List.copyOf(parts);
  }

  /** Whether it may still be handled at the instant. */
  public boolean keeps(Instant now) {
    return now.isBefore(at.plus(KEPT));
  }
}
