package respite.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a score in what a person typed: {@code 7}, {@code 7/10}, {@code seven}, {@code pain 6 lower
 * back}, {@code yesterday 5}. Only what is plainly a score is taken at once; what may be one is
 * asked back, and a number that counts something else is none.
 */
final class ScoreText {
  /** More numbers than that are no choice but a list. */
  private static final int MOST_OFFERED = 4;

  private ScoreText() {}

  /** What was read. */
  sealed interface Reading {
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
  }

  /** Reads a text; linear in its length. */
  static Reading read(String text) {
    String words = Digits.ascii(text).strip();
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.length() != words.length()) {
      lower = words; // a few letters change length in lower case; then case stays as typed
    }
    var named = NamedDay.find(lower);
    if (named.isPresent()) {
      words = cut(words, named.get().start(), named.get().end());
      lower = cut(lower, named.get().start(), named.get().end());
    }
    Optional<NamedDay> day = named.map(NamedDay.Found::day);
    List<Figure> figures = Figure.all(lower);
    List<Figure> outOfTen = of(figures, Figure.Claim.OUT_OF_TEN);
    List<Figure> plain = outOfTen.isEmpty() ? of(figures, Figure.Claim.PLAIN) : outOfTen;
    List<Figure> perhaps = outOfTen.isEmpty() ? of(figures, Figure.Claim.PERHAPS) : List.of();
    boolean plainly = plain.size() == 1 && perhaps.isEmpty();
    if (plainly || (plain.isEmpty() && perhaps.size() == 1 && perhaps.getFirst().asksAnyway())) {
      Figure figure = plainly ? plain.getFirst() : perhaps.getFirst();
      return figure.reading(day, tidy(cut(words, figure.start(), figure.end())));
    }
    List<Integer> scores =
        Stream.concat(plain.stream(), perhaps.stream())
            .flatMap(figure -> figure.score().stream())
            .distinct()
            .toList();
    return scores.isEmpty() || scores.size() > MOST_OFFERED
        ? new Reading.None()
        : new Reading.Perhaps(scores, day);
  }

  /** Whether the text is a score, or a number meant as one, and nothing else. */
  static boolean bare(String text) {
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

  private static String cut(String text, int from, int to) {
    return (text.substring(0, from).stripTrailing() + " " + text.substring(to).stripLeading())
        .strip();
  }

  private static String tidy(String note) {
    return note.replaceAll("^[\\s,.;:!()-]+|[\\s,;:(-]+$", "");
  }
}
