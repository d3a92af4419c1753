package respite.runtime;

import java.time.Duration;

/**
 * How the outbox is doing.
 *
 * @param size effects that wait to be sent
 * @param age how long the chat has stood still, since this start, that has longest while something
 *     waits in it; zero when nothing waits
 * @param pause what is left of a pause that Telegram asked for; zero when there is none
 */
public record OutboxHealth(int size, Duration age, Duration pause) {}
