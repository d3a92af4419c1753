package respite.wording;

import java.util.ArrayList;
import java.util.List;
import respite.relief.Baseline;
import respite.relief.CourseRelief;
import respite.relief.Outcome;
import respite.relief.PainChart;

/** What a picture shows, told in English. */
final class EnglishChartText {
  private static final int MOST_COURSES = 5;

  private EnglishChartText() {}

  static String of(PainChart chart) {
    var lines = new ArrayList<String>();
    lines.add(
        "Your pain, %s: %s."
            .formatted(Days.range(chart.from(), chart.to()), Spans.of(chart.rated())));
    lines.add(
        chart
            .lately()
            .map(level ->
                "The middle of your last seven days is %s."
                    .formatted(Points.of(level, "“too bad to answer”")))
            .orElse("Too few of your last seven days are rated to name a middle."));
    int severe = chart.severe().size();
    if (severe > 0) {
      lines.add("Too bad to answer on %s.".formatted(Spans.days(severe)));
    }
    chart.latest().ifPresent(course -> lines.addAll(measure(course)));
    courses(chart, lines);
    return String.join("\n", lines);
  }

  private static List<String> measure(CourseRelief latest) {
    return latest.baseline() instanceof Baseline.Known known
            && latest.outcome() instanceof Outcome.Measured measured
        ? List.of(
            "Baseline %s; 30 %% line: %s or less; 50 %% line: %s or less."
                .formatted(
                    EnglishBaseline.words(known),
                    Points.of(measured.line30()),
                    Points.of(measured.line50())))
        : List.of();
  }

  private static void courses(PainChart chart, List<String> lines) {
    var newest = chart.courses().reversed();
    if (newest.isEmpty()) {
      lines.add("No infusion in these days.");
    }
    newest.stream()
        .limit(MOST_COURSES)
        .map(course ->
            "Infusion %s: %s."
                .formatted(Days.date(course.course().last()), EnglishSpans.told(course.outcome())))
        .forEach(lines::add);
    if (newest.size() > MOST_COURSES) {
      lines.add("And %d earlier ones.".formatted(newest.size() - MOST_COURSES));
    }
  }
}
