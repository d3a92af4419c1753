package respite.relief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import respite.journal.PainScore;
import respite.journal.Rating;

/**
 * How bad the pain was: a number on the 0 to 10 scale, or severe, which is worse than any number.
 */
public sealed interface Level extends Comparable<Level> {
  /**
   * A number on the scale. A median of whole scores has halves, a median of halves has quarters.
   *
   * @param quarters quarter points, 0 to 40, both included
   */
  record Points(int quarters) implements Level {
    /** Throws IllegalArgumentException when the number is off the scale. */
    public Points {
      if (quarters < 4 * PainScore.NONE || quarters > 4 * PainScore.WORST) {
        throw new IllegalArgumentException(quarters + " quarter points are not on the scale");
      }
    }

    /** The same number in hundredths of a point, for showing it: 725 is 7.25. */
    public int hundredths() {
      return quarters * 25;
    }
  }

  /** "Too bad to answer": rated, and worse than any number. */
  record Severe() implements Level {}

  /** The number of a whole score. */
  static Points of(PainScore score) {
    return new Points(4 * score.value());
  }

  /** The level of a rating. */
  static Level of(Rating rating) {
    return switch (rating) {
      case Rating.Scored(var score) -> of(score);
      case Rating.TooBad() -> new Severe();
    };
  }

  /**
   * The median; empty of nothing. Of two middles it is their mean, or the number when one of them
   * is severe: what is not a number is never averaged.
   */
  static Optional<Level> median(Collection<? extends Level> levels) {
    if (levels.isEmpty()) {
      return Optional.empty();
    }
    var sorted = new ArrayList<Level>(levels);
    sorted.sort(null);
    var lower = sorted.get((sorted.size() - 1) / 2);
    var upper = sorted.get(sorted.size() / 2);
    return Optional.of(
        lower instanceof Points low && upper instanceof Points high ? mean(low, high) : lower);
  }

  private static Points mean(Points low, Points high) {
    int sum = low.quarters() + high.quarters();
    if (sum % 2 != 0) {
      throw new IllegalArgumentException("a median finer than quarter points is never needed");
    }
    return new Points(sum / 2);
  }

  /** Numbers by size, severe after all of them. */
  @Override
  default int compareTo(Level other) {
    return Integer.compare(rank(this), rank(other));
  }

  private static int rank(Level level) {
    return switch (level) {
      case Points(var quarters) -> quarters;
      case Severe() -> Integer.MAX_VALUE;
    };
  }
}
