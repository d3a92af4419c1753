package respite.store;

import java.time.Duration;

/**
 * The sizes that the store works with.
 *
 * @param checkpointFrames after so many frames the view is written to disk
 * @param checkpointEvery and as often as this, if any frame came
 * @param redoBytes when the view's redo file is longer, its pages move to the main file
 * @param livesKept so many people's sessions and journals are kept open in memory
 */
public record StoreLimits(
    CommitLog.Limits log,
    int checkpointFrames,
    Duration checkpointEvery,
    long redoBytes,
    int livesKept) {
  /** What a small server wants. */
  public static final StoreLimits DEFAULT =
      new StoreLimits(CommitLog.Limits.DEFAULT, 1000, Duration.ofSeconds(30), 32L << 20, 500);
}
