package respite.relief;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds the end of relief: the first bad day after the onset that begins a bad week. One bad
 * evening, or three, are no end yet.
 */
final class EndRule {
  private static final int WEEK = 7;
  private static final int ENOUGH = 4;

  private EndRule() {}

  /** The end, which is no longer relief; empty when there is none in the days seen. */
  static OptionalInt end(Evenings evenings, int onset) {
    return IntStream.rangeClosed(onset + 1, evenings.seen())
        .filter(day -> evenings.isBad(day) && beginsBadWeek(evenings, day))
        .findFirst();
  }

  private static boolean beginsBadWeek(Evenings evenings, int day) {
    int last = day + WEEK - 1;
    int bad = evenings.bad(day, last);
    int good = evenings.good(day, last);
    if (bad >= ENOUGH && bad > good) {
      return true;
    }
    return evenings.isOver(last)
        ? bad + good >= ENOUGH && bad > good
        : evenings.cut() && bad >= 2 && good == 0;
  }
}
