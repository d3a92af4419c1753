package respite.talk.typed;

import respite.journal.Grade;

/** The five steps in the words that people use for a night or a mood. */
final class GradeWords {
  private GradeWords() {}

  /** The grade of a word that a pattern of {@link SleepText} or {@link MoodText} took. */
  static Grade grade(String word) {
    return switch (word) {
      case "badly", "bad", "poorly", "poor", "low", "lousy", "badley", "rubbish" -> Grade.BAD;
      case "ok", "okay", "so-so", "alright", "all right" -> Grade.MIDDLING;
      case "well", "good", "fine" -> Grade.GOOD;
      case "great",
          "wonderfully",
          "amazing",
          "brilliant",
          "brilliantly",
          "like a baby",
          "like a log",
          "like a rock" ->
          Grade.VERY_GOOD;
      default -> Grade.VERY_BAD; // the patterns' other words: terrible, awful and their like
    };
  }
}
