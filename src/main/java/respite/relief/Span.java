package respite.relief;

/**
 * How long relief held. Days are counted from the last infusion: 1 is the day after it. A span of n
 * days runs from its onset, which is included, over n days.
 */
public sealed interface Span {
  /** The first day of relief. */
  int onset();

  /** The last day on which relief may have held, as far as it is counted. */
  int lastDay();

  /** Whether no later day can lengthen it: it ended, or it is not followed further. */
  boolean isClosed();

  /**
   * The end was seen.
   *
   * @param end the first day that was no longer relief
   */
  record Ended(int onset, int end) implements Span {
    /** Days of relief, from the onset to the day before the end, both included. */
    public int held() {
      return end - onset;
    }

    @Override
    public int lastDay() {
      return end - 1;
    }

    @Override
    public boolean isClosed() {
      return true;
    }
  }

  /**
   * The end fell into days that were not rated.
   *
   * @param lastGood the last good day before the end
   * @param end the first day known not to be relief
   */
  record Between(int onset, int lastGood, int end) implements Span {
    /** Days of relief if it ended right after the last good day. */
    public int atLeast() {
      return lastGood + 1 - onset;
    }

    /** Days of relief if it lasted until the day before the end. */
    public int atMost() {
      return end - onset;
    }

    @Override
    public int lastDay() {
      return end - 1;
    }

    @Override
    public boolean isClosed() {
      return true;
    }
  }

  /**
   * The end was not seen.
   *
   * @param lastGood the last day that is counted
   * @param unconfirmed bad days after it that do not make an end yet
   */
  record AtLeast(int onset, int lastGood, Censoring why, int unconfirmed) implements Span {
    /** Days of relief that were seen. */
    public int days() {
      return lastGood + 1 - onset;
    }

    @Override
    public int lastDay() {
      return lastGood;
    }

    @Override
    public boolean isClosed() {
      return switch (why) {
        case GAP, FOLLOWED_26_WEEKS -> true;
        case NEXT_INFUSION, STILL_HOLDING, NO_ENTRIES_SINCE -> false;
      };
    }
  }

  /** Why no end was seen. */
  enum Censoring {
    /** The next infusion came first. */
    NEXT_INFUSION,
    /** It is still holding: the last entry is at most 3 days old. */
    STILL_HOLDING,
    /** There were no entries since. */
    NO_ENTRIES_SINCE,
    /** More than 7 days between two good days were not rated; counted up to before them. */
    GAP,
    /** A course is followed for 26 weeks; counted up to day 182, which is included. */
    FOLLOWED_26_WEEKS
  }
}
