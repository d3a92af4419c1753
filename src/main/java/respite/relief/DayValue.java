package respite.relief;

/**
 * What one day counts as.
 *
 * @param level in whole or half points, or severe
 */
public record DayValue(Level level, Source source) {
  /** Where a day's value comes from. */
  public enum Source {
    /** The day's average, as the evening question asks it. */
    EVENING,
    /**
     * The median of the day's momentary scores, a poorer stand-in, so it is told (Broderick 2009).
     */
    MOMENTS
  }

  /** Throws IllegalArgumentException when the level is finer than half points. */
  public DayValue {
    if (level instanceof Level.Points(var quarters) && quarters % 2 != 0) {
      throw new IllegalArgumentException("a day counts in whole or half points");
    }
  }
}
