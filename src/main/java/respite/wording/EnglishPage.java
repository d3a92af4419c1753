package respite.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import respite.journal.Route;
import respite.journal.SideEffect;
import respite.journal.Verdict;
import respite.relief.Baseline;
import respite.relief.Completeness;
import respite.relief.Course;
import respite.relief.CourseRelief;
import respite.relief.PainChart;
import respite.relief.Typical;
import respite.talk.effect.Document;

/** The page for the doctor, in English. */
public final class EnglishPage implements PageWords {
  @Override
  public String of(Heading heading) {
    return switch (heading) {
      case PAGE -> "Pain journal";
      case CHART -> "Pain over time, 0 no pain to 10 worst imaginable";
      case COURSES -> "The newest courses";
      case EARLIER_COURSES -> "Earlier courses";
      case ENTERED -> "How it was entered";
      case NOTES -> "The patient’s notes, newest first";
      case SIDE_EFFECTS -> "Side effects, as ticked by the patient";
      case MEDICINES -> "Medicines, as named by the patient";
    };
  }

  @Override
  public String period(LocalDate from, LocalDate to) {
    return Days.range(from, to) + "  ·  reported by the patient; not a diagnosis";
  }

  @Override
  public String printed(LocalDate day) {
    return "Made on " + Days.dated(day);
  }

  @Override
  public Figure change(PainChart chart) {
    String lately =
        chart.lately().map(level -> Points.of(level, "too bad")).orElse("too few entries");
    return chart
        .latest()
        .map(CourseRelief::baseline)
        .filter(Baseline.Known.class::isInstance)
        .map(Baseline.Known.class::cast)
        .map(known ->
            new Figure(
                "%s → %s".formatted(Baselines.number(known), lately),
                "pain: baseline before the last course%s → median of the last 7 days"
                    .formatted(EnglishBaseline.doubt(known))))
        .orElseGet(
            () -> new Figure(lately, "pain: middle of the last 7 days; there is no baseline yet"));
  }

  @Override
  public Figure lastCourse(Optional<CourseRelief> latest) {
    return latest
        .map(course ->
            new Figure(
                EnglishSpans.figure(course.outcome()),
                "30 %% relief after the last course (infusion of %s)"
                    .formatted(Days.date(course.course().last()))))
        .orElseGet(() -> new Figure("no course yet", "30 % relief after the last course"));
  }

  @Override
  public Figure typical(Typical typical, Optional<Route> route) {
    return EnglishTypical.figure(typical, route);
  }

  @Override
  public Figure rated(Completeness rated) {
    return new Figure("%d of %s".formatted(rated.rated(), Spans.days(rated.of())), "with an entry");
  }

  @Override
  public List<String> columns() {
    return List.of(
        "Infusions",
        "Route, dose",
        "Baseline",
        "Lowest week",
        "30 % relief held",
        "Patient’s verdict");
  }

  @Override
  public String days(Course course) {
    int count = course.infusions().size();
    return count == 1
        ? Days.dated(course.last())
        : "%s (%d)".formatted(Days.range(course.first(), course.last()), count);
  }

  @Override
  public String given(Course course, String dose) {
    String route = course.route().map(EnglishPage::route).orElse("mixed routes");
    return dose.isBlank() ? route : route + ", " + dose;
  }

  private static String route(Route route) {
    return switch (route) {
      case DRIP -> "drip";
      case INJECTION -> "injection";
      case NASAL -> "nasal spray";
      case LOZENGE -> "lozenge";
      case OTHER -> "other route";
    };
  }

  @Override
  public String baseline(Baseline baseline) {
    return switch (baseline) {
      case Baseline.Known known -> EnglishBaseline.words(known);
      case Baseline.Missing() -> "none";
    };
  }

  @Override
  public String lowest(CourseRelief course) {
    return course
        .lowest()
        .map(week ->
            "%s (days %d–%d)".formatted(Points.of(week.median(), ""), week.from(), week.to()))
        .orElse("too few entries");
  }

  @Override
  public String held(CourseRelief course) {
    return EnglishSpans.words(course.outcome());
  }

  @Override
  public String verdict(Optional<Verdict> verdict) {
    return verdict.map(Terms::name).orElse("not given");
  }

  @Override
  public String entered(Entered entered) {
    return ("Evening averages: %d on their day, %d later, %d corrected afterwards; days with"
            + " momentary scores alone: %d.")
        .formatted(entered.onTime(), entered.late(), entered.corrected(), entered.moments());
  }

  @Override
  public String rule() {
    return "The rule. A day counts its evening average, else the median of its scores; “too bad to"
        + " answer” is worse than any number; infusion days count nothing. Course: infusions at"
        + " most 4 days apart. Baseline: median of the 7 days before it, at least 3 of them rated"
        + " and untreated. 30 % line: 30 % under the baseline, and at least 2 points; 50 % line"
        + " likewise. Relief begins with the first day, within 14 days, whose pain is the line or less"
        + " and which the days after it bear out. It ends with the first day of more pain in a week"
        + " with at least 4 entries, most of them more pain than the line. “At least” means that no"
        + " end was seen. Typical: Kaplan-Meier median of at least 3 courses of one route; infusions"
        + " given when relief fades make it uncertain.";
  }

  @Override
  public String disclaimer() {
    return "Made with Respite from the patient’s own entries. Reported by the patient; not a"
        + " diagnosis.";
  }

  @Override
  public String pageNumber(int page, int of) {
    return "%d / %d".formatted(page, of);
  }

  @Override
  public String day(LocalDate day) {
    return Days.date(day);
  }

  @Override
  public String sideEffects(List<SideEffect> felt) {
    return felt.isEmpty()
        ? "none of those asked"
        : felt.stream().map(Terms::name).collect(Collectors.joining(", "));
  }

  @Override
  public String more(int left) {
    return left == 1 ? "1 more is not printed." : "%d more are not printed.".formatted(left);
  }

  @Override
  public String boxes() {
    return "A box stands for a letter that this page has no font for.";
  }

  @Override
  public String caption(Document.Since since, LocalDate from, LocalDate to) {
    return EnglishReport.since(since) + ": " + Days.range(from, to) + ".";
  }

  @Override
  public String nothing() {
    return "None.";
  }
}
