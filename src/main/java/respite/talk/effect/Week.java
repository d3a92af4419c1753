package respite.talk.effect;

import java.util.List;
import java.util.Optional;
import respite.journal.PainScore;
import respite.journal.Rating;

/**
 * The day averages of the seven days that end with one, oldest first; empty where a day has none.
 */
public record Week(List<Optional<Rating>> days) {
  /** Fewer rated days than that have no middle worth naming. */
  private static final int ENOUGH = 3;

  /** Copies the list, so that the week cannot change. */
  public Week {
    days = List.copyOf(days);
  }

  /** The middle of the rated days. */
  public sealed interface Middle {
    /** A score, in half points: the middle of an even number of days may lie between two. */
    record At(int halves) implements Middle {}

    /** "Too bad to answer", which is worse than any number. */
    record TooBad() implements Middle {}
  }

  /** How many of the days are rated. */
  public int rated() {
    return (int) days.stream().filter(Optional::isPresent).count();
  }

  /** Their median; of two middles of which one is too bad, the number. Empty below three days. */
  public Optional<Middle> middle() {
    List<Integer> scores =
        days.stream().flatMap(Optional::stream).map(Week::rank).sorted().toList();
    if (scores.size() < ENOUGH) {
      return Optional.empty();
    }
    int lower = scores.get((scores.size() - 1) / 2);
    int upper = scores.get(scores.size() / 2);
    if (lower > PainScore.WORST) {
      return Optional.of(new Middle.TooBad());
    }
    return Optional.of(new Middle.At(upper > PainScore.WORST ? 2 * lower : lower + upper));
  }

  private static int rank(Rating rating) {
    return switch (rating) {
      case Rating.Scored(PainScore(var value)) -> value;
      case Rating.TooBad() -> PainScore.WORST + 1;
    };
  }
}
