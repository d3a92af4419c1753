package respite.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A font that lies in a jar, so that what is drawn looks the same on every machine.
 *
 * @param path where it lies on the classpath
 * @param shapes its letters as Java draws them, of size 1
 * @param letters which letters it has
 */
record FontFile(String path, Font shapes, Letters letters) {
  static {
    System.setProperty("java.awt.headless", "true"); // pictures need no screen
  }

  /** Reads a whole font; for a large one this takes a good part of a second. */
  static FontFile read(String path) {
    try (var in = open(path)) {
      return new FontFile(path, Font.createFont(Font.TRUETYPE_FONT, in), Letters.of(open(path)));
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font " + path + " cannot be read", e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the bundled font " + path + " is damaged", e);
    }
  }

  Font sized(double size) {
    return shapes.deriveFont((float) size);
  }

  /** The file itself, to be embedded in a page. */
  InputStream open() {
    return open(path);
  }

  private static InputStream open(String path) {
    var in = FontFile.class.getResourceAsStream(path);
    if (in == null) {
      throw new IllegalStateException("the bundled font " + path + " is missing");
    }
    return in;
  }
}
