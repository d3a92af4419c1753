package respite.journal;

/** How bad the pain was: a score, or worse than a person could answer. */
public sealed interface Rating {
  /** A number on the scale. */
  record Scored(PainScore score) implements Rating {}

  /** "Too bad to answer": rated as severe, worse than any number, and never turned into one. */
  record TooBad() implements Rating {}

  /** The rating of a score from 0 to 10, both included. */
  static Rating of(int score) {
    return new Scored(new PainScore(score));
  }
}
