package respite.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import respite.journal.PainScore;
import respite.relief.Level;

/**
 * The area of a chart in which days run from left to right and pain from the bottom up.
 *
 * @param from the first day, which begins at the left
 * @param to the last day, included, which ends at the right
 */
record Frame(double left, double right, double top, double bottom, LocalDate from, LocalDate to) {
  /** Where a day begins; days outside are at the edges. */
  double start(LocalDate day) {
    return Math.clamp(left + slot() * ChronoUnit.DAYS.between(from, day), left, right);
  }

  /** Where a day ends. */
  double end(LocalDate day) {
    return start(day.plusDays(1));
  }

  /** The middle of a day. */
  double middle(LocalDate day) {
    return left + slot() * (ChronoUnit.DAYS.between(from, day) + .5);
  }

  /** How wide a day is. */
  double slot() {
    return (right - left) / (ChronoUnit.DAYS.between(from, to) + 1);
  }

  double y(Level.Points points) {
    return y(points.quarters() / 4.0);
  }

  double y(double points) {
    return bottom - (bottom - top) * points / PainScore.WORST;
  }
}
