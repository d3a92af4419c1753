package respite.talk.typed;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Several scores in one text, each named: {@code worst 9, average 6, now 4}. The average is the
 * day's and now is now; the journal has no place for others, so they stay in the note. At least one
 * of the two is told.
 *
 * @param note the words without the two
 */
public record NamedScores(Optional<Integer> average, Optional<Integer> now, String note) {
  private static final String AVERAGE = "on average|average|averaged|avg|mean|overall";
  private static final String NOW = "right now|now|currently|at the moment|at present";
  private static final String OTHER =
      "at (?:its |the )?(?:worst|best)|worst|highest|max(?:imum)?|peak|least|best|lowest|min(?:imum)?";

  private static final String NAME =
      "(?:(?<average>" + AVERAGE + ")|(?<now>" + NOW + ")|(?:" + OTHER + "))(?![\\p{L}\\d])";
  private static final String SCORE =
      "(?<score>10|\\d)(?: ?/ ?10)?(?![\\p{L}\\d]|[.,/:-]\\d| ?(?:mg|h|hours?|hrs|min|am|pm)\\b)";
  private static final String BEGINS = "(?<![\\p{L}\\d.,/:-])";

  private static final Pattern NAME_FIRST =
      Pattern.compile(
          BEGINS
              + NAME
              + "(?: pain)?(?: today)?(?: (?:is|was|of|about|around)|:| =| -)? ?"
              + SCORE);
  private static final Pattern SCORE_FIRST =
      Pattern.compile(BEGINS + SCORE + "(?: as)?(?: my| the)? " + NAME);

  /** The scores of a text that names two or more of them; empty for any other text. */
  public static Optional<NamedScores> read(String text) {
    Plain left = Plain.of(text);
    Optional<Integer> average = Optional.empty();
    Optional<Integer> now = Optional.empty();
    int named = 0;
    int from = 0;
    for (var next = next(left.lower(), from); next.isPresent(); next = next(left.lower(), from)) {
      MatchResult match = next.get();
      var score = Optional.of(Integer.valueOf(match.group("score")));
      boolean isAverage = match.group("average") != null;
      boolean isNow = match.group("now") != null;
      if ((isAverage && average.isPresent()) || (isNow && now.isPresent())) {
        return Optional.empty(); // two of one kind: which is meant is not certain
      }
      average = isAverage ? score : average;
      now = isNow ? score : now;
      left = isAverage || isNow ? left.blank(match.start(), match.end()) : left;
      from = match.end();
      named++;
    }
    return named > 1 && !text.contains("?") && (average.isPresent() || now.isPresent())
        ? Optional.of(new NamedScores(average, now, note(left.words())))
        : Optional.empty();
  }

  private static Optional<MatchResult> next(String lower, int from) {
    return Stream.of(NAME_FIRST, SCORE_FIRST)
        .map(pattern -> pattern.matcher(lower))
        .filter(matcher -> matcher.find(from))
        .map(Matcher::toMatchResult)
        .min(Comparator.comparingInt(MatchResult::start));
  }

  /** What is left of the words, without the signs and joints that stood between the scores. */
  private static String note(String words) {
    return Plain.tidy(
            words.replaceAll("(?:\\s*[,;]\\s*(?:and\\b)?|\\s+(?:and\\b)?)(?=\\s*(?:[,;.]|$))", ""))
        .replaceAll("\\s+", " ");
  }
}
