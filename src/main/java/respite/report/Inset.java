package respite.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** A part of a painter's area, with units of its own. */
record Inset(Painter painter, double left, double top, double scale) implements Painter {
  @Override
  public void fill(Shape shape, Ink ink) {
    painter.fill(placed(shape), ink);
  }

  @Override
  public void stroke(Shape shape, Ink ink, Pen pen) {
    painter.stroke(placed(shape), ink, pen.times(scale));
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering, Ink ink) {
    painter.text(text, left + x * scale, top + y * scale, lettering.times(scale), ink);
  }

  @Override
  public double width(String text, Lettering lettering) {
    return painter.width(text, lettering.times(scale)) / scale;
  }

  private Shape placed(Shape shape) {
    return new AffineTransform(scale, 0, 0, scale, left, top).createTransformedShape(shape);
  }
}
