package respite.report;

import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Paints onto a page as vectors and text that can be searched. Scripts whose letters join or run to
 * the left are shaped by Java and drawn as outlines, with the text itself unseen beneath.
 */
final class PdfPainter implements Painter {
  private static final int ROUND = 1;

  private final PDPageContentStream page;
  private final PdfFonts fonts;
  private final double height;

  PdfPainter(PDPageContentStream page, PdfFonts fonts, double height) {
    this.page = page;
    this.fonts = fonts;
    this.height = height;
  }

  /** A step that PDFBox may fail; it writes into memory, so a failure is a fault of ours. */
  private interface Step {
    void run() throws IOException;
  }

  private static void write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void fill(Shape shape, Ink ink) {
    write(() -> {
      page.setNonStrokingColor(ink.on(Paper.LIGHT));
      path(shape);
      page.fill();
    });
  }

  @Override
  public void stroke(Shape shape, Ink ink, Pen pen) {
    write(() -> {
      page.setStrokingColor(ink.on(Paper.LIGHT));
      page.setLineWidth((float) pen.width());
      page.setLineCapStyle(ROUND);
      page.setLineJoinStyle(ROUND);
      float[] dashes = new float[pen.dashes().size()];
      for (int i = 0; i < dashes.length; i++) {
        dashes[i] = pen.dashes().get(i).floatValue();
      }
      page.setLineDashPattern(dashes, 0);
      path(shape);
      page.stroke();
    });
  }

  private void path(Shape shape) throws IOException {
    float[] p = new float[6];
    var at = new Point2D.Float();
    for (var it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(p)) {
        case PathIterator.SEG_MOVETO -> {
          page.moveTo(p[0], up(p[1]));
          at.setLocation(p[0], p[1]);
        }
        case PathIterator.SEG_LINETO -> {
          page.lineTo(p[0], up(p[1]));
          at.setLocation(p[0], p[1]);
        }
        case PathIterator.SEG_QUADTO -> {
          quadratic(at, p);
          at.setLocation(p[2], p[3]);
        }
        case PathIterator.SEG_CUBICTO -> {
          page.curveTo(p[0], up(p[1]), p[2], up(p[3]), p[4], up(p[5]));
          at.setLocation(p[4], p[5]);
        }
        case PathIterator.SEG_CLOSE -> page.closePath();
        default -> throw new IllegalArgumentException("a path has five kinds of segments");
      }
    }
  }

  /** PDF knows cubic curves alone; a quadratic one is a cubic whose handles are two thirds out. */
  private void quadratic(Point2D.Float at, float[] p) throws IOException {
    page.curveTo(
        at.x + (p[0] - at.x) * 2 / 3,
        up(at.y + (p[1] - at.y) * 2 / 3),
        p[2] + (p[0] - p[2]) * 2 / 3,
        up(p[3] + (p[1] - p[3]) * 2 / 3),
        p[2],
        up(p[3]));
  }

  private float up(double y) {
    return (float) (height - y);
  }

  @Override
  public void text(String text, double x, double y, Lettering lettering, Ink ink) {
    String readable = Printable.of(text);
    write(() -> {
      if (isShaped(readable)) {
        var shaped = Shaped.of(fonts.runs(readable, lettering));
        fill(shaped.outline(x, y), ink);
        hidden(shaped, x, y, lettering);
      } else {
        shown(readable, x, y, lettering, ink);
      }
    });
  }

  private void shown(String text, double x, double y, Lettering lettering, Ink ink)
      throws IOException {
    page.beginText();
    page.setNonStrokingColor(ink.on(Paper.LIGHT));
    page.newLineAtOffset((float) x, up(y));
    for (var run : fonts.runs(text, lettering)) {
      page.setFont(run.font(), (float) lettering.size());
      page.showText(run.text());
    }
    page.endText();
  }

  /** The letters as a search finds them, in the order in which they stand, as wide as drawn. */
  private void hidden(Shaped shaped, double x, double y, Lettering lettering) throws IOException {
    double natural = 0;
    var runs = fonts.runs(shaped.visual(), lettering);
    for (var run : runs) {
      natural += run.width(lettering.size());
    }
    if (natural > 0) {
      page.beginText();
      page.setRenderingMode(RenderingMode.NEITHER);
      page.setHorizontalScaling((float) (100 * shaped.width() / natural));
      page.newLineAtOffset((float) x, up(y));
      for (var run : runs) {
        page.setFont(run.font(), (float) lettering.size());
        page.showText(run.text());
      }
      page.setHorizontalScaling(100);
      page.setRenderingMode(RenderingMode.FILL);
      page.endText();
    }
  }

  @Override
  public double width(String text, Lettering lettering) {
    String readable = Printable.of(text);
    try {
      var runs = fonts.runs(readable, lettering);
      if (isShaped(readable)) {
        return Shaped.of(runs).width();
      }
      double width = 0;
      for (var run : runs) {
        width += run.width(lettering.size());
      }
      return width;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isShaped(String text) {
    char[] letters = text.toCharArray();
    return Font.textRequiresLayout(letters, 0, letters.length);
  }
}
