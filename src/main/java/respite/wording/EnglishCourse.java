package respite.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import respite.relief.Baseline;
import respite.relief.CourseRelief;
import respite.relief.Level;
import respite.relief.Outcome;
import respite.relief.Relief;
import respite.relief.ReliefLine;
import respite.relief.Span;
import respite.talk.effect.CourseLine;

/** One course in English: baseline, line, how long relief held, and what goes with it. */
final class EnglishCourse {
  private EnglishCourse() {}

  static String words(CourseLine.One one) {
    CourseRelief course = one.row().course();
    var told = new ArrayList<String>();
    told.add("<b>%s</b>".formatted(title(course)));
    told.addAll(outcome(course));
    if (course.outcome() instanceof Outcome.Measured measured) {
      told.add(fifty(measured));
      measured
          .nearBaseline()
          .ifPresent(span ->
              told.add(
                  "Until pain was within 1 point of your baseline again: %s."
                      .formatted(Spans.held(span))));
    }
    course
        .lowest()
        .ifPresent(week ->
            told.add(
                "Best week: day %d to %d, middle %s."
                    .formatted(week.from(), week.to(), Baselines.level(week.median()))));
    told.add("Entries: %s.".formatted(Spans.of(course.completeness())));
    beside(one.beside()).ifPresent(told::add);
    if (!one.felt().isEmpty()) {
      told.add(
          "Side effects you told: %s."
              .formatted(one.felt().stream().map(Terms::name).collect(Collectors.joining(", "))));
    }
    one.row().verdict().ifPresent(verdict -> told.add(EnglishCourses.verdict(verdict)));
    return String.join("\n", told);
  }

  private static String title(CourseRelief course) {
    int infusions = course.course().infusions().size();
    String route = course.course().route().map(Terms::by).orElse("by several routes");
    return infusions == 1
        ? "Treatment of %s, %s".formatted(Days.full(course.course().last()), route)
        : "%d treatments, %s to %s, %s"
            .formatted(
                infusions,
                Days.brief(course.course().first()),
                Days.brief(course.course().last()),
                route);
  }

  /** Line, baseline and relief, a sentence each. */
  static List<String> outcome(CourseRelief course) {
    return switch (course.outcome()) {
      case Outcome.NoBaseline() -> List.of(Baselines.sentence(course.baseline()));
      case Outcome.TooLow() ->
          List.of(
              Baselines.sentence(course.baseline()),
              "That is under 3, too low to measure relief; I show your scores only.");
      case Outcome.Measured measured -> measured(measured, course.baseline());
    };
  }

  private static List<String> measured(Outcome.Measured measured, Baseline baseline) {
    var told = new ArrayList<String>();
    told.add(line(measured.line30(), baseline));
    if (!(baseline instanceof Baseline.Full)) {
      told.add(Baselines.sentence(baseline));
    }
    told.add(held(measured.at30(), baseline));
    return told;
  }

  private static String line(ReliefLine line, Baseline baseline) {
    String number = Baselines.number(line.thousandths(), 3);
    String from =
        baseline instanceof Baseline.Full full
            ? " (the middle of %s)".formatted(Baselines.evenings(full.window()))
            : "";
    return baseline instanceof Baseline.Known known
        ? "Relief line: %s or less, %s your baseline of %s%s."
            .formatted(number, share(line, known), Baselines.number(known), from)
        : "Relief line: %s or less.".formatted(number);
  }

  /** The line lies 30 % under the baseline, or 2 points where that is more. */
  private static String share(ReliefLine line, Baseline.Known known) {
    return line.fortieths() == 7 * known.points().quarters() ? "30 % under" : "2 points under";
  }

  private static String held(Relief relief, Baseline baseline) {
    return switch (relief) {
      case Relief.Found(Span.AtLeast cut, _) when cut.why() == Span.Censoring.STILL_HOLDING ->
          "<b>Held since day %d: at least %s so far.</b>%s"
              .formatted(cut.onset(), Spans.days(cut.days()), unconfirmed(cut));
      case Relief.Found(Span.AtLeast cut, _) ->
          "<b>Held %s</b>, from day %d.%s"
              .formatted(Spans.held(cut), cut.onset(), unconfirmed(cut));
      case Relief.Found(Span.Ended ended, _) ->
          "<b>Held %s</b>, %s after the last treatment."
              .formatted(Spans.held(ended), Spans.fromTo(ended));
      case Relief.Found(Span.Between between, _) ->
          "<b>Held %s</b>, since day %d; the end fell into days without entries."
              .formatted(Spans.held(between), between.onset());
      case Relief.None(var good, _, var middle) ->
          "<b>No relief of two evenings or more within 14 days</b>: %s; the middle of the days was %s."
              .formatted(Spans.good(good), change(middle, baseline));
      case Relief.NoneBeforeNext(var good, _, var middle) ->
          "<b>None before the next treatment</b>: %s%s."
              .formatted(
                  Spans.good(good),
                  middle
                      .map(level -> "; the middle of the days was " + change(level, baseline))
                      .orElse(""));
      case Relief.NotYet(var good, var rated) ->
          "<b>Not yet</b>: %s so far, %s. It can set in until day 14."
              .formatted(Spans.good(good), Spans.of(rated));
      case Relief.NotEnoughEntries(var rated) ->
          "<b>Not enough entries to say</b>: %s; half of them are needed."
              .formatted(Spans.of(rated));
    };
  }

  private static String unconfirmed(Span.AtLeast cut) {
    return switch (cut.unconfirmed()) {
      case 0 -> "";
      case 1 -> " One evening since had more pain than your line; that is no end yet.";
      default ->
          " %d evenings since had more pain than your line; that is no end yet."
              .formatted(cut.unconfirmed());
    };
  }

  /** "7.5, 0.5 more than your baseline"; rises are told as rises. */
  private static String change(Level middle, Baseline baseline) {
    OptionalInt quarters =
        baseline instanceof Baseline.Known known ? known.changeTo(middle) : OptionalInt.empty();
    if (quarters.isEmpty()) {
      return Baselines.level(middle);
    }
    int by = quarters.getAsInt();
    String amount = Baselines.number(Math.abs(by) * 25, 2);
    return Baselines.level(middle)
        + (by == 0
            ? ", the same as your baseline"
            : ", %s %s than your baseline".formatted(amount, by > 0 ? "more" : "less"));
  }

  private static String fifty(Outcome.Measured measured) {
    return "At 50 %% (%s or less): %s."
        .formatted(
            Baselines.number(measured.line50().thousandths(), 3), Spans.brief(measured.at50()));
  }

  private static Optional<String> beside(CourseLine.Beside beside) {
    var told = new ArrayList<String>();
    beside.sleep().ifPresent(grade -> told.add("sleep " + Terms.name(grade)));
    beside.mood().ifPresent(grade -> told.add("mood " + Terms.name(grade)));
    beside.managed().ifPresent(share -> told.add("managed " + Terms.name(share)));
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "On its days, the middle of what you told: %s.".formatted(String.join(", ", told)));
  }
}
