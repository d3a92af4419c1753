package respite.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** The font of nearly everything that is drawn. */
final class Roboto {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
  private static final FontFile REGULAR = read("Roboto-Regular.ttf");
  private static final FontFile BOLD = read("Roboto-Bold.ttf");

  private Roboto() {}

  static Font font(Lettering lettering) {
    return file(lettering.weight()).sized(lettering.size());
  }

  static double width(String text, Lettering lettering) {
    return font(lettering).getStringBounds(text, EXACT).getWidth();
  }

  /** Whether it has a letter; both weights have the same. */
  static boolean has(int codePoint) {
    return REGULAR.letters().has(codePoint);
  }

  static FontFile file(Lettering.Weight weight) {
    return switch (weight) {
      case REGULAR -> REGULAR;
      case BOLD -> BOLD;
    };
  }

  private static FontFile read(String name) {
    return FontFile.read("/com/formdev/flatlaf/fonts/roboto/" + name);
  }
}
