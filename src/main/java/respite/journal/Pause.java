package respite.journal;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time without reminders.
 *
 * @param until the first journal day with a reminder again; empty until the person says so
 */
public record Pause(Reason why, Optional<LocalDate> until) {
  /** Why reminders rest; none of them is better than another. */
  public enum Reason {
    HOSPITAL,
    HOLIDAY,
    BREAK
  }

  /** Whether the pause covers that journal day. */
  public boolean covers(LocalDate day) {
    return until.map(day::isBefore).orElse(true);
  }
}
