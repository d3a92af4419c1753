package respite;

import java.time.Duration;

/**
 * How the daily work on the data goes.
 *
 * @param sinceCompacted how long ago the log was last compacted, or the program was started
 * @param sincePurged how long ago the keys of the erased were last taken out of the copies of the
 *     keys, or the program was started
 * @param noRoom whether the last compaction found too little room on the disk
 */
record UpkeepFigures(Duration sinceCompacted, Duration sincePurged, boolean noRoom) {}
