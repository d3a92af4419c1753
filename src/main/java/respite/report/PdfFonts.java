package respite.report;

import java.awt.Font;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one document, embedded as far as they are used. For one thread. */
final class PdfFonts {
  private final PDDocument document;
  private final Map<String, PDFont> embedded = new HashMap<>();

  PdfFonts(PDDocument document) {
    this.document = document;
  }

  /** A piece of text in one font, which has all its letters. */
  record Run(String text, PDFont font, Font shapes) {
    double width(double size) throws IOException {
      return font.getStringWidth(text) * size / 1000;
    }
  }

  /** The text cut into pieces of one font; it must be {@link Printable}. */
  List<Run> runs(String text, Lettering lettering) throws IOException {
    var runs = new ArrayList<Run>();
    int start = 0;
    while (start < text.length()) {
      FontFile file = file(text.codePointAt(start), lettering);
      int end = start;
      while (end < text.length() && file(text.codePointAt(end), lettering).equals(file)) {
        end += Character.charCount(text.codePointAt(end));
      }
      runs.add(new Run(text.substring(start, end), embed(file), file.sized(lettering.size())));
      start = end;
    }
    return runs;
  }

  private static FontFile file(int codePoint, Lettering lettering) {
    return Roboto.has(codePoint)
        ? Roboto.file(lettering.weight())
        : WideFont.of(codePoint)
            .orElseThrow(() -> new IllegalArgumentException("not printable: " + codePoint))
            .file();
  }

  private PDFont embed(FontFile file) throws IOException {
    var known = embedded.get(file.path());
    if (known != null) {
      return known;
    }
    try (var in = file.open()) {
      var font = PDType0Font.load(document, in, true);
      embedded.put(file.path(), font);
      return font;
    }
  }
}
