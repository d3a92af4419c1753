package respite.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** The words on the page for the doctor, in one language: plain text. */
public interface PageWords {
  /** A figure that is read at a glance, and what it is. */
  record Figure(String figure, String caption) {}

  /** The headings. */
  enum Heading {
    PAGE,
    CHART,
    COURSES,
    EARLIER_COURSES,
    ENTERED,
    NOTES,
    SIDE_EFFECTS,
    MEDICINES
  }

  /**
   * How the days shown were entered.
   *
   * @param onTime evening averages made on their own day
   * @param late evening averages made after it
   * @param moments days with momentary scores alone
   * @param corrected averages that were changed afterwards
   */
  record Entered(int onTime, int late, int moments, int corrected) {}

  String of(Heading heading);

  /** The days the page tells, and who says so. */
  String period(LocalDate from, LocalDate to);

  String printed(LocalDate day);

  Figure change(PainChart chart);

  Figure lastCourse(Optional<CourseRelief> latest);

  /** The route is that of the pooled courses; empty when there is no course yet. */
  Figure typical(Typical typical, Optional<Route> route);

  Figure rated(Completeness rated);

  /** The heads of the table's six columns. */
  List<String> columns();

  /** The day of a course's last infusion, and of the first when there were several. */
  String days(Course course);

  String given(Course course, String dose);

  String baseline(Baseline baseline);

  String lowest(CourseRelief course);

  String held(CourseRelief course);

  String verdict(Optional<Verdict> verdict);

  String entered(Entered entered);

  /** The rule by which relief is measured, in small print. */
  String rule();

  /** What the page is not. */
  String disclaimer();

  String pageNumber(int page, int of);

  String day(LocalDate day);

  String sideEffects(List<SideEffect> felt);

  /** That so many more were left out for want of room. */
  String more(int left);

  /** What a box in place of a letter means. */
  String boxes();

  /** What is said with the file. */
  String caption(Document.Since since, LocalDate from, LocalDate to);

  /** What is said where there is nothing. */
  String nothing();
}
