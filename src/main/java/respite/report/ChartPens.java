package respite.report;

/** The lines of a chart; each can be told from the others without its colour. */
final class ChartPens {
  static final Pen SCORE = Pen.whole(3);
  static final Pen HALO = Pen.whole(6);
  static final Pen BASELINE = Pen.whole(1.6);
  static final Pen LINE_30 = Pen.dashed(1.8, 9, 6);
  static final Pen LINE_50 = Pen.dashed(1.8, 1, 5);
  static final Pen INFUSION = Pen.dashed(1.6, 1, 5);
  static final Pen FINE_SCORE = Pen.whole(2);
  static final Pen FINE_HALO = Pen.whole(4);
  static final Pen CROSS = Pen.whole(2.4);
  static final Pen FINE_CROSS = Pen.whole(1.4);

  private ChartPens() {}
}
