package respite.runtime;

import java.time.Instant;
import java.util.Optional;

/**
 * How the reminders are doing.
 *
 * @param alive whether the thread that watches for them runs
 * @param lastRun when reminders last came due, by the calendar; empty when none did since the start
 * @param heldBack reminders that could not be put and are tried again later
 */
public record ReminderHealth(boolean alive, Optional<Instant> lastRun, int heldBack) {}
