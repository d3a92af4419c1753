package respite.report;

import java.awt.geom.RoundRectangle2D;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import respite.journal.Infusion;
import respite.journal.PainScore;
import respite.relief.Level;
import respite.relief.PainChart;
import respite.wording.PictureWords;
import respite.wording.PictureWords.Sign;

/** A heat map with a row for each week, Monday first; every cell has its number too. */
final class CalendarPicture {
  private static final int DAYS = 7;
  private static final int MOST_WEEKS = 27;
  private static final int ROOMY_WEEKS = 10;
  private static final double WIDTH = 640;
  private static final double LEFT = 92;
  private static final double MARGIN = 24;
  private static final double GAP = 5;

  /** What a drop takes of the cell of a day with a value. */
  private static final double DROP_ROOM = 32;

  private static final double CELL = (WIDTH - LEFT - MARGIN - GAP * (DAYS - 1)) / DAYS;
  private static final double TOP = Titles.HEIGHT + 34;
  private static final double BELOW = 64;
  private static final Lettering LABEL = Lettering.regular(16);

  private final Painter painter;
  private final PainChart chart;
  private final PictureWords words;
  private final LocalDate monday;
  private final int weeks;
  private final double row;
  private final Set<LocalDate> infusions;

  private CalendarPicture(Painter painter, PainChart chart, PictureWords words) {
    this.painter = painter;
    this.chart = chart;
    this.words = words;
    this.monday = monday(chart);
    this.weeks = weeks(chart);
    this.row = rowHeight(weeks);
    this.infusions =
        chart.courses().stream()
            .flatMap(course -> course.course().infusions().stream())
            .map(Infusion::day)
            .collect(Collectors.toSet());
  }

  /** How large it is for a chart: the newest 27 weeks at most. */
  static Size size(PainChart chart) {
    int weeks = weeks(chart);
    return new Size(WIDTH, Math.ceil(TOP + weeks * (rowHeight(weeks) + GAP) + BELOW));
  }

  private static double rowHeight(int weeks) {
    return weeks <= ROOMY_WEEKS ? 44 : 26;
  }

  static void draw(Painter painter, PainChart chart, PictureWords words) {
    new CalendarPicture(painter, chart, words).draw();
  }

  private static int weeks(PainChart chart) {
    return (int) ChronoUnit.DAYS.between(monday(chart), chart.to()) / DAYS + 1;
  }

  private static LocalDate monday(PainChart chart) {
    var first = chart.from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var last = chart.to().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var earliest = last.minusWeeks(MOST_WEEKS - 1L);
    return first.isBefore(earliest) ? earliest : first;
  }

  private void draw() {
    var from = chart.from().isBefore(monday) ? monday : chart.from();
    Titles.draw(painter, words.calendarTitle(from, chart.to()), words.figures(chart), WIDTH);
    for (var day : DayOfWeek.values()) {
      painter.text(
          words.weekday(day),
          left(day) + CELL / 2,
          TOP - 12,
          LABEL,
          Ink.MUTED,
          Painter.Anchor.MIDDLE);
    }
    for (int week = 0; week < weeks; week++) {
      var first = monday.plusWeeks(week);
      double top = TOP + week * (row + GAP);
      painter.text(
          words.tick(first, PictureWords.Step.DAYS),
          LEFT - 12,
          top + row / 2 + 6,
          LABEL,
          Ink.MUTED,
          Painter.Anchor.END);
      first.datesUntil(first.plusWeeks(1)).forEach(day -> cell(day, top));
    }
    legend(TOP + weeks * (row + GAP) + 16);
  }

  private static double left(DayOfWeek day) {
    return LEFT + (day.getValue() - 1) * (CELL + GAP);
  }

  private void cell(LocalDate day, double top) {
    if (day.isBefore(chart.from()) || day.isAfter(chart.to())) {
      return;
    }
    double left = left(day.getDayOfWeek());
    var box = new RoundRectangle2D.Double(left, top, CELL, row, 8, 8);
    double middle = left + CELL / 2;
    boolean infusion = infusions.contains(day);
    double beside = infusion ? left + (CELL - DROP_ROOM) / 2 : middle;
    var value = chart.days().get(day);
    if (value == null) {
      painter.fill(box, Ink.EMPTY);
      if (infusion) {
        drop(middle, top);
      } else {
        dash(middle, top + row / 2);
      }
    } else {
      var level = value.level();
      int step = step(level);
      painter.fill(box, Ink.heat(step));
      switch (level) {
        case Level.Points points ->
            painter.text(
                words.points(points),
                beside,
                top + row / 2 + 7,
                Lettering.bold(row > 30 ? 20 : 17),
                Ink.onHeat(step),
                Painter.Anchor.MIDDLE);
        case Level.Severe() -> cross(beside, top + row / 2, Ink.onHeat(step));
      }
      if (infusion) {
        double right = left + CELL - DROP_ROOM / 2 - 1;
        painter.fill(Marks.dot(right, top + row / 2, Math.min(14, row / 2 - 1)), Ink.PAPER);
        drop(right, top);
      }
    }
  }

  private void cross(double x, double y, Ink ink) {
    painter.stroke(Marks.cross(x, y, 6), ink, ChartPens.CROSS);
  }

  private void drop(double x, double top) {
    double size = Math.min(18, row - 8);
    painter.fill(Marks.drop(x, top + row / 2 - size * .55, size), Ink.INFUSION);
  }

  private void dash(double x, double y) {
    painter.stroke(Marks.line(x - 6, y, x + 6, y), Ink.MUTED, Pen.whole(1.6));
  }

  /** Halves fall to the step under them; severe is the deepest, and has its own mark. */
  private static int step(Level level) {
    return switch (level) {
      case Level.Points(var quarters) -> quarters / 4;
      case Level.Severe() -> PainScore.WORST;
    };
  }

  private void legend(double top) {
    double width = 18;
    double x = LEFT;
    painter.text(words.of(Sign.NO_PAIN), x - 10, top + 16, LABEL, Ink.MUTED, Painter.Anchor.END);
    for (int score = PainScore.NONE; score <= PainScore.WORST; score++) {
      painter.fill(Marks.box(x, top, x + width, top + 20), Ink.heat(score));
      x += width;
    }
    x = next(Sign.WORST, x + 10, top);
    dash(x + 6, top + 10);
    x = next(Sign.NO_ENTRY, x + 20, top);
    for (var sign : List.of(Sign.INFUSION, Sign.TOO_BAD)) {
      if (sign == Sign.INFUSION && !infusions.isEmpty()) {
        painter.fill(Marks.drop(x + 6, top, 18), Ink.INFUSION);
        x = next(sign, x + 18, top);
      } else if (sign == Sign.TOO_BAD && !chart.severe().isEmpty()) {
        cross(x + 6, top + 10, Ink.TEXT);
        x = next(sign, x + 18, top);
      }
    }
  }

  private double next(Sign sign, double x, double top) {
    painter.text(words.of(sign), x, top + 16, LABEL, Ink.MUTED);
    return x + painter.width(words.of(sign), LABEL) + 18;
  }
}
