package respite.report;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text set in lines of one width.
 *
 * @param lines from the top; none for an empty text
 */
record Paragraph(List<String> lines, Lettering lettering) {
  private static final double LEADING = 1.3;
  private static final String MORE = "…";

  Paragraph {
    lines = List.copyOf(lines);
  }

  /**
   * Breaks a text between words, and within a word that is wider than a line. What does not fit
   * into that many lines is cut, and an ellipsis says so.
   */
  static Paragraph of(
      Painter painter, String text, Lettering lettering, double width, int mostLines) {
    var lines = broken(painter, Printable.of(text), lettering, width, mostLines + 1);
    if (lines.size() <= mostLines) {
      return new Paragraph(lines, lettering);
    }
    var kept = new ArrayList<>(lines.subList(0, mostLines));
    String last = kept.removeLast();
    while (!last.isEmpty() && painter.width(last + MORE, lettering) > width) {
      last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
    }
    kept.add(last + MORE);
    return new Paragraph(kept, lettering);
  }

  private static List<String> broken(
      Painter painter, String text, Lettering lettering, double width, int most) {
    var lines = new ArrayList<String>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (painter.width(longer, lettering) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (lines.size() < most && painter.width(line, lettering) > width) {
        int fits = fits(painter, line, lettering, width);
        lines.add(line.substring(0, fits));
        line = line.substring(fits);
      }
      if (lines.size() >= most) {
        return lines;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** How much of a word goes into a line; never within what a reader takes for one letter. */
  private static int fits(Painter painter, String word, Lettering lettering, double width) {
    var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(word);
    int fits = letters.next();
    for (int end = fits;
        end != BreakIterator.DONE && painter.width(word.substring(0, end), lettering) <= width;
        end = letters.next()) {
      fits = end;
    }
    return fits;
  }

  double leading() {
    return lettering.size() * LEADING;
  }

  double height() {
    return lines.size() * leading();
  }

  /** Sets it with its top edge at y. */
  void draw(Painter painter, double x, double y, Ink ink) {
    double base = y + lettering.size();
    for (var line : lines) {
      painter.text(line, x, base, lettering, ink);
      base += leading();
    }
  }
}
