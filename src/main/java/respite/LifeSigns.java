package respite;

import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/**
 * What tells that the threads a running bot cannot do without are there: the poller, the log's
 * writer, the reminder clock and the daily work, alive or not, and how many turns have come to no
 * end.
 */
record LifeSigns(
    BooleanSupplier poller,
    BooleanSupplier writer,
    BooleanSupplier reminders,
    BooleanSupplier upkeep,
    IntSupplier overlong) {

  /** So many processors may turns without an end take up before a new start is better. */
  static final int MOST_OVERLONG = 3;

  /** From here on the program ends when one of them is gone. */
  void watchedBy(Watchdog watchdog) {
    watchdog.watch("The poller does not go on", ExitCode.FAULT, poller);
    watchdog.watch("The writer of the log is gone", ExitCode.DISK, writer);
    watchdog.watch("The reminder clock does not run", ExitCode.FAULT, reminders);
    watchdog.watch(
        "Too many turns came to no end", ExitCode.FAULT, () -> overlong.getAsInt() < MOST_OVERLONG);
    watchdog.watch("The daily work on the data is gone", ExitCode.FAULT, upkeep);
  }
}
