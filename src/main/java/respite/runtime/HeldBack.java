package respite.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import respite.port.DueReminder;

/**
 * Reminders that are not to be put again just now: they are being put, or could not be. Safe for
 * many threads.
 */
final class HeldBack {
  /** How long a reminder that could not be put is left alone. */
  static final Duration HOLD = Duration.ofMinutes(10);

  private final Map<DueReminder, Long> since = new HashMap<>();
  private final Elapsed elapsed;

  HeldBack(Elapsed elapsed) {
    this.elapsed = elapsed;
  }

  /** Holds the reminder back from now on, for {@link #HOLD} unless it is released before. */
  synchronized void hold(DueReminder reminder) {
    since.put(reminder, elapsed.nanos());
  }

  synchronized void release(DueReminder reminder) {
    since.remove(reminder);
  }

  /** Those that are not held back, in their order. */
  synchronized List<DueReminder> without(List<DueReminder> due) {
    long now = elapsed.nanos();
    since.values().removeIf(held -> now - held >= HOLD.toNanos());
    return due.stream().filter(reminder -> !since.containsKey(reminder)).toList();
  }

  synchronized int size() {
    return since.size();
  }
}
