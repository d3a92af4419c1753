package respite.telegram;

import java.time.Duration;

/**
 * How the polling goes, for health and metrics; the counts are since the start of the program.
 *
 * @param age elapsed time since the last poll that Telegram answered well, or since the start;
 *     about a minute is usual, as Telegram holds a poll until something happens
 * @param polls polls that ended, well or not
 * @param updates updates handed over, each once
 * @param ignored of these, the ones of no kind that means anything
 * @param setAside updates that could not be read
 * @param failures polls that did not end well
 * @param underWay updates taken that are not durable yet
 * @param oldestUnderWay how long ago the first of them was taken; zero when there is none. No
 *     update more than a hundred after it is received before it is durable
 */
public record PollFigures(
    Duration age,
    long polls,
    long updates,
    long ignored,
    long setAside,
    long failures,
    int underWay,
    Duration oldestUnderWay) {}
