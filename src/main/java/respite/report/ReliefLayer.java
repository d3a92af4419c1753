package respite.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import respite.relief.Baseline;
import respite.relief.CourseRelief;
import respite.relief.Outcome;
import respite.relief.PainChart;
import respite.relief.ReliefLine;

/** The part of a chart that belongs to courses: baselines, lines, and the spans that held. */
record ReliefLayer(Painter painter, Frame frame, PainChart chart) {
  /** The spans that reach into the days shown, earliest first. */
  static List<Held> held(PainChart chart) {
    return chart.courses().stream()
        .flatMap(course -> Held.of(course).stream())
        .filter(held -> !held.possible().isBefore(chart.from()))
        .toList();
  }

  void shades() {
    for (var held : held(chart)) {
      span(held, frame.top(), frame.bottom());
    }
  }

  /** One span between two heights: shaded while certain, hatched while possible. */
  void span(Held held, double top, double bottom) {
    double left = frame.start(held.from());
    double certain = frame.end(held.certain());
    double right = frame.end(held.possible());
    painter.fill(Marks.box(left, top, certain, bottom), Ink.HELD);
    if (right > certain) {
      painter.stroke(Marks.hatching(certain, top, right, bottom, 9), Ink.HELD_EDGE, Pen.whole(.8));
    }
    if (!held.from().isBefore(frame.from())) {
      painter.stroke(Marks.line(left, top, left, bottom), Ink.HELD_EDGE, Pen.whole(1.4));
    }
    if (!held.open()) {
      painter.stroke(Marks.line(right, top, right, bottom), Ink.HELD_EDGE, Pen.whole(1.4));
    }
  }

  void lines() {
    for (var course : chart.courses()) {
      if (course.baseline() instanceof Baseline.Known known) {
        var end = course.next().map(next -> next.minusDays(1)).orElse(chart.to());
        double y = frame.y(known.points());
        level(measuredFrom(course, known), end, y, Ink.BASELINE, ChartPens.BASELINE);
        if (course.outcome() instanceof Outcome.Measured measured) {
          var first = course.course().day(1);
          line(first, end, measured.line30(), ChartPens.LINE_30);
          line(first, end, measured.line50(), ChartPens.LINE_50);
        }
      }
    }
  }

  private void line(LocalDate from, LocalDate to, ReliefLine line, Pen pen) {
    level(from, to, frame.y(line.thousandths() / 1000.0), Ink.LINE, pen);
  }

  private void level(LocalDate from, LocalDate to, double y, Ink ink, Pen pen) {
    if (!to.isBefore(frame.from()) && !to.isBefore(from)) {
      painter.stroke(Marks.line(frame.start(from), y, frame.end(to), y), ink, pen);
    }
  }

  private static LocalDate measuredFrom(CourseRelief course, Baseline.Known known) {
    return window(known).map(Baseline.Window::from).orElse(course.course().first());
  }

  private static Optional<Baseline.Window> window(Baseline.Known known) {
    return switch (known) {
      case Baseline.Full full -> Optional.of(full.window());
      case Baseline.Provisional provisional -> Optional.of(provisional.window());
      case Baseline.Carried _, Baseline.Recalled _ -> Optional.empty();
    };
  }
}
