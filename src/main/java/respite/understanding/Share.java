package respite.understanding;

import java.util.Locale;

/** So many of so many, with the 95 % interval of Wilson. */
record Share(String name, long hits, long all) {
  private static final double Z = 1.959964;

  /** The lower end of the interval, from 0 to 1. */
  double least() {
    return all == 0 ? 0 : Math.max(0, end(-1));
  }

  /** The upper end. */
  double most() {
    return all == 0 ? 1 : Math.min(1, end(1));
  }

  private double end(int sign) {
    double p = (double) hits / all;
    double half = Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all));
    return (p + Z * Z / (2.0 * all) + sign * half) / (1 + Z * Z / all);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%-52s %5d of %5d  %5.1f %%  (%.1f to %.1f)",
        name,
        hits,
        all,
        all == 0 ? 0 : 100.0 * hits / all,
        100 * least(),
        100 * most());
  }
}
