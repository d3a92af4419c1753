package respite.report;

import java.awt.geom.Path2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import respite.relief.DayValue;
import respite.relief.Level;
import respite.relief.PainChart;

/**
 * The scores as they are joined by a line: broken where a day has no entry and where it was too bad
 * to answer. Over a long time each point is the median of a week.
 *
 * @param stretches the unbroken pieces, earliest first, none empty
 */
record Curve(boolean weekly, List<List<Point>> stretches) {
  private static final int MOST_DAYS = 400;
  private static final int WEEK = 7;

  /**
   * One point of it.
   *
   * @param fromMoments whether it is a day without an evening average
   */
  record Point(LocalDate day, Level.Points level, boolean fromMoments) {}

  /** A day or a week before it is known whether it has a number. */
  private record Sample(LocalDate day, Level level, boolean fromMoments) {}

  Curve {
    stretches = stretches.stream().map(List::copyOf).toList();
  }

  static Curve of(PainChart chart) {
    boolean weekly = ChronoUnit.DAYS.between(chart.from(), chart.to()) >= MOST_DAYS;
    return weekly
        ? new Curve(true, stretches(weeks(chart), WEEK))
        : new Curve(false, stretches(days(chart), 1));
  }

  private static List<Sample> days(PainChart chart) {
    return chart.days().entrySet().stream()
        .map(day ->
            new Sample(
                day.getKey(),
                day.getValue().level(),
                day.getValue().source() == DayValue.Source.MOMENTS))
        .toList();
  }

  private static List<Sample> weeks(PainChart chart) {
    var weeks = new ArrayList<Sample>();
    for (var from = chart.from(); !from.isAfter(chart.to()); from = from.plusDays(WEEK)) {
      var middle = from.plusDays(WEEK / 2);
      Level.median(
              chart.days().subMap(from, from.plusDays(WEEK)).values().stream()
                  .map(DayValue::level)
                  .toList())
          .ifPresent(level -> weeks.add(new Sample(middle, level, false)));
    }
    return weeks;
  }

  private static List<List<Point>> stretches(List<Sample> samples, int farthest) {
    var stretches = new ArrayList<List<Point>>();
    var current = new ArrayList<Point>();
    for (var sample : samples) {
      if (!current.isEmpty()
          && ChronoUnit.DAYS.between(current.getLast().day(), sample.day()) > farthest) {
        close(stretches, current);
      }
      switch (sample.level()) {
        case Level.Points points ->
            current.add(new Point(sample.day(), points, sample.fromMoments()));
        case Level.Severe() -> close(stretches, current);
      }
    }
    close(stretches, current);
    return stretches;
  }

  private static void close(List<List<Point>> stretches, List<Point> current) {
    if (!current.isEmpty()) {
      stretches.add(List.copyOf(current));
      current.clear();
    }
  }

  /**
   * A smooth line through the points that never leaves the range of two neighbours: Fritsch and
   * Carlson's monotone cubic (1980), with harmonic means as slopes.
   */
  static Path2D path(List<Point> points, Frame frame) {
    int count = points.size();
    double[] x = points.stream().mapToDouble(point -> frame.middle(point.day())).toArray();
    double[] y = points.stream().mapToDouble(point -> frame.y(point.level())).toArray();
    var path = new Path2D.Double();
    path.moveTo(x[0], y[0]);
    for (int i = 0; i + 1 < count; i++) {
      double third = (x[i + 1] - x[i]) / 3;
      path.curveTo(
          x[i] + third,
          y[i] + slope(x, y, i) * third,
          x[i + 1] - third,
          y[i + 1] - slope(x, y, i + 1) * third,
          x[i + 1],
          y[i + 1]);
    }
    return path;
  }

  private static double slope(double[] x, double[] y, int i) {
    if (i == 0 || i == x.length - 1) {
      return 0;
    }
    double before = (y[i] - y[i - 1]) / (x[i] - x[i - 1]);
    double after = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    return before * after <= 0 ? 0 : 2 * before * after / (before + after);
  }
}
