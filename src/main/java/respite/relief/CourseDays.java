package respite.relief;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The days seen after a course: day 1 to the day before the next course, or today, both included.
 *
 * @param levels one for each day, day 1 first; empty where the day was not rated
 * @param cut whether the next course ended them; else the last of them is today
 */
record CourseDays(List<Optional<Level>> levels, boolean cut) {
  /** A course is followed for 26 weeks, the last day included. */
  static final int FOLLOWED = 182;

  CourseDays {
    levels = List.copyOf(levels);
  }

  static CourseDays of(History history, Course course, Optional<LocalDate> next, LocalDate today) {
    var end = next.orElse(today.plusDays(1));
    int seen = (int) ChronoUnit.DAYS.between(course.day(1), end);
    var levels =
        IntStream.rangeClosed(1, seen)
            .mapToObj(day -> history.on(course.day(day)).map(DayValue::level))
            .toList();
    return new CourseDays(levels, next.isPresent());
  }

  int seen() {
    return levels.size();
  }

  /** The levels of the rated days from one day to another, both included. */
  List<Level> rated(int from, int to) {
    return levels.subList(from - 1, Math.min(to, seen())).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  Completeness completeness() {
    int followed = Math.min(seen(), FOLLOWED);
    return new Completeness(rated(1, followed).size(), followed);
  }
}
