package respite.report;

import java.util.ArrayList;
import java.util.List;
import respite.relief.Baseline;
import respite.relief.Outcome;
import respite.relief.PainChart;
import respite.wording.PictureWords;

/**
 * The names of the latest course's lines, at the right of a chart.
 *
 * @param labels from the top down
 */
record LineLabels(List<Label> labels) {
  private static final double LEAST_APART = 18;

  /** A name at a height of the pain scale, in points. */
  record Label(double points, String text, Ink ink) {}

  LineLabels {
    labels = List.copyOf(labels);
  }

  static LineLabels of(PainChart chart, PictureWords words) {
    var labels = new ArrayList<Label>();
    chart
        .latest()
        .ifPresent(course -> {
          if (course.baseline() instanceof Baseline.Known known) {
            labels.add(
                new Label(known.points().quarters() / 4.0, words.baseline(known), Ink.BASELINE));
          }
          if (course.outcome() instanceof Outcome.Measured measured) {
            labels.add(
                new Label(
                    measured.line30().thousandths() / 1000.0,
                    words.line30(measured.line30()),
                    Ink.LINE));
            labels.add(
                new Label(
                    measured.line50().thousandths() / 1000.0,
                    words.line50(measured.line50()),
                    Ink.LINE));
          }
        });
    return new LineLabels(labels);
  }

  boolean isEmpty() {
    return labels.isEmpty();
  }

  double width(Painter painter, Lettering lettering) {
    return labels.stream()
        .mapToDouble(label -> painter.width(label.text(), lettering) + 8)
        .max()
        .orElse(0);
  }

  void draw(Painter painter, Frame frame, Lettering lettering) {
    double[] places = places(frame);
    for (int i = 0; i < places.length; i++) {
      var label = labels.get(i);
      painter.text(label.text(), frame.right() + 8, places[i] + 5.5, lettering, label.ink());
    }
  }

  /** Each at its line, moved down where the one before is too near, and all up if need be. */
  private double[] places(Frame frame) {
    double[] places = new double[labels.size()];
    double least = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < places.length; i++) {
      places[i] = Math.max(frame.y(labels.get(i).points()), least);
      least = places[i] + LEAST_APART;
    }
    double most = frame.bottom();
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], most);
      most = places[i] - LEAST_APART;
    }
    return places;
  }
}
