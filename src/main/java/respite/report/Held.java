package respite.report;

import java.time.LocalDate;
import java.util.Optional;
import respite.relief.CourseRelief;
import respite.relief.Outcome;
import respite.relief.Relief;
import respite.relief.Span;

/**
 * A span of 30 % relief as dates.
 *
 * @param certain the last day on which it is known to have held
 * @param possible the last day on which it may have held; later than that only for "between"
 */
record Held(LocalDate from, LocalDate certain, LocalDate possible, Span span) {
  /** The span of a course; empty when no relief was found. */
  static Optional<Held> of(CourseRelief course) {
    return course.outcome() instanceof Outcome.Measured measured
            && measured.at30() instanceof Relief.Found found
        ? Optional.of(of(course, found.span()))
        : Optional.empty();
  }

  private static Held of(CourseRelief course, Span span) {
    int certain = span instanceof Span.Between between ? between.lastGood() : span.lastDay();
    var days = course.course();
    return new Held(days.day(span.onset()), days.day(certain), days.day(span.lastDay()), span);
  }

  /** Whether nothing was seen to end it, so that its right edge stays open. */
  boolean open() {
    return span instanceof Span.AtLeast;
  }
}
