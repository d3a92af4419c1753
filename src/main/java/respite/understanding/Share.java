package respite.understanding;

import java.util.Locale;

/** So many of so many, with the 95 % interval of Wilson. */
record Share(String name, long hits, long all) {
  private static final double Z = 1.959964;

  /** Both ends of the interval, from 0 to 1; the whole of it when nothing was counted. */
  double[] interval() {
    if (all == 0) {
      return new double[] {0, 1};
    }
    double p = (double) hits / all;
    double middle = p + Z * Z / (2 * all);
    double half = Z * Math.sqrt(p * (1 - p) / all + Z * Z / (4.0 * all * all));
    double scale = 1 + Z * Z / all;
    return new double[] {
      Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)
    };
  }

  @Override
  public String toString() {
    double[] ends = interval();
    return String.format(
        Locale.ROOT,
        "%-52s %5d of %5d  %5.1f %%  (%.1f to %.1f)",
        name,
        hits,
        all,
        all == 0 ? 0 : 100.0 * hits / all,
        100 * ends[0],
        100 * ends[1]);
  }
}
