package respite.journal;

/**
 * A pain score on the 11-point numeric rating scale (NRS-11): whole numbers from 0, no pain, to 10,
 * the worst imaginable, both included. Farrar 2001 is the scale's usual reference.
 *
 * @param value 0 to 10, both included
 */
public record PainScore(int value) implements Comparable<PainScore> {
  /** The lowest score: no pain. */
  public static final int NONE = 0;

  /** The highest score: the worst pain imaginable. */
  public static final int WORST = 10;

  /** Throws IllegalArgumentException when the value is off the scale. */
  public PainScore {
    if (value < NONE || value > WORST) {
      throw new IllegalArgumentException("pain score " + value + " is not in 0..10");
    }
  }

  @Override
  public int compareTo(PainScore other) {
    return Integer.compare(value, other.value);
  }
}
