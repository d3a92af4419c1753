package respite.report;

import java.awt.geom.RoundRectangle2D;
import java.util.List;
import respite.wording.PageWords;

/**
 * One page being filled from the top: its area, and how far down it is used. Points, 72 to an inch.
 */
final class Sheet {
  static final double MARGIN = 42;
  static final Lettering BODY = Lettering.regular(9);
  static final Lettering STRONG = Lettering.bold(9);
  private static final Lettering HEADING = Lettering.bold(11.5);
  private static final Lettering SMALL = Lettering.regular(8);
  private static final double FOOT = 26;

  private final Painter painter;
  private final Size size;
  private double y = MARGIN;

  Sheet(Painter painter, Size size) {
    this.painter = painter;
    this.size = size;
  }

  Painter painter() {
    return painter;
  }

  double left() {
    return MARGIN;
  }

  double width() {
    return size.width() - 2 * MARGIN;
  }

  double y() {
    return y;
  }

  /** How much is left above the foot. */
  double room() {
    return size.height() - FOOT - 14 - y;
  }

  void down(double points) {
    y += points;
  }

  void heading(String text) {
    painter.text(text, MARGIN, y + HEADING.size(), HEADING, Ink.TEXT);
    y += HEADING.size() + 6;
  }

  /** Sets a paragraph across the page and goes below it. */
  void paragraph(String text, Lettering lettering, Ink ink) {
    var paragraph = Paragraph.of(painter, text, lettering, width(), 40);
    paragraph.draw(painter, MARGIN, y, ink);
    y += paragraph.height();
  }

  void rule() {
    painter.stroke(Marks.line(MARGIN, y, MARGIN + width(), y), Ink.GRID, Pen.whole(.7));
  }

  void foot(PageWords words, int page, int of) {
    double base = size.height() - FOOT;
    painter.text(words.disclaimer(), MARGIN, base, SMALL, Ink.MUTED);
    painter.text(
        words.pageNumber(page, of), MARGIN + width(), base, SMALL, Ink.MUTED, Painter.Anchor.END);
  }

  /** Figures side by side, each as large as its box allows. */
  void figures(List<PageWords.Figure> figures) {
    double gap = 8;
    double each = (width() - gap * (figures.size() - 1)) / figures.size();
    double height = 74;
    for (int i = 0; i < figures.size(); i++) {
      double x = MARGIN + i * (each + gap);
      painter.fill(new RoundRectangle2D.Double(x, y, each, height, 4, 4), Ink.TILE);
      painter.fill(Marks.box(x, y, x + 2.5, y + height), Ink.SCORE);
      var figure = fitted(figures.get(i).figure(), each - 18);
      figure.draw(painter, x + 10, y + 6, Ink.TEXT);
      Paragraph.of(painter, figures.get(i).caption(), SMALL, each - 18, 3)
          .draw(painter, x + 10, y + 8 + figure.height(), Ink.MUTED);
    }
    y += height;
  }

  /** In one line if it can be large there, else in two, else smaller. */
  private Paragraph fitted(String figure, double width) {
    for (double size : new double[] {17, 15, 13.5}) {
      var paragraph = Paragraph.of(painter, figure, Lettering.bold(size), width, 3);
      if (paragraph.lines().size() == 1) {
        return paragraph;
      }
    }
    for (double size : new double[] {12, 10.5}) {
      var paragraph = Paragraph.of(painter, figure, Lettering.bold(size), width, 3);
      if (paragraph.lines().size() <= 2) {
        return paragraph;
      }
    }
    return Paragraph.of(painter, figure, Lettering.bold(9), width, 3);
  }
}
