package respite.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The bundled font, so that pictures look the same on every machine. */
final class Roboto {
  private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  static {
    System.setProperty("java.awt.headless", "true"); // pictures need no screen
  }

  private static final Font REGULAR = read("Roboto-Regular.ttf");
  private static final Font BOLD = read("Roboto-Bold.ttf");

  static final Letters LETTERS = Letters.of(file(Lettering.Weight.REGULAR));

  private Roboto() {}

  static Font font(Lettering lettering) {
    var font =
        switch (lettering.weight()) {
          case REGULAR -> REGULAR;
          case BOLD -> BOLD;
        };
    return font.deriveFont((float) lettering.size());
  }

  static double width(String text, Lettering lettering) {
    return font(lettering).getStringBounds(text, EXACT).getWidth();
  }

  /** The font file of a weight. */
  static InputStream file(Lettering.Weight weight) {
    return open(
        switch (weight) {
          case REGULAR -> "Roboto-Regular.ttf";
          case BOLD -> "Roboto-Bold.ttf";
        });
  }

  private static Font read(String name) {
    try (var in = open(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font " + name + " cannot be read", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font " + name + " is damaged", e);
    }
  }

  private static InputStream open(String name) {
    var in = Roboto.class.getResourceAsStream(FOLDER + name);
    if (in == null) {
      throw new IllegalStateException("the bundled font " + name + " is missing");
    }
    return in;
  }
}
