package respite.report;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes down every drawing operation, one a line, in tenths of a unit. */
final class RecordingPainter implements Painter {
  record Text(String text, double left, double right, double base, double size) {
    boolean touches(Text other) {
      return left < other.right
          && other.left < right
          && base - size * .75 < other.base
          && other.base - other.size * .75 < base;
    }
  }

  final List<String> operations = new ArrayList<>();
  final List<Text> texts = new ArrayList<>();

  @Override
  public void fill(Shape shape, Ink ink) {
    operations.add("fill " + ink + outline(shape));
  }

  @Override
  public void stroke(Shape shape, Ink ink, Pen pen) {
    operations.add("stroke " + ink + " " + pen.width() + " " + pen.dashes() + outline(shape));
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering, Ink ink) {
    operations.add(
        "text %s %s %s %s %s «%s»"
            .formatted(ink, lettering.weight(), lettering.size(), tenths(x), tenths(y), text));
    texts.add(new Text(text, x, x + width(text, lettering), y, lettering.size()));
  }

  @Override
  public double width(String text, Lettering lettering) {
    return Roboto.width(text, lettering);
  }

  String written() {
    return String.join("\n", operations) + "\n";
  }

  private static String outline(Shape shape) {
    var out = new StringBuilder();
    double[] p = new double[6];
    for (var it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      int kind = it.currentSegment(p);
      out.append(' ').append("MLQCZ".charAt(kind));
      int numbers = kind == PathIterator.SEG_CLOSE ? 0 : kind == 0 ? 2 : 2 * kind;
      for (int i = 0; i < numbers; i++) {
        out.append(i == 0 ? "" : ",").append(tenths(p[i]));
      }
    }
    return out.toString();
  }

  private static String tenths(double value) {
    return String.format(Locale.ROOT, "%.1f", Math.round(value * 10) / 10.0 + 0.0);
  }
}
