package respite.talk.typed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Everyday words and phrases for the members of a closed list. The longest phrase wins, so that a
 * phrase for nothing keeps the words in it from being read. What is denied, called fine, or
 * somebody else's is not read.
 */
final class Vocabulary<T> {
  private static final Pattern DENIED =
      Pattern.compile(
          "(?:\\b(?:no|zero) (?:more |real |[a-z]+ (?:or|and) )?"
              + "|(?:\\bnot|n't|\\bwithout|\\bnever) (?:(?!sleep|do|move|walk)[a-z]+ )?"
              + "|\\b(?:instead of|except|free of|rather than) (?:my |the )?)$");
  private static final Pattern SOMEBODY_ELSES =
      Pattern.compile(
          "(?:(?<!it|that|there|what|today)'s|\\b(?:his|her|their|your|our)|\\b(?:son|daughter|wife"
              + "|husband|partner|mum|mom|dad|dog|cat|baby|kid|neighbou?r)s?(?: has| had)?(?: an?)?) $");
  private static final Pattern FINE =
      Pattern.compile(
          "^ (?:is |are |was |were |feels? |felt |seems? )?(?:fine|ok|okay|better|good|gone|great"
              + "|clear|painless|pain[ -]?free)\\b(?! for)");

  private final Map<String, Optional<T>> meanings;
  private final Pattern any;

  private Vocabulary(Map<String, Optional<T>> meanings) {
    this.meanings = Map.copyOf(meanings);
    String phrases =
        meanings.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    any = Pattern.compile("(?<![\\p{L}\\d])(?:" + phrases + ")(?![\\p{L}\\d])");
  }

  /**
   * A vocabulary of lower-case phrases, with commas between.
   *
   * @param nothing phrases that hold such words and mean none of it
   */
  static <T> Vocabulary<T> of(Map<T, String> phrases, String nothing) {
    var meanings = new HashMap<String, Optional<T>>();
    phrases.forEach((meaning, list) ->
        split(list).forEach(phrase -> meanings.put(phrase, Optional.of(meaning))));
    split(nothing).forEach(phrase -> meanings.put(phrase, Optional.empty()));
    return new Vocabulary<>(meanings);
  }

  /** What a lower-case text plainly names, in its order. */
  List<Found<T>> in(String lower) {
    var found = new ArrayList<Found<T>>();
    Matcher match = any.matcher(lower);
    while (match.find()) {
      String before = lower.substring(Math.max(0, match.start() - 40), match.start());
      String behind = lower.substring(match.end(), Math.min(lower.length(), match.end() + 30));
      boolean meant =
          !DENIED.matcher(before).find()
              && !SOMEBODY_ELSES.matcher(before).find()
              && !FINE.matcher(behind).find();
      int start = match.start();
      int end = match.end();
      meanings
          .getOrDefault(match.group(), Optional.empty())
          .filter(_ -> meant)
          .ifPresent(meaning -> found.add(new Found<>(meaning, start, end)));
    }
    return found;
  }

  private static List<String> split(String list) {
    return Arrays.stream(list.split("[,\\n]+", -1))
        .map(phrase -> phrase.strip().replaceAll("\\s+", " "))
        .filter(phrase -> !phrase.isEmpty())
        .toList();
  }
}
