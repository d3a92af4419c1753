package respite.relief;

import java.util.Locale;

/** Results in short words, so that tests read like the worked examples. */
final class Told {
  private Told() {}

  /** The last course of a diary at 30 %. */
  static String held(String diary) {
    return at30(Diary.of(diary).account().latest().orElseThrow());
  }

  static String at30(CourseRelief course) {
    return switch (course.outcome()) {
      case Outcome.NoBaseline() -> "no baseline";
      case Outcome.TooLow() -> "too low to measure";
      case Outcome.Measured measured -> relief(measured.at30());
    };
  }

  static String at50(CourseRelief course) {
    return course.outcome() instanceof Outcome.Measured measured
        ? relief(measured.at50())
        : at30(course);
  }

  static String nearBaseline(CourseRelief course) {
    return course.outcome() instanceof Outcome.Measured measured
        ? measured.nearBaseline().map(Told::span).orElse("nothing")
        : at30(course);
  }

  static String relief(Relief relief) {
    return switch (relief) {
      case Relief.Found(var span, var rated) -> span(span) + ", rated " + rated(rated);
      case Relief.None(int good, var rated, var middle) ->
          "no relief, " + good + " good, middle " + level(middle) + ", rated " + rated(rated);
      case Relief.NotYet(int good, var rated) ->
          "not yet, " + good + " good, rated " + rated(rated);
      case Relief.NoneBeforeNext(int good, var rated, var middle) ->
          "none before the next, "
              + good
              + " good, middle "
              + middle.map(Told::level).orElse("-")
              + ", rated "
              + rated(rated);
      case Relief.NotEnoughEntries(var rated) -> "not enough entries, rated " + rated(rated);
    };
  }

  static String span(Span span) {
    var from = ", from day " + span.onset();
    return switch (span) {
      case Span.Ended ended -> "held " + ended.held() + from;
      case Span.Between between ->
          "between " + between.atLeast() + " and " + between.atMost() + from;
      case Span.AtLeast least ->
          "at least " + least.days() + from + ", " + why(least.why()) + unconfirmed(least);
    };
  }

  private static String unconfirmed(Span.AtLeast least) {
    return least.unconfirmed() == 0 ? "" : ", " + least.unconfirmed() + " bad since";
  }

  private static String why(Span.Censoring why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String baseline(CourseRelief course) {
    return baseline(course.baseline());
  }

  static String baseline(Baseline baseline) {
    return switch (baseline) {
      case Baseline.Full full -> number(full) + " from " + full.window().rated() + " of 7";
      case Baseline.Carried carried -> number(carried) + " carried";
      case Baseline.Provisional provisional ->
          number(provisional)
              + " provisional, "
              + (provisional.doubt() == Baseline.Doubt.FEW_DAYS ? "few days" : "maybe treated");
      case Baseline.Recalled recalled -> number(recalled) + " recalled";
      case Baseline.Missing() -> "missing";
    };
  }

  private static String number(Baseline.Known known) {
    return (known.atLeast() ? "at least " : "") + level(known.points());
  }

  static String level(Level level) {
    return switch (level) {
      case Level.Severe() -> "severe";
      case Level.Points points -> points.hundredths() / 100 + fraction(points.hundredths() % 100);
    };
  }

  private static String fraction(int hundredths) {
    return switch (hundredths) {
      case 25 -> ".25";
      case 50 -> ".5";
      case 75 -> ".75";
      default -> "";
    };
  }

  private static String rated(Completeness rated) {
    return rated.rated() + "/" + rated.of();
  }

  static String middle(Typical.Middle middle) {
    return switch (middle) {
      case Typical.Middle.Exactly(int quarters) -> days(quarters);
      case Typical.Middle.AtLeast(int quarters) -> "at least " + days(quarters);
      case Typical.Middle.NotReached(int quarters) ->
          "not reached, more than half at least " + days(quarters);
    };
  }

  private static String days(int quarters) {
    return quarters / 4 + fraction(25 * (quarters % 4));
  }
}
