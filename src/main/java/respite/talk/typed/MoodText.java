package respite.talk.typed;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import respite.journal.Detail;

/** Reads how the person's own mood was. A mood that changed, or was denied, is left to the note. */
final class MoodText {
  private static final String VERY = "(?:really |very |so |quite |pretty |absolutely |just )?";
  private static final String HOW =
      "(terrible|awful|horrible|bad|low|poor|ok|okay|so-so|alright|all right|fine|good|great"
          + "|amazing|brilliant)";

  private static final String START = "(?<![\\p{L}\\d'])";

  /** Before these it was somebody else's mood, or a wish, or not so. */
  private static final Pattern NOT_SO =
      Pattern.compile(
          "(?:n't|'s|\\b(?:not|never|no|without|hardly|barely|hope|hoping|want|wish|usually|normally"
              + "|should|if|his|her|their|your)) (?:[\\p{L}']+ ){0,3}$");

  private static final String ALL_DAY =
      "(?! (?:to|from|until|till|then|but|when|if|for|after|swings?)\\b)";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              START
                  + "(?:my )?mood(?: ?:| is| was|'s| has been)? "
                  + VERY
                  + HOW
                  + "(?![\\p{L}\\d])(?! mood)"
                  + ALL_DAY),
          Pattern.compile(
              START + "(?:in (?:a |an )?)?" + VERY + HOW + " mood(?![\\p{L}\\d])" + ALL_DAY));

  private MoodText() {}

  /** Every grade of a mood in a lower-case text. */
  static List<Found<Detail.Mood>> in(String lower) {
    return FORMS.stream()
        .flatMap(form -> form.matcher(lower).results())
        .filter(match -> !NOT_SO.matcher(lower.substring(0, match.start())).find())
        .map(MoodText::mood)
        .toList();
  }

  private static Found<Detail.Mood> mood(MatchResult match) {
    return new Found<>(
        new Detail.Mood(GradeWords.grade(match.group(1))), match.start(), match.end());
  }
}
