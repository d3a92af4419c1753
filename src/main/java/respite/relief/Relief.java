package respite.relief;

import java.util.Optional;

/** What a course did, judged by one line. */
public sealed interface Relief {
  /** The last day after a course on which relief can set in. */
  int ONSET_DAYS = 14;

  /**
   * Relief was found.
   *
   * @param rated the days rated from day 1 to the end, or to the last day counted
   */
  record Found(Span span, Completeness rated) implements Relief {}

  /**
   * No relief of two evenings or more within 14 days; at 50 %, none inside a 30 % span that is over
   * sooner.
   *
   * @param goodEvenings good days among those 14, or among the days up to the end of that span
   * @param rated days rated among the same days, at least half
   * @param middle their median, to be told against the baseline, rises as rises
   */
  record None(int goodEvenings, Completeness rated, Level middle) implements Relief {}

  /**
   * It can still come: the 14 days are not over.
   *
   * @param goodEvenings good days so far
   * @param rated days rated so far
   */
  record NotYet(int goodEvenings, Completeness rated) implements Relief {}

  /**
   * None in the days before the next infusion, which came within 14 days.
   *
   * @param middle the median of the days rated; empty when there are none
   */
  record NoneBeforeNext(int goodEvenings, Completeness rated, Optional<Level> middle)
      implements Relief {}

  /** Not enough entries to say: fewer than half of the days that count were rated. */
  record NotEnoughEntries(Completeness rated) implements Relief {}
}
