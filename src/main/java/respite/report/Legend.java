package respite.report;

import java.util.List;
import respite.wording.PictureWords;
import respite.wording.PictureWords.Sign;

/**
 * What the marks of a chart mean, in rows from the top left.
 *
 * @param rows the entries of each row; an entry never breaks
 */
record Legend(List<List<Sign>> rows) {
  private static final double SAMPLE = 26;
  private static final double GAP = 8;
  private static final double BETWEEN = 22;
  static final double ROW = 24;

  static Legend of(
      Painter painter, PictureWords words, List<Sign> signs, double width, Lettering lettering) {
    var rows = new java.util.ArrayList<List<Sign>>();
    var row = new java.util.ArrayList<Sign>();
    double used = 0;
    for (var sign : signs) {
      double needed = width(painter, words, sign, lettering);
      if (!row.isEmpty() && used + needed - BETWEEN > width) {
        rows.add(List.copyOf(row));
        row.clear();
        used = 0;
      }
      row.add(sign);
      used += needed;
    }
    if (!row.isEmpty()) {
      rows.add(List.copyOf(row));
    }
    return new Legend(List.copyOf(rows));
  }

  double height() {
    return rows.size() * ROW;
  }

  /** Draws it with the first row's letters standing on y. */
  void draw(Painter painter, PictureWords words, double left, double y, Lettering lettering) {
    double line = y;
    for (var row : rows) {
      double x = left;
      for (var sign : row) {
        sample(painter, sign, x, line - lettering.size() * .36);
        painter.text(words.of(sign), x + SAMPLE + GAP, line, lettering, Ink.TEXT);
        x += width(painter, words, sign, lettering);
      }
      line += ROW;
    }
  }

  private static double width(Painter painter, PictureWords words, Sign sign, Lettering lettering) {
    return SAMPLE + GAP + painter.width(words.of(sign), lettering) + BETWEEN;
  }

  private static void sample(Painter painter, Sign sign, double x, double y) {
    double middle = x + SAMPLE / 2;
    var across = Marks.line(x + 1, y, x + SAMPLE - 1, y);
    var box = Marks.box(x + 1, y - 8, x + SAMPLE - 1, y + 8);
    switch (sign) {
      case DAY_SCORE, WEEK_SCORE -> {
        painter.stroke(across, Ink.SCORE, ChartPens.SCORE);
        painter.fill(Marks.dot(middle, y, 4.6), Ink.SCORE);
      }
      case INFUSION -> painter.fill(Marks.drop(middle, y - 10, 18), Ink.INFUSION);
      case HELD -> {
        painter.fill(box, Ink.HELD);
        painter.stroke(Marks.line(x + 1, y - 8, x + 1, y + 8), Ink.HELD_EDGE, Pen.whole(2));
      }
      case MAY_HAVE_HELD -> {
        painter.stroke(
            Marks.hatching(x + 1, y - 8, x + SAMPLE - 1, y + 8, 6), Ink.HELD_EDGE, Pen.whole(1));
      }
      case BASELINE -> painter.stroke(across, Ink.BASELINE, ChartPens.BASELINE);
      case LINE_30 -> painter.stroke(across, Ink.LINE, ChartPens.LINE_30);
      case LINE_50 -> painter.stroke(across, Ink.LINE, ChartPens.LINE_50);
      case TOO_BAD -> painter.stroke(Marks.cross(middle, y, 5.5), Ink.SEVERE, ChartPens.CROSS);
      case NO_ENTRY, NO_PAIN, WORST -> throw new IllegalArgumentException(sign + " is no chart's");
    }
  }
}
