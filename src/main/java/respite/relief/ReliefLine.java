package respite.relief;

/**
 * The level at or under which a day counts as relief. Commonly used thresholds: 30 % less pain is a
 * moderate, 50 % a substantial change (IMMPACT 2008), and 2 points are "much better" (Salaffi
 * 2004), so a line is always at least 2 points under the baseline.
 *
 * @param fortieths fortieths of a point, in which both percentages of a quarter point are whole
 */
public record ReliefLine(int fortieths) {
  private static final int TWO_POINTS = 80;

  /** The 30 % line: min(0.7 B, B - 2). */
  public static ReliefLine thirty(Level.Points baseline) {
    return line(7 * baseline.quarters(), baseline);
  }

  /** The 50 % line: min(0.5 B, B - 2), never more than the 30 % line. */
  public static ReliefLine fifty(Level.Points baseline) {
    return line(5 * baseline.quarters(), baseline);
  }

  private static ReliefLine line(int share, Level.Points baseline) {
    return new ReliefLine(Math.min(share, 10 * baseline.quarters() - TWO_POINTS));
  }

  /** Whether the pain is the line or less; severe never is. */
  public boolean covers(Level level) {
    return level instanceof Level.Points(var quarters) && 10 * quarters <= fortieths;
  }

  /** The same number in thousandths of a point, for showing it: 4900 is 4.9. */
  public int thousandths() {
    return fortieths * 25;
  }
}
