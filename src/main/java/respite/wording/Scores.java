package respite.wording;

import java.util.Optional;
import respite.journal.PainScore;
import respite.journal.Rating;
import respite.talk.effect.Week;

/** Ratings in English, and the little row of bars that words repeat. */
final class Scores {
  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final String GAP = "·";
  private static final String TOO_BAD_MARK = "✕";

  private Scores() {}

  /** "6", or "too bad to answer". */
  static String words(Rating rating) {
    return switch (rating) {
      case Rating.Scored(PainScore(var value)) -> Integer.toString(value);
      case Rating.TooBad() -> "too bad to answer";
    };
  }

  /** One sentence about the week; empty when too few days are rated to say anything. */
  static String week(Week week) {
    return week.middle()
        .map(middle ->
            "Last seven evenings %s, %s.".formatted(bars(week), middle(middle, week.rated())))
        .orElse("");
  }

  /** "middle 7.5"; empty when too few days are rated. */
  static String middle(Week week) {
    return week.middle().map(middle -> "middle " + words(middle)).orElse("");
  }

  static String bars(Week week) {
    var bars = new StringBuilder();
    week.days().forEach(day -> bars.append(bar(day)));
    return bars.toString();
  }

  private static String bar(Optional<Rating> day) {
    return day.map(rating ->
            switch (rating) {
              case Rating.Scored(PainScore(var value)) -> bar(value);
              case Rating.TooBad() -> TOO_BAD_MARK;
            })
        .orElse(GAP);
  }

  private static String bar(int score) {
    int height = Math.round(score * (BARS.length() - 1) / (float) PainScore.WORST);
    return BARS.substring(height, height + 1);
  }

  private static String middle(Week.Middle middle, int rated) {
    String whose = rated == 7 ? "the middle one is " : "the middle of " + rated + " is ";
    return whose + words(middle);
  }

  private static String words(Week.Middle middle) {
    return switch (middle) {
      case Week.Middle.At(var halves) -> halves / 2 + (halves % 2 == 0 ? "" : ".5");
      case Week.Middle.TooBad() -> "“too bad to answer”";
    };
  }
}
