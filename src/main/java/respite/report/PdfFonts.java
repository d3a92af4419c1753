package respite.report;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one document, embedded as far as they are used. For one thread. */
final class PdfFonts {
  private final PDDocument document;
  private final Map<Lettering.Weight, PDFont> roboto = new EnumMap<>(Lettering.Weight.class);
  private Optional<PDFont> kurinto = Optional.empty();

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
      boolean plain = Printable.inRoboto(text.codePointAt(start));
      int end = start;
      while (end < text.length() && Printable.inRoboto(text.codePointAt(end)) == plain) {
        end += Character.charCount(text.codePointAt(end));
      }
      String piece = text.substring(start, end);
      runs.add(
          plain
              ? new Run(piece, roboto(lettering.weight()), Roboto.font(lettering))
              : new Run(piece, kurinto(), Kurinto.FONT.deriveFont((float) lettering.size())));
      start = end;
    }
    return runs;
  }

  private PDFont roboto(Lettering.Weight weight) throws IOException {
    var known = roboto.get(weight);
    if (known != null) {
      return known;
    }
    var font = load(Roboto.file(weight));
    roboto.put(weight, font);
    return font;
  }

  private PDFont kurinto() throws IOException {
    if (kurinto.isEmpty()) {
      kurinto = Optional.of(load(Kurinto.file()));
    }
    return kurinto.get();
  }

  private PDFont load(InputStream file) throws IOException {
    try (file) {
      return PDType0Font.load(document, file, true);
    }
  }
}
