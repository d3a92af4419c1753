package respite.store;

/**
 * What a compaction did.
 *
 * @param leftOut records that are no longer in the log
 * @param forgot whether anything that a person wrote was left out: deleted, or of an erased life
 * @param hadRoom whether there was room for a second copy of the log; without it nothing was done
 * @param before bytes of the part of the log that was looked at
 * @param after its bytes now
 */
public record Compacted(long leftOut, boolean forgot, boolean hadRoom, long before, long after) {}
