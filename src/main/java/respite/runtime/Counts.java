package respite.runtime;

import java.util.Map;
import respite.answers.Topic;

/**
 * What was done since the start.
 *
 * @param turns updates answered and kept
 * @param repeats updates and taps that had been answered before
 * @param ignored updates of kinds that mean nothing to Respite, by kind
 * @param unanswered questions on which the article is silent, by topic
 * @param thrownTurns how often a turn threw or did not end; three times for one update, or once
 *     without an end, make one "could not"
 * @param unread texts that the understanding threw on or came to no end with
 * @param unfetched files that people sent and that could not be opened
 * @param turnedAway updates of persons who sent far more than can be answered, not kept; files
 *     beyond what one person may have opened, which are answered and not opened
 * @param noRoom updates not kept because the disk was full
 * @param reminders reminders that came due and were kept
 * @param sent effects delivered
 * @param givenUp effects that could not be delivered and never will be; those that wait because
 *     nothing gets through are none of them
 * @param faults faults in the program that nothing else here counts
 */
public record Counts(
    long turns,
    long repeats,
    Map<String, Long> ignored,
    Map<Topic, Long> unanswered,
    long thrownTurns,
    long unread,
    long unfetched,
    long turnedAway,
    long noRoom,
    long reminders,
    long sent,
    long givenUp,
    long faults) {
  /** Copies the maps, so that the counts cannot change. */
  public Counts {
    ignored = Map.copyOf(ignored);
    unanswered = Map.copyOf(unanswered);
  }
}
