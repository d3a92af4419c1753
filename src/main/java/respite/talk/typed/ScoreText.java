package respite.talk.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a score in what a person typed: {@code 7}, {@code 7/10}, {@code seven}, {@code pain 6 lower
 * back}, {@code yesterday 5}. Only what is plainly a score is taken at once; what may be one is
 * asked back, and a number that counts something else is none.
 */
public final class ScoreText {
  /** More numbers than that are no choice but a list. */
  private static final int MOST_OFFERED = 4;

  private ScoreText() {}

  /** What was read. */
  public sealed interface Reading {
    /** The text holds no score. */
    record None() implements Reading {}

    /** A score, the day it names if any, and what else was written. */
    record Score(int value, Optional<NamedDay> day, String note) implements Reading {}

    /** Something between two neighbouring scores. */
    record Between(String typed, int lower, int upper, Optional<NamedDay> day, String note)
        implements Reading {}

    /** A number that is not on the scale, and what was meant perhaps, best guess first. */
    record OffScale(String typed, List<Integer> guesses, Optional<NamedDay> day, String note)
        implements Reading {}

    /** One or more numbers that may be a score, or may count something else. */
    record Perhaps(List<Integer> scores, Optional<NamedDay> day) implements Reading {
      /** Copies the list, so that the reading cannot change. */
      public Perhaps {
        scores = List.copyOf(scores);
      }
    }

    /** The same with words in front of its note. */
    default Reading noting(String words) {
      return switch (this) {
        case None none -> none;
        case Score(var value, var day, var note) -> new Score(value, day, joined(words, note));
        case Between(var typed, var lower, var upper, var day, var note) ->
            new Between(typed, lower, upper, day, joined(words, note));
        case OffScale(var typed, var guesses, var day, var note) ->
            new OffScale(typed, guesses, day, joined(words, note));
        case Perhaps perhaps -> perhaps;
      };
    }

    private static String joined(String words, String note) {
      return note.isEmpty() ? words : words + ", " + note;
    }
  }

  /** Reads a text; linear in its length. */
  public static Reading read(String text) {
    Plain plain = Plain.of(text);
    var named = NamedDay.find(plain.lower());
    Plain rest = named.map(found -> plain.cut(found.start(), found.end())).orElse(plain);
    return read(rest, named.map(Found::what));
  }

  /** Reads a text whose day is known already. */
  static Reading read(Plain text, Optional<NamedDay> day) {
    List<Figure> chosen = decisive(text.lower());
    if (chosen.size() == 1 && isTaken(chosen.getFirst())) {
      Figure figure = chosen.getFirst();
      return figure.reading(day, Plain.tidy(text.cut(figure.start(), figure.end()).words()));
    }
    List<Integer> scores =
        chosen.stream().flatMap(figure -> figure.score().stream()).distinct().toList();
    return scores.isEmpty() || scores.size() > MOST_OFFERED
        ? new Reading.None()
        : new Reading.Perhaps(scores, day);
  }

  /** The numbers of a lower-case text that may be a score; each once, the plainer first. */
  static List<Figure> decisive(String lower) {
    List<Figure> figures = Figure.all(lower);
    List<Figure> outOfTen = of(figures, Figure.Claim.OUT_OF_TEN);
    return outOfTen.isEmpty()
        ? Stream.concat(
                of(figures, Figure.Claim.PLAIN).stream(),
                of(figures, Figure.Claim.PERHAPS).stream())
            .toList()
        : outOfTen;
  }

  private static boolean isTaken(Figure only) {
    return switch (only.claim()) {
      case OUT_OF_TEN, PLAIN -> true;
      case PERHAPS -> only.asksAnyway();
      case NONE -> false;
    };
  }

  /** Whether the text is a score, or a number meant as one, and nothing else. */
  public static boolean bare(String text) {
    return switch (read(text)) {
      case Reading.None() -> false;
      case Reading.Perhaps _ -> false;
      case Reading.Score(_, _, var rest) -> rest.isEmpty();
      case Reading.Between(_, _, _, _, var rest) -> rest.isEmpty();
      case Reading.OffScale(_, _, _, var rest) -> rest.isEmpty();
    };
  }

  private static List<Figure> of(List<Figure> figures, Figure.Claim claim) {
    var found = new ArrayList<Figure>();
    for (Figure figure : figures) {
      boolean again = found.stream().anyMatch(other -> other.typed().equals(figure.typed()));
      if (figure.claim() == claim && !again) {
        found.add(figure);
      }
    }
    return found;
  }
}
