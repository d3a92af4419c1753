package respite.report;

import java.util.List;

/**
 * A line's width and dashes, with round ends.
 *
 * @param dashes lengths of mark and gap by turns; empty is a whole line
 */
record Pen(double width, List<Double> dashes) {
  Pen {
    dashes = List.copyOf(dashes);
  }

  static Pen whole(double width) {
    return new Pen(width, List.of());
  }

  static Pen dashed(double width, double mark, double gap) {
    return new Pen(width, List.of(mark, gap));
  }

  Pen times(double scale) {
    return new Pen(width * scale, dashes.stream().map(length -> length * scale).toList());
  }
}
