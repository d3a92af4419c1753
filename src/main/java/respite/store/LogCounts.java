package respite.store;

/** How many records the log has written and how many syncs that took, since it was opened. */
public record LogCounts(long records, long syncs) {}
