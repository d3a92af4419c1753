package respite.report;

import java.awt.Shape;

/** Draws; x grows to the right and y downwards. For one thread. */
interface Painter {
  /** Where a text stands to its x. */
  enum Anchor {
    START(0),
    MIDDLE(.5),
    END(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }

    double share() {
      return share;
    }
  }

  void fill(Shape shape, Ink ink);

  void stroke(Shape shape, Ink ink, Pen pen);

  /** Sets a text that begins at x, its letters standing on y. */
  void text(String text, double x, double y, Lettering lettering, Ink ink);

  double width(String text, Lettering lettering);

  default void text(String text, double x, double y, Lettering lettering, Ink ink, Anchor anchor) {
    double start = anchor == Anchor.START ? x : x - anchor.share() * width(text, lettering);
    text(text, start, y, lettering, ink);
  }
}
