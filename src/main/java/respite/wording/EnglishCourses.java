package respite.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import respite.journal.Verdict;
import respite.relief.CourseRelief;
import respite.relief.Outcome;
import respite.relief.Typical;
import respite.talk.effect.CourseLine;

/** What the person's own entries say of their relief, in English. */
final class EnglishCourses {
  private static final String RULE =
      """
      <b>How I compute it</b>, from your entries only:
      • Baseline: the middle of your evenings in the 7 days before a course; at least 3 of them.
      • Relief line: 30 % less than your baseline, and at least 2 points less.
      • Relief begins with the first evening at your line or less, in the 14 days after the last treatment, when two of three evenings are.
      • It ends with the first evening of more pain than your line that begins a week with at least 4 such evenings, and more of them than good ones. A bad evening or three end nothing.
      • Where I could not see the end, I say “at least”.
      • Typical: the middle of at least 3 courses (Kaplan-Meier), “at least” counted as such.
      It tells what your entries show. It is no forecast and no diagnosis.\
      """;

  private EnglishCourses() {}

  static String words(CourseLine line) {
    return switch (line) {
      case CourseLine.NoTreatment(var rated, var planned) -> noTreatment(rated, planned);
      case CourseLine.Now now -> now(now);
      case CourseLine.Courses(var rows, var older, var typical) -> courses(rows, older, typical);
      case CourseLine.One one -> EnglishCourse.words(one);
      case CourseLine.Rule() -> RULE;
    };
  }

  private static String noTreatment(int rated, Optional<LocalDate> planned) {
    String first =
        planned
            .map(day ->
                "Your treatment is planned for %s. %d of your last 7 days are rated; at least 3 of the 7 before it make the baseline."
                    .formatted(Days.full(day), rated))
            .orElseGet(() ->
                "I can't say yet: your journal has no treatment. Tell me when you had one, or will have one, with /infusion.");
    return first
        + "\nThen I need an evening score on at least 3 of the 7 days before it, and on most days of the two weeks after it.";
  }

  private static String now(CourseLine.Now now) {
    var told = new ArrayList<String>();
    int day = now.course().course().number(now.today());
    LocalDate last = now.course().course().last();
    told.add(
        day == 0
            ? "<b>Today is your treatment day.</b> Day 1 is tomorrow."
            : "<b>Day %d</b> after your treatment of %s.".formatted(day, Days.full(last)));
    evenings(now.evenings()).ifPresent(told::add);
    told.addAll(EnglishCourse.outcome(now.course()));
    now.verdict().ifPresent(verdict -> told.add(verdict(verdict)));
    now.typical().map(Typicals::sentence).ifPresent(told::add);
    return String.join("\n", told);
  }

  private static Optional<String> evenings(List<CourseLine.Evening> evenings) {
    String levels =
        evenings.stream()
            .map(evening -> Baselines.level(evening.level()))
            .collect(Collectors.joining(", "));
    return switch (evenings.size()) {
      case 0 -> Optional.empty();
      case 1 ->
          Optional.of(
              "Your one evening so far, %s: %s."
                  .formatted(Days.brief(evenings.getFirst().day()), levels));
      default ->
          Optional.of(
              "Your last %s evenings: %s, the last on %s."
                  .formatted(
                      evenings.size() == 2 ? "two" : "three",
                      levels,
                      Days.weekday(evenings.getLast().day())));
    };
  }

  static String verdict(Verdict verdict) {
    return "Your own verdict on it: %s.".formatted(Terms.name(verdict));
  }

  private static String courses(
      List<CourseLine.Row> rows, int older, List<CourseLine.TypicalOf> typical) {
    var told = new ArrayList<String>();
    told.add(
        "<b>Your courses</b>, by the day of their last treatment, and how long 30 % relief held:");
    rows.forEach(row -> told.add("• " + row(row)));
    if (older > 0) {
      told.add("… and %d older.".formatted(older));
    }
    typical.forEach(one -> told.add(Typicals.sentence(one)));
    return String.join("\n", told);
  }

  private static String row(CourseLine.Row row) {
    CourseRelief course = row.course();
    return "%s, %s: %s%s"
        .formatted(
            Days.brief(course.course().last()),
            course.course().route().map(Terms::by).orElse("by several routes"),
            Spans.brief(course.outcome()),
            row.verdict().map(v -> "; your verdict: " + Terms.name(v)).orElse(""));
  }

  /** What stands beside the article's answer. */
  static String inYourJournal(
      Optional<CourseLine.TypicalOf> typical, Optional<CourseLine.Row> latest) {
    if (latest.isEmpty()) {
      return "<b>In your journal</b>: no treatment yet. Tell me of one with /infusion, and rate your evenings; then I can say how long it holds for you.";
    }
    String last =
        "<b>In your journal</b>: after the treatment of %s, %s."
            .formatted(
                Days.brief(latest.get().course().course().last()),
                Spans.brief(latest.get().course().outcome()));
    if (latest.get().course().outcome() instanceof Outcome.NoBaseline) {
      return last + " Rate your evenings in the week before the next one; three are enough.";
    }
    return last
        + typical
            .filter(one -> one.typical() instanceof Typical.Pooled)
            .map(one -> " " + Typicals.sentence(one))
            .orElse("");
  }
}
