package respite.wording;

import java.util.List;
import respite.relief.Outcome;
import respite.relief.Relief;
import respite.relief.Span;

/** How long relief held, in English: always with what is not known of it. */
final class EnglishSpans {
  private EnglishSpans() {}

  /** "18 days", "at least 18 days, still holding", "between 24 and 31 days". */
  static String words(Span span) {
    return switch (span) {
      case Span.Ended ended -> Spans.days(ended.held());
      case Span.Between between ->
          "between %d and %s".formatted(between.atLeast(), Spans.days(between.atMost()));
      case Span.AtLeast atLeast ->
          "at least " + Spans.days(atLeast.days()) + ", " + why(atLeast.why());
    };
  }

  /** For a picture: the fullest first; empty when nothing can be said yet. */
  static List<String> brief(Relief relief) {
    return switch (relief) {
      case Relief.Found found -> brief(found.span());
      case Relief.None _, Relief.NoneBeforeNext _ -> List.of("no relief", "none", "0");
      case Relief.NotYet _ -> List.of("not yet");
      case Relief.NotEnoughEntries _ -> List.of("too few entries", "?");
    };
  }

  private static List<String> brief(Span span) {
    return switch (span) {
      case Span.Ended ended -> List.of(Spans.days(ended.held()), Integer.toString(ended.held()));
      case Span.Between between -> {
        String range = between.atLeast() + "–" + between.atMost();
        yield List.of(range + " days", range);
      }
      case Span.AtLeast atLeast -> {
        String more = atLeast.days() + "+";
        yield atLeast.why() == Span.Censoring.STILL_HOLDING
            ? List.of("at least " + Spans.days(atLeast.days()) + " so far", more + " so far", more)
            : List.of("at least " + Spans.days(atLeast.days()), more + " days", more);
      }
    };
  }

  /** What a course did by the 30 % line. */
  static String words(Outcome outcome) {
    return switch (outcome) {
      case Outcome.NoBaseline() -> "no baseline to measure against";
      case Outcome.TooLow() -> "baseline too low to measure";
      case Outcome.Measured measured -> words(measured.at30());
    };
  }

  /** The same as a sentence's end: "30 % relief held 18 days". */
  static String told(Outcome outcome) {
    return outcome instanceof Outcome.Measured measured
            && measured.at30() instanceof Relief.Found found
        ? "30 % relief held " + words(found.span())
        : words(outcome);
  }

  /** The same in a few words. */
  static String figure(Outcome outcome) {
    return outcome instanceof Outcome.Measured measured
        ? switch (measured.at30()) {
          case Relief.Found found -> words(found.span());
          case Relief.None _ -> "no relief";
          case Relief.NotYet _ -> "not yet";
          case Relief.NoneBeforeNext _ -> "none before the next treatment";
          case Relief.NotEnoughEntries _ -> "not enough entries";
        }
        : words(outcome);
  }

  static String words(Relief relief) {
    return switch (relief) {
      case Relief.Found found -> words(found.span());
      case Relief.None none ->
          "no relief of two evenings or more (%s of %d rated)"
              .formatted(Spans.good(none.goodEvenings()), none.rated().rated());
      case Relief.NotYet notYet ->
          "not yet (%s so far)".formatted(Spans.good(notYet.goodEvenings()));
      case Relief.NoneBeforeNext none ->
          "none before the next treatment (%s)".formatted(Spans.good(none.goodEvenings()));
      case Relief.NotEnoughEntries few ->
          "not enough entries (%d of %d days)".formatted(few.rated().rated(), few.rated().of());
    };
  }

  private static String why(Span.Censoring why) {
    return switch (why) {
      case NEXT_INFUSION -> "the next treatment came first";
      case STILL_HOLDING -> "still holding";
      case NO_ENTRIES_SINCE -> "no entries since";
      case GAP -> "then a gap in the entries";
      case FOLLOWED_26_WEEKS -> "followed for 26 weeks";
    };
  }
}
