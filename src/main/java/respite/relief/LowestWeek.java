package respite.relief;

import static java.util.Comparator.comparingInt;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The best seven days after a course: those with the lowest median, at least 4 of them rated and
 * none severe. The earliest of equals.
 *
 * @param from the first of the seven days, counted from the last infusion
 * @param rated days rated among the seven
 */
public record LowestWeek(int from, Level.Points median, int rated) {
  private static final int WEEK = 7;
  private static final int ENOUGH = 4;

  /** The last of the seven days, included. */
  public int to() {
    return from + WEEK - 1;
  }

  /** The lowest week of the days followed; empty when no week qualifies. */
  static Optional<LowestWeek> of(CourseDays days) {
    int last = Math.min(days.seen(), CourseDays.FOLLOWED) - WEEK + 1;
    return IntStream.rangeClosed(1, last)
        .mapToObj(from -> week(days, from))
        .flatMap(Optional::stream)
        .min(comparingInt(week -> week.median().quarters()));
  }

  private static Optional<LowestWeek> week(CourseDays days, int from) {
    var rated = days.rated(from, from + WEEK - 1);
    if (rated.size() < ENOUGH || rated.contains(new Level.Severe())) {
      return Optional.empty();
    }
    return Level.median(rated)
        .flatMap(middle ->
            middle instanceof Level.Points points
                ? Optional.of(new LowestWeek(from, points, rated.size()))
                : Optional.empty());
  }
}
