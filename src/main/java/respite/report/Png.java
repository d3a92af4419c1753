package respite.report;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Paints into a PNG, with twice as many pixels each way as the picture has units. */
final class Png implements Painter {
  private static final int SCALE = 2;

  private final Graphics2D graphics;
  private final Paper paper;

  private Png(Graphics2D graphics, Paper paper) {
    this.graphics = graphics;
    this.paper = paper;
  }

  /** The picture of that size, on paper, as a file. */
  static byte[] of(Size size, Paper paper, Consumer<Painter> drawing) {
    var image =
        new BufferedImage(
            (int) (size.width() * SCALE),
            (int) (size.height() * SCALE),
            BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    try {
      smooth(graphics);
      var painter = new Png(graphics, paper);
      painter.fill(new Rectangle2D.Double(0, 0, size.width(), size.height()), Ink.PAPER);
      drawing.accept(painter);
    } finally {
      graphics.dispose();
    }
    return encoded(image);
  }

  private static byte[] encoded(BufferedImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false); // nothing is left on the disk
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("this Java writes no PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void smooth(Graphics2D graphics) {
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  @Override
  public void fill(Shape shape, Ink ink) {
    graphics.setColor(ink.on(paper));
    graphics.fill(shape);
  }

  @Override
  public void stroke(Shape shape, Ink ink, Pen pen) {
    graphics.setColor(ink.on(paper));
    graphics.setStroke(brush(pen));
    graphics.draw(shape);
  }

  private static BasicStroke brush(Pen pen) {
    float width = (float) pen.width();
    if (pen.dashes().isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
    float[] dashes = new float[pen.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = pen.dashes().get(i).floatValue();
    }
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering, Ink ink) {
    graphics.setColor(ink.on(paper));
    graphics.setFont(Roboto.font(lettering));
    graphics.drawString(text, (float) x, (float) y);
  }

  @Override
  public double width(String text, Lettering lettering) {
    return Roboto.width(text, lettering);
  }
}
