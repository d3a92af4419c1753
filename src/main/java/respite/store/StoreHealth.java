package respite.store;

/**
 * How the store is doing.
 *
 * @param alive whether the thread that writes runs and no write failed; if not, the program must
 *     end
 * @param room whether more can be written before the disk is nearly full
 * @param counts of the log, since the start
 * @param cutTails of the log, those that are still kept
 */
public record StoreHealth(boolean alive, boolean room, LogCounts counts, CutTails cutTails) {}
