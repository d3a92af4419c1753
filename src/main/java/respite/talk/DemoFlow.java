package respite.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import respite.journal.Infusion;
import respite.journal.InfusionId;
import respite.journal.PainScore;
import respite.journal.Rating;
import respite.journal.Route;
import respite.relief.Account;
import respite.relief.Baseline;
import respite.relief.DayValue;
import respite.relief.Evidence;
import respite.relief.History;
import respite.relief.Level;
import respite.relief.Outcome;
import respite.relief.Relief;
import respite.relief.Span;
import respite.talk.effect.DemoLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Line;
import respite.talk.effect.Week;

/** Shows eight weeks of a made-up journal, measured by the same rules as a real one. */
final class DemoFlow {
  /** Made up: an evening each, a day that was not rated as a dot; week by week. */
  private static final List<String> SCORES =
      List.of(
          "7687787", "8778.78", "7878788", ".543343", "34433.4", "3444354", "5767877", "7877887");

  private static final int TREATED_WEEK = 4;
  private static final int DAYS = 7;

  /** Any Monday will do: no date of it is shown. */
  private static final LocalDate FIRST = LocalDate.of(2001, 1, 1);

  private DemoFlow() {}

  static Turn open(Scene scene) {
    return Turn.of(scene.session(), Effect.Say.of(line(), Prompt.keyboard(scene)));
  }

  private static Line line() {
    var course = Account.of(evidence()).latest().orElseThrow();
    if (course.baseline() instanceof Baseline.Known known
        && course.outcome() instanceof Outcome.Measured measured
        && measured.at30() instanceof Relief.Found(Span.Ended ended, _)) {
      return new DemoLine.Weeks(
          SCORES.stream().map(DemoFlow::week).toList(),
          TREATED_WEEK,
          known.points().quarters(),
          ended.onset(),
          ended.held());
    }
    throw new IllegalStateException("the example shows no relief: " + course);
  }

  private static Evidence evidence() {
    var days = new TreeMap<LocalDate, DayValue>();
    IntStream.range(0, SCORES.size() * DAYS)
        .forEach(day ->
            score(SCORES.get(day / DAYS).charAt(day % DAYS))
                .ifPresent(score ->
                    days.put(
                        FIRST.plusDays(day),
                        new DayValue(Level.of(score), DayValue.Source.EVENING))));
    var infusion =
        new Infusion(new InfusionId(1), FIRST.plusDays((TREATED_WEEK - 1L) * DAYS), Route.DRIP);
    return new Evidence(
        new History(days),
        List.of(infusion),
        Map.of(),
        Optional.empty(),
        FIRST.plusDays((long) SCORES.size() * DAYS - 1));
  }

  private static Week week(String scores) {
    return new Week(
        scores
            .chars()
            .mapToObj(score -> score((char) score).<Rating>map(Rating.Scored::new))
            .toList());
  }

  private static Optional<PainScore> score(char written) {
    return Character.isDigit(written)
        ? Optional.of(new PainScore(written - '0'))
        : Optional.empty();
  }
}
