package respite.relief;

/**
 * How many days were rated.
 *
 * @param rated days with a value
 * @param of days there were
 */
public record Completeness(int rated, int of) {
  /** Whether under half of the days were rated. */
  public boolean underHalf() {
    return 2 * rated < of;
  }
}
