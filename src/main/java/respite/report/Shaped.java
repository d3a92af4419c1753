package respite.report;

import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.List;

/** A line of a script whose letters join, stack, or run to the left, as Java sets it. */
record Shaped(String text, TextLayout layout) {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  static Shaped of(List<PdfFonts.Run> runs) {
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    var dressed = new AttributedString(text.toString());
    int start = 0;
    for (var run : runs) {
      int end = start + run.text().length();
      dressed.addAttribute(TextAttribute.FONT, run.shapes(), start, end);
      start = end;
    }
    return new Shaped(text.toString(), new TextLayout(dressed.getIterator(), EXACT));
  }

  double width() {
    return layout.getAdvance();
  }

  Shape outline(double x, double y) {
    return layout.getOutline(AffineTransform.getTranslateInstance(x, y));
  }

  /** The letters from left to right, as they stand on the page. */
  String visual() {
    var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    int count = bidi.getRunCount();
    byte[] levels = new byte[count];
    String[] pieces = new String[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      String piece = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      pieces[i] = levels[i] % 2 == 0 ? piece : new StringBuilder(piece).reverse().toString();
    }
    Bidi.reorderVisually(levels, 0, pieces, 0, count);
    return String.join("", pieces);
  }
}
