package respite.store;

/**
 * What was cut off the log's end because its last write had not been finished; kept beside the log
 * as {@code *.cut} for a week, until the daily compaction removes it. For health: zero of both is
 * the good state.
 */
public record CutTails(int count, long bytes) {}
