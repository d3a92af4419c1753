package respite.wording;

import respite.relief.Completeness;
import respite.relief.Outcome;
import respite.relief.Relief;
import respite.relief.Span;

/** How long relief held, in English. */
final class Spans {
  private Spans() {}

  /** In a few words, for a list: "27 days", "at least 18 days, still holding". */
  static String brief(Outcome outcome) {
    return switch (outcome) {
      case Outcome.NoBaseline() -> "no baseline, so nothing to measure against";
      case Outcome.TooLow() -> "the baseline is under 3, too low to measure relief";
      case Outcome.Measured measured -> brief(measured.at30());
    };
  }

  static String brief(Relief relief) {
    return switch (relief) {
      case Relief.Found(var span, _) -> held(span);
      case Relief.None(var good, _, _) ->
          "no relief of two evenings or more (%s)".formatted(good(good));
      case Relief.NoneBeforeNext(var good, _, _) ->
          "none before the next treatment (%s)".formatted(good(good));
      case Relief.NotYet(var good, _) -> "not yet (%s so far)".formatted(good(good));
      case Relief.NotEnoughEntries(var rated) -> "not enough entries (%s)".formatted(of(rated));
    };
  }

  /** How long, and how sure that is. */
  static String held(Span span) {
    return switch (span) {
      case Span.Ended ended -> days(ended.held());
      case Span.Between between ->
          "between %d and %s".formatted(between.atLeast(), days(between.atMost()));
      case Span.AtLeast(_, _, var why, _) when why == Span.Censoring.FOLLOWED_26_WEEKS ->
          "at least 26 weeks, as long as a course is followed";
      case Span.AtLeast cut -> "at least %s, %s".formatted(days(cut.days()), why(cut.why()));
    };
  }

  /** "from day 2 to day 19 after it". */
  static String fromTo(Span span) {
    return "from day %d to day %d".formatted(span.onset(), span.lastDay());
  }

  private static String why(Span.Censoring why) {
    return switch (why) {
      case NEXT_INFUSION -> "the next treatment came first";
      case STILL_HOLDING -> "still holding";
      case NO_ENTRIES_SINCE -> "no entries since";
      case GAP -> "then more than a week without entries";
      case FOLLOWED_26_WEEKS -> "as long as a course is followed";
    };
  }

  /** "18 days", "1 day". */
  static String days(int days) {
    return days + (days == 1 ? " day" : " days");
  }

  /** "22.5 days", of quarters of a day. */
  static String quarterDays(int quarters) {
    return Points.quarters(quarters) + (quarters == 4 ? " day" : " days");
  }

  /** "1 good evening". */
  static String good(int evenings) {
    return evenings + (evenings == 1 ? " good evening" : " good evenings");
  }

  /** "5 of 14 days rated". */
  static String of(Completeness rated) {
    return "%d of %s rated".formatted(rated.rated(), days(rated.of()));
  }
}
