package respite.runtime;

/**
 * How the runtime is doing.
 *
 * @param busy persons with an update at work
 */
public record Health(int busy, OutboxHealth outbox, ReminderHealth reminders, Counts counts) {}
