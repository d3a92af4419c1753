package respite.relief;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds the day on which relief sets in: the first good day among days 1 to 14 that two good days
 * and more good than bad ones bear out, itself and the two days after it counted. Relief by day 3
 * is usual after a course (Goldberg 2010); two weeks leave room for a slow one.
 */
final class OnsetRule {
  private static final int BORNE_OUT_DAYS = 3;

  private OnsetRule() {}

  /** The onset; empty when there is none in the days seen. */
  static OptionalInt onset(Evenings evenings) {
    return IntStream.rangeClosed(1, Relief.ONSET_DAYS)
        .filter(day -> setsIn(evenings, day))
        .findFirst();
  }

  /** Whether an onset can still come with the days ahead. */
  static boolean canStillCome(Evenings evenings) {
    return !evenings.cut()
        && onset(evenings.hopeful(Relief.ONSET_DAYS + BORNE_OUT_DAYS - 1)).isPresent();
  }

  private static boolean setsIn(Evenings evenings, int day) {
    int last = day + BORNE_OUT_DAYS - 1;
    int good = evenings.good(day, last);
    return evenings.isGood(day) && good >= 2 && good > evenings.bad(day, last);
  }
}
