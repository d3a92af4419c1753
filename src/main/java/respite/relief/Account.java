package respite.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.journal.Route;

/**
 * What a person's entries say of their relief, course by course.
 *
 * @param courses earliest first; empty when there was no infusion yet
 */
public record Account(Evidence evidence, List<CourseRelief> courses) {
  /** Copies the list, so that the account cannot change. */
  public Account {
    courses = List.copyOf(courses);
  }

  /** Measures every course; a course is judged by its own days and by those before it only. */
  public static Account of(Evidence evidence) {
    var courses = Courses.of(evidence.infusions(), evidence.marks(), evidence.today());
    return new Account(evidence, measure(evidence, courses, Optional.empty()));
  }

  private static List<CourseRelief> measure(
      Evidence evidence, List<Course> courses, Optional<LocalDate> planned) {
    var history = evidence.history().without(courses);
    var measured = new ArrayList<CourseRelief>();
    for (int place = 0; place < courses.size(); place++) {
      var course = courses.get(place);
      var next = courses.stream().skip(place + 1L).findFirst().map(Course::first).or(() -> planned);
      var baseline = new BaselineRule(history, measured, evidence.usual()).before(course.first());
      var days = CourseDays.of(history, course, next, evidence.today());
      measured.add(Measuring.measure(course, next, baseline, days));
    }
    return measured;
  }

  /** The course that runs now, or ran last; empty when there was no infusion yet. */
  public Optional<CourseRelief> latest() {
    return courses.isEmpty() ? Optional.empty() : Optional.of(courses.getLast());
  }

  /**
   * The baseline as it would be for a new course beginning on that day, if nothing more were rated
   * until then: for a planned infusion, whose evenings before it are still being rated. Throws
   * IllegalArgumentException when the day is not after the last infusion.
   */
  public Baseline baselineBefore(LocalDate day) {
    var given = courses.stream().map(CourseRelief::course).toList();
    if (!given.isEmpty() && !day.isAfter(given.getLast().last())) {
      throw new IllegalArgumentException(day + " is not after the last infusion");
    }
    var measured = measure(evidence, given, Optional.of(day));
    return new BaselineRule(evidence.history().without(given), measured, evidence.usual())
        .before(day);
  }

  /** How long courses of one route typically held 30 % relief. */
  public Typical typical(Route route) {
    return Typical.of(courses, route);
  }
}
