package respite.store;

/**
 * What a compaction did.
 *
 * @param leftOut records that are no longer in the log
 * @param forgot whether anything that a person wrote was left out: deleted, or of an erased life
 * @param hadRoom whether there was room for a second copy of the log, and of the view where it must
 *     be made anew; without it that was not done, and is to be tried again
 * @param before bytes of the part of the log that was looked at
 * @param after its bytes now
 */
public record Compacted(long leftOut, boolean forgot, boolean hadRoom, long before, long after) {
  /** Nothing was done, for want of room. */
  static Compacted withoutRoom(long bytes) {
    return new Compacted(0, false, false, bytes, bytes);
  }

  /** The log is compacted, but the view could not be made anew. */
  Compacted withoutRoomForTheView() {
    return new Compacted(leftOut, forgot, false, before, after);
  }
}
