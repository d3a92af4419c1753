package respite.report;

import java.util.List;

/** The head of a picture: its title, and as many figures as fit into one line. */
final class Titles {
  static final double HEIGHT = 76;
  private static final double MARGIN = 24;
  private static final Lettering TITLE = Lettering.bold(26);
  private static final Lettering FIGURES = Lettering.regular(17);

  private Titles() {}

  static void draw(Painter painter, String title, List<String> figures, double width) {
    painter.text(title, MARGIN, 40, TITLE, Ink.TEXT);
    String line = "";
    for (var figure : figures) {
      String longer = line.isEmpty() ? figure : line + "  ·  " + figure;
      if (painter.width(longer, FIGURES) <= width - 2 * MARGIN) {
        line = longer;
      }
    }
    painter.text(line, MARGIN, 66, FIGURES, Ink.MUTED);
  }
}
