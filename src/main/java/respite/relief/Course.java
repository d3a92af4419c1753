package respite.relief;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import respite.journal.Infusion;
import respite.journal.Route;

/**
 * One treatment: infusions near each other, or joined by the person.
 *
 * @param infusions by day, earliest first; never empty
 */
public record Course(List<Infusion> infusions) {
  /** Throws IllegalArgumentException when there is no infusion. */
  public Course {
    if (infusions.isEmpty()) {
      throw new IllegalArgumentException("a course has at least one infusion");
    }
    infusions = List.copyOf(infusions);
  }

  /** The day of the first infusion. */
  public LocalDate first() {
    return infusions.getFirst().day();
  }

  /** The day of the last infusion, from which the days after it are counted. */
  public LocalDate last() {
    return infusions.getLast().day();
  }

  /** The date of a day after the course: 1 is the day after the last infusion. */
  public LocalDate day(int number) {
    return last().plusDays(number);
  }

  /** The number of a date after the course, counted as {@link #day(int)} does. */
  public int number(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(last(), day);
  }

  /** The route, if all its infusions were given by the same one; empty for a mixed course. */
  public Optional<Route> route() {
    var routes = infusions.stream().map(Infusion::route).distinct().toList();
    return routes.size() == 1 ? Optional.of(routes.getFirst()) : Optional.empty();
  }
}
