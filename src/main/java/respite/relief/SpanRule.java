package respite.relief;

import java.util.OptionalInt;

/** Measures how long relief held from its onset, and what is not known of it. */
record SpanRule(Evenings evenings, int onset) {
  /** Between two good days, more unrated ones than this are a gap. */
  static final int GAP_DAYS = 7;

  /** An end that is more days than this after the last good day, not all rated, is not exact. */
  private static final int EXACT_DAYS = 3;

  /** Relief still holds when the last entry is no older than this. */
  private static final int FRESH_DAYS = 3;

  /** The end of relief; empty when none was seen. */
  OptionalInt end() {
    return EndRule.end(evenings, onset);
  }

  /** The span, up to the first thing that ends it or hides its end. */
  Span span() {
    var end = end();
    int last = end.isPresent() ? end.getAsInt() - 1 : evenings.seen();
    int beforeGap = beforeGap(last);
    if (beforeGap >= CourseDays.FOLLOWED) {
      return atLeast(CourseDays.FOLLOWED, Span.Censoring.FOLLOWED_26_WEEKS);
    }
    int good = evenings.lastGood(last);
    if (beforeGap < good) {
      return atLeast(beforeGap, Span.Censoring.GAP);
    }
    return end.isPresent() ? ended(good, end.getAsInt()) : running(good);
  }

  /** A span of a stricter line, cut where the milder line's span was cut. */
  Span within(Span outer) {
    var inner = span();
    return outer instanceof Span.AtLeast cut && cut.isClosed() && inner.lastDay() > cut.lastGood()
        ? atLeast(evenings.lastGood(cut.lastGood()), cut.why())
        : inner;
  }

  /** The last good day before the first gap, or before the end of the days when there is none. */
  private int beforeGap(int last) {
    int good = onset;
    int unrated = 0;
    for (int day = onset + 1; day <= last && unrated <= GAP_DAYS; day++) {
      if (evenings.isGood(day)) {
        good = day;
        unrated = 0;
      } else if (!evenings.isBad(day)) {
        unrated++;
      }
    }
    return good;
  }

  private Span ended(int good, int end) {
    boolean hidden = end - good > EXACT_DAYS && evenings.unrated(good + 1, end - 1) > 0;
    return hidden ? new Span.Between(onset, good, end) : new Span.Ended(onset, end);
  }

  private Span running(int good) {
    int bad = evenings.bad(good + 1, evenings.seen());
    return new Span.AtLeast(onset, good, whyRunning(), bad);
  }

  private Span.Censoring whyRunning() {
    if (evenings.cut()) {
      return Span.Censoring.NEXT_INFUSION;
    }
    return evenings.seen() - evenings.lastRated() <= FRESH_DAYS
        ? Span.Censoring.STILL_HOLDING
        : Span.Censoring.NO_ENTRIES_SINCE;
  }

  private Span atLeast(int lastGood, Span.Censoring why) {
    return new Span.AtLeast(onset, lastGood, why, 0);
  }
}
