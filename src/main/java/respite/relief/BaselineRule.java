package respite.relief;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.journal.PainScore;

/**
 * Finds the baseline of a course: full, else carried, else provisional, else remembered.
 *
 * @param history without infusion days
 * @param earlier the measured courses before, earliest first
 */
record BaselineRule(History history, List<CourseRelief> earlier, Optional<PainScore> usual) {
  private enum State {
    UNTREATED,
    TREATED,
    UNKNOWN
  }

  /** The baseline of a course whose first infusion is on that day. */
  Baseline before(LocalDate first) {
    var untreated = values(first, State.UNTREATED);
    if (untreated.size() >= Baseline.ENOUGH_DAYS) {
      return full(untreated, first);
    }
    return carried(first)
        .<Baseline>map(Baseline.Carried::new)
        .orElseGet(() -> doubtful(untreated, first));
  }

  private Baseline doubtful(List<DayValue> untreated, LocalDate first) {
    if (!untreated.isEmpty()) {
      return provisional(untreated, first, Baseline.Doubt.FEW_DAYS);
    }
    if (usual.isPresent()) {
      return new Baseline.Recalled(usual.get());
    }
    var unknown = values(first, State.UNKNOWN);
    return unknown.size() < Baseline.ENOUGH_DAYS
        ? new Baseline.Missing()
        : provisional(unknown, first, Baseline.Doubt.MAYBE_TREATED);
  }

  private Optional<Baseline.Full> carried(LocalDate first) {
    return earlier.reversed().stream()
        .map(CourseRelief::baseline)
        .filter(Baseline.Full.class::isInstance)
        .map(Baseline.Full.class::cast)
        .findFirst()
        .filter(full ->
            ChronoUnit.DAYS.between(full.window().to(), first.minusDays(1))
                <= Baseline.CARRIED_DAYS);
  }

  private List<DayValue> values(LocalDate first, State wanted) {
    var found = new ArrayList<DayValue>();
    first
        .minusDays(Baseline.Window.DAYS)
        .datesUntil(first)
        .filter(day -> state(day) == wanted)
        .forEach(day -> history.on(day).ifPresent(found::add));
    return found;
  }

  /** Every day is judged by the course it follows. */
  private State state(LocalDate day) {
    return earlier.reversed().stream()
        .filter(before -> before.course().last().isBefore(day))
        .findFirst()
        .map(before -> state(before, day))
        .orElse(State.UNTREATED);
  }

  private static State state(CourseRelief before, LocalDate day) {
    return switch (before.aftermath()) {
      case Aftermath.UntreatedFrom(int from) ->
          day.isBefore(before.course().day(from)) ? State.TREATED : State.UNTREATED;
      case Aftermath.Treated() -> State.TREATED;
      case Aftermath.Unknown() -> State.UNKNOWN;
    };
  }

  private static Baseline full(List<DayValue> values, LocalDate first) {
    return new Baseline.Full(points(values), severe(values), window(values, first));
  }

  private static Baseline provisional(
      List<DayValue> values, LocalDate first, Baseline.Doubt doubt) {
    return new Baseline.Provisional(points(values), severe(values), window(values, first), doubt);
  }

  private static Level.Points points(List<DayValue> values) {
    return middle(values) instanceof Level.Points points
        ? points
        : Level.of(new PainScore(PainScore.WORST));
  }

  private static boolean severe(List<DayValue> values) {
    return middle(values) instanceof Level.Severe;
  }

  private static Level middle(List<DayValue> values) {
    return Level.median(values.stream().map(DayValue::level).toList()).orElseThrow();
  }

  private static Baseline.Window window(List<DayValue> values, LocalDate first) {
    int moments = (int) values.stream().filter(v -> v.source() == DayValue.Source.MOMENTS).count();
    return new Baseline.Window(
        first.minusDays(Baseline.Window.DAYS), first.minusDays(1), values.size(), moments);
  }
}
