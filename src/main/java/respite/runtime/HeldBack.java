package respite.runtime;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import respite.port.DueReminder;
import respite.port.Elapsed;

/**
 * Reminders that are not to be put again just now: they are being put, or could not be. Safe for
 * many threads.
 */
final class HeldBack {
  /** How long a reminder that could not be put is left alone. */
  static final Duration HOLD = Duration.ofMinutes(10);

  private final Map<DueReminder, Long> since = new HashMap<>();
  private final Set<DueReminder> forGood = new HashSet<>();
  private final Elapsed elapsed;

  HeldBack(Elapsed elapsed) {
    this.elapsed = elapsed;
  }

  /** Holds the reminder back from now on, for {@link #HOLD} unless it is released before. */
  synchronized void hold(DueReminder reminder) {
    since.put(reminder, elapsed.nanos());
  }

  /** Holds the reminder back until the next start. */
  synchronized void holdForGood(DueReminder reminder) {
    since.remove(reminder);
    forGood.add(reminder);
  }

  synchronized void release(DueReminder reminder) {
    since.remove(reminder);
  }

  /** Those that are not held back, in their order. */
  synchronized List<DueReminder> without(List<DueReminder> due) {
    long now = elapsed.nanos();
    since.values().removeIf(held -> now - held >= HOLD.toNanos());
    return due.stream().filter(reminder -> !isHeld(reminder)).toList();
  }

  private boolean isHeld(DueReminder reminder) {
    return since.containsKey(reminder) || forGood.contains(reminder);
  }

  synchronized int size() {
    return since.size() + forGood.size();
  }
}
