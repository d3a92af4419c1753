package respite.journal;

/**
 * Names one entry within one journal; numbers count up from 1 in the order of making and are never
 * used again.
 */
public record EntryId(int number) implements Comparable<EntryId> {
  /** Throws IllegalArgumentException when the number is not positive. */
  public EntryId {
    if (number < 1) {
      throw new IllegalArgumentException("entry " + number + " does not exist; they count from 1");
    }
  }

  @Override
  public int compareTo(EntryId other) {
    return Integer.compare(number, other.number);
  }
}
