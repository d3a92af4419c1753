package respite.report;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The small shapes of the pictures. */
final class Marks {
  private Marks() {}

  /** A drop whose tip is at the top, centred on x. */
  static Shape drop(double x, double top, double size) {
    var drop = new Path2D.Double();
    double half = size * .42;
    drop.moveTo(x, top);
    drop.curveTo(
        x + size * .16, top + size * .34, x + half, top + size * .46, x + half, top + size * .7);
    drop.curveTo(x + half, top + size * .93, x + size * .23, top + size * 1.1, x, top + size * 1.1);
    drop.curveTo(
        x - size * .23, top + size * 1.1, x - half, top + size * .93, x - half, top + size * .7);
    drop.curveTo(x - half, top + size * .46, x - size * .16, top + size * .34, x, top);
    drop.closePath();
    return drop;
  }

  static Shape cross(double x, double y, double reach) {
    var cross = new Path2D.Double();
    cross.moveTo(x - reach, y - reach);
    cross.lineTo(x + reach, y + reach);
    cross.moveTo(x - reach, y + reach);
    cross.lineTo(x + reach, y - reach);
    return cross;
  }

  static Shape dot(double x, double y, double radius) {
    return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
  }

  static Shape line(double x0, double y0, double x1, double y1) {
    return new Line2D.Double(x0, y0, x1, y1);
  }

  static Shape box(double left, double top, double right, double bottom) {
    return new Rectangle2D.Double(left, top, right - left, bottom - top);
  }

  /** Slanting lines that fill a box, about so far apart. */
  static Shape hatching(double left, double top, double right, double bottom, double apart) {
    var lines = new Path2D.Double();
    double height = bottom - top;
    for (double x = left - height + apart; x < right; x += apart) {
      double x0 = Math.max(x, left);
      double x1 = Math.min(x + height, right);
      lines.moveTo(x0, bottom - (x0 - x));
      lines.lineTo(x1, bottom - (x1 - x));
    }
    return lines;
  }
}
