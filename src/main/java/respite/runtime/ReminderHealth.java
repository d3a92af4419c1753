package respite.runtime;

/**
 * How the reminders are doing.
 *
 * @param alive whether the thread that watches for them runs
 * @param heldBack reminders that could not be put and are tried again later
 */
public record ReminderHealth(boolean alive, int heldBack) {}
