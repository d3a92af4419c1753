package respite.report;

import java.util.ArrayList;
import java.util.List;
import respite.journal.PainScore;
import respite.relief.Baseline;
import respite.relief.Outcome;
import respite.relief.PainChart;
import respite.wording.PictureWords;
import respite.wording.PictureWords.Sign;

/** Pain over time with what belongs to it: infusions, baselines, lines, and what held. */
final class ChartPicture {
  /** A phone's width at arm's length. */
  static final Size PHONE = new Size(640, 480);

  private static final double MARGIN = 24;
  private static final Lettering LABEL = Lettering.regular(16);
  private static final Lettering STRONG = Lettering.bold(16);

  private final Painter painter;
  private final PainChart chart;
  private final PictureWords words;
  private final Curve curve;
  private final List<Held> held;
  private final boolean strip;

  private ChartPicture(Painter painter, PainChart chart, PictureWords words) {
    this.painter = painter;
    this.chart = chart;
    this.words = words;
    this.curve = Curve.of(chart);
    this.held = ReliefLayer.held(chart);
    this.strip = HeldStrip.tellsOf(chart);
  }

  /** Draws it with a title of its own. */
  static void titled(Painter painter, PainChart chart, PictureWords words, Size size) {
    var picture = new ChartPicture(painter, chart, words);
    Titles.draw(
        painter, words.chartTitle(chart.from(), chart.to()), words.figures(chart), size.width());
    picture.draw(Titles.HEIGHT, size, MARGIN);
  }

  /** Draws it without a title, from edge to edge. */
  static void plain(Painter painter, PainChart chart, PictureWords words, Size size) {
    new ChartPicture(painter, chart, words).draw(0, size, 2);
  }

  private void draw(double above, Size size, double margin) {
    var right = LineLabels.of(chart, words);
    var legend = Legend.of(painter, words, signs(right), size.width() - 2 * margin, LABEL);
    legend.draw(painter, words, margin, above + 18, LABEL);
    double top = above + legend.height() + 8;
    boolean severe = !chart.severe().isEmpty();
    double drops = top + 2;
    double plotTop = top + (chart.infusions() > 0 ? 30 : 10) + (severe ? 28 : 0);
    double bottom = size.height() - 34 - (strip ? HeldStrip.HEIGHT + 6 : 0);
    double axis = Math.max(width("10"), severe ? width(words.of(Sign.TOO_BAD)) : 0);
    var frame =
        new Frame(
            margin + axis + 10,
            size.width() - Math.max(margin, right.width(painter, LABEL) + 12),
            plotTop,
            bottom,
            chart.from(),
            chart.to());
    plot(frame, right, drops, size.width() - margin);
    DateAxis.draw(painter, frame, words, size.height() - 12, LABEL);
  }

  private double width(String text) {
    return painter.width(text, LABEL);
  }

  private void plot(Frame frame, LineLabels right, double drops, double limit) {
    var relief = new ReliefLayer(painter, frame, chart);
    relief.shades();
    grid(frame);
    relief.lines();
    infusions(frame, drops);
    scores(frame);
    severe(frame);
    right.draw(painter, frame, LABEL);
    if (strip) {
      new HeldStrip(relief, words, frame.bottom() + 8, limit, STRONG).draw(chart.courses());
    }
  }

  private List<Sign> signs(LineLabels right) {
    var signs = new ArrayList<Sign>();
    signs.add(curve.weekly() ? Sign.WEEK_SCORE : Sign.DAY_SCORE);
    if (chart.infusions() > 0) {
      signs.add(Sign.INFUSION);
    }
    if (!held.isEmpty()) {
      signs.add(Sign.HELD);
    }
    if (held.stream().anyMatch(span -> span.possible().isAfter(span.certain()))) {
      signs.add(Sign.MAY_HAVE_HELD);
    }
    boolean known = chart.courses().stream().anyMatch(c -> c.baseline() instanceof Baseline.Known);
    if (known && right.isEmpty()) {
      signs.add(Sign.BASELINE);
      if (chart.courses().stream().anyMatch(c -> c.outcome() instanceof Outcome.Measured)) {
        signs.add(Sign.LINE_30);
        signs.add(Sign.LINE_50);
      }
    }
    if (!chart.severe().isEmpty()) {
      signs.add(Sign.TOO_BAD);
    }
    return signs;
  }

  private void grid(Frame frame) {
    for (int score = PainScore.NONE; score <= PainScore.WORST; score += 2) {
      double y = frame.y(score);
      boolean base = score == PainScore.NONE;
      painter.stroke(
          Marks.line(frame.left(), y, frame.right(), y),
          base ? Ink.AXIS : Ink.GRID,
          Pen.whole(base ? 1.4 : 1));
      painter.text(
          Integer.toString(score), frame.left() - 9, y + 5.5, LABEL, Ink.MUTED, Painter.Anchor.END);
    }
  }

  /** Each infusion has its line; a drop only where it does not cover the one before. */
  private void infusions(Frame frame, double top) {
    double last = Double.NEGATIVE_INFINITY;
    for (var course : chart.courses()) {
      for (var infusion : course.course().infusions()) {
        if (!infusion.day().isBefore(chart.from())) {
          double x = frame.middle(infusion.day());
          painter.stroke(
              Marks.line(x, top + 24, x, frame.bottom()), Ink.INFUSION, ChartPens.INFUSION);
          if (x - last >= 17) {
            painter.fill(Marks.drop(x, top, 20), Ink.INFUSION);
            last = x;
          }
        }
      }
    }
  }

  private void scores(Frame frame) {
    double room = frame.slot() * (curve.weekly() ? 7 : 1);
    boolean fine = room < 3.5;
    for (var stretch : curve.stretches()) {
      var path = Curve.path(stretch, frame);
      painter.stroke(path, Ink.PAPER, fine ? ChartPens.FINE_HALO : ChartPens.HALO);
      painter.stroke(path, Ink.SCORE, fine ? ChartPens.FINE_SCORE : ChartPens.SCORE);
    }
    for (var stretch : curve.stretches()) {
      for (var point : stretch) {
        dot(frame, point, room, stretch.size() == 1);
      }
    }
  }

  /** Days as dots where there is room; a day alone always is one. */
  private void dot(Frame frame, Curve.Point point, double room, boolean alone) {
    double x = frame.middle(point.day());
    double y = frame.y(point.level());
    if (room >= 7 || alone) {
      double radius = Math.clamp(room * .4, 3, 5.5);
      painter.fill(Marks.dot(x, y, radius), Ink.SCORE);
      if (point.fromMoments()) {
        painter.fill(Marks.dot(x, y, radius - 1.6), Ink.PAPER);
      }
    }
  }

  private void severe(Frame frame) {
    double y = frame.top() - 22;
    double reach = Math.clamp(frame.slot() * .45, 2.4, 5.5);
    var pen = reach < 4 ? ChartPens.FINE_CROSS : ChartPens.CROSS;
    for (var day : chart.severe()) {
      painter.stroke(Marks.cross(frame.middle(day), y, reach), Ink.SEVERE, pen);
    }
    if (!chart.severe().isEmpty()) {
      painter.text(
          words.of(Sign.TOO_BAD), frame.left() - 9, y + 5.5, LABEL, Ink.MUTED, Painter.Anchor.END);
    }
  }
}
