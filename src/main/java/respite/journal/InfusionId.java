package respite.journal;

/**
 * Names one infusion within one journal; what a person says of an infusion, a split or a join for
 * example, hangs on its name and so survives a change of its date.
 */
public record InfusionId(int number) implements Comparable<InfusionId> {
  /** Throws IllegalArgumentException when the number is not positive. */
  public InfusionId {
    if (number < 1) {
      throw new IllegalArgumentException(
          "infusion " + number + " does not exist; they count from 1");
    }
  }

  @Override
  public int compareTo(InfusionId other) {
    return Integer.compare(number, other.number);
  }
}
