package respite.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A font for the scripts that Roboto lacks; large, so it is read only when such a text comes. */
final class Kurinto {
  private static final String FILE = "/fonts/ttf/Kurinto/KurintoSans-Rg.ttf";

  /** Its shapes. */
  static final Font FONT = read();

  static final Letters LETTERS = Letters.of(file());

  private Kurinto() {}

  static InputStream file() {
    var in = Kurinto.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new IllegalStateException("the bundled font Kurinto is missing");
    }
    return in;
  }

  private static Font read() {
    try (var in = file()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font Kurinto cannot be read", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font Kurinto is damaged", e);
    }
  }
}
