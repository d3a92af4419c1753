package respite.relief;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Measures one course against its baseline. */
record Measuring(CourseDays days, Level.Points baseline) {
  /** Under a baseline of 3 no relief is measured: the lines would lie in the noise. */
  private static final int LOWEST_BASELINE = 4 * 3;

  private static final int ONE_POINT = 4;

  static CourseRelief measure(
      Course course, Optional<LocalDate> next, Baseline baseline, CourseDays days) {
    var outcome = outcome(baseline, days);
    return new CourseRelief(
        course,
        next,
        baseline,
        days.completeness(),
        LowestWeek.of(days),
        outcome,
        aftermath(outcome, days));
  }

  private static Outcome outcome(Baseline baseline, CourseDays days) {
    return switch (baseline) {
      case Baseline.Missing() -> new Outcome.NoBaseline();
      case Baseline.Known known when known.points().quarters() < LOWEST_BASELINE ->
          new Outcome.TooLow();
      case Baseline.Known known -> new Measuring(days, known.points()).measured();
    };
  }

  private Outcome measured() {
    var line30 = ReliefLine.thirty(baseline);
    var line50 = ReliefLine.fifty(baseline);
    var at30 = Judgement.by(line30, days).relief();
    return new Outcome.Measured(
        line30, line50, at30, Judgement.by(line50, days).within(at30), nearBaseline(at30));
  }

  /** From the onset at 30 % to the end of days that are more than 1 point under the baseline. */
  private Optional<Span> nearBaseline(Relief at30) {
    return at30 instanceof Relief.Found(var span, _)
        ? Optional.of(new SpanRule(Evenings.of(days, this::isClearlyLess), span.onset()).span())
        : Optional.empty();
  }

  private boolean isClearlyLess(Level level) {
    return level instanceof Level.Points(var quarters)
        && quarters < baseline.quarters() - ONE_POINT;
  }

  private static Aftermath aftermath(Outcome outcome, CourseDays days) {
    return switch (outcome) {
      case Outcome.NoBaseline() -> new Aftermath.Unknown();
      case Outcome.TooLow() -> new Aftermath.UntreatedFrom(1);
      case Outcome.Measured measured -> aftermath(measured, days);
    };
  }

  /** The end counts here even where the span was cut before it, at a gap for example. */
  private static Aftermath aftermath(Outcome.Measured measured, CourseDays days) {
    var evenings = Evenings.of(days, measured.line30()::covers);
    var onset = OnsetRule.onset(evenings);
    if (onset.isPresent()) {
      OptionalInt end = EndRule.end(evenings, onset.getAsInt());
      return end.isPresent()
          ? new Aftermath.UntreatedFrom(end.getAsInt())
          : new Aftermath.Treated();
    }
    return measured.at30() instanceof Relief.NotEnoughEntries
        ? new Aftermath.Unknown()
        : new Aftermath.UntreatedFrom(1);
  }
}
