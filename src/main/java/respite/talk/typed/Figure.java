package respite.talk.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a text, or a range of two, and how plainly it is a pain score.
 *
 * @param upTo the other end of a range; empty for a single number
 * @param start where it stands in the text
 * @param end where it ends, which is not included; "out of ten" and "pain" belong to it
 */
record Figure(String typed, String from, String upTo, int start, int end, Claim claim) {

  /** How plainly. */
  enum Claim {
    /** It says out of ten. */
    OUT_OF_TEN,
    /** It stands where a score stands, and nothing behind it is counted. */
    PLAIN,
    /** It may be a score or count something. */
    PERHAPS,
    /** It counts something, or is a time, a date, an amount. */
    NONE
  }

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("zero", "0"),
          Map.entry("one", "1"),
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"));

  private static final String NUMBER =
      "\\d{1,30}+(?:[.,]\\d{1,2}+)?+|(?:" + String.join("|", WORDS.keySet()) + ")\\b";
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<![\\p{L}\\d.,:/+$€£#@]|\\d-)((?:minus |-)?(?:"
              + NUMBER
              + "))(?:(?: ?(?:-|to|or) ?|(?<=between \\d) and )(\\d{1,2}+(?:[.,]\\d{1,2}+)?+)|( and a half)\\b)?+"
              + "(?![\\p{L}\\d]|[.,:]\\d)");

  private static final Pattern OUT_OF_TEN =
      Pattern.compile("^ ?(?:/|out of|of) ?(?:10|ten)\\b(?!/|[.,]\\d)");

  private Figure(Matcher match, String lower, int start, int end, Claim claim) {
    this(
        lower.substring(match.start(), match.end()),
        match.group(1),
        Optional.ofNullable(match.group(2)).orElse(""),
        start,
        end,
        claim);
  }

  /** Every number of a lower-case text, in its order. */
  static List<Figure> all(String lower) {
    var all = new ArrayList<Figure>();
    Matcher match = FIGURE.matcher(lower);
    while (match.find()) {
      all.add(of(match, lower));
    }
    return all;
  }

  private static Figure of(Matcher match, String lower) {
    var around = new Neighbours(lower, match.start(), match.end());
    Matcher ten = OUT_OF_TEN.matcher(lower).region(match.end(), lower.length());
    if (ten.find()) {
      boolean counted = new Neighbours(lower, match.start(), ten.end()).counts();
      return new Figure(
          match, lower, match.start(), ten.end(), counted ? Claim.PERHAPS : Claim.OUT_OF_TEN);
    }
    boolean word = WORDS.containsKey(match.group(1));
    return new Figure(match, lower, around.framedFrom(), match.end(), around.claim(word));
  }

  /** The same number in a text that begins so much earlier. */
  Figure on(int earlier) {
    return new Figure(typed, from, upTo, start + earlier, end + earlier, claim);
  }

  /** What the number says, as far as it is one that people mean as a score. */
  ScoreText.Reading reading(Optional<NamedDay> day, String note) {
    double lower = value(from);
    if (!upTo.isEmpty()) {
      return range(Math.min(lower, value(upTo)), Math.max(lower, value(upTo)), day, note);
    } else if (typed.endsWith("half")) {
      return range(lower, lower + 1, day, note);
    } else if (lower < 0 || lower > 10) {
      return new ScoreText.Reading.OffScale(typed, guesses(lower), day, note);
    }
    int whole = (int) lower;
    return lower == whole
        ? new ScoreText.Reading.Score(whole, day, note)
        : new ScoreText.Reading.Between(typed, whole, whole + 1, day, note);
  }

  /**
   * Whether it is near the scale and no whole number on it, so that it is asked back in any case.
   */
  boolean asksAnyway() {
    return upTo.isEmpty() && score().isEmpty() && Math.abs(value(from)) <= 20;
  }

  /** The score it would be; empty when it is none of the scale's whole numbers. */
  Optional<Integer> score() {
    double value = value(from);
    return upTo.isEmpty() && value >= 0 && value <= 10 && value == (int) value
        ? Optional.of((int) value)
        : Optional.empty();
  }

  private ScoreText.Reading range(double lower, double upper, Optional<NamedDay> day, String note) {
    return lower < 0 || upper > 10 || upper - lower > 3
        ? new ScoreText.Reading.OffScale(typed, List.of(), day, note)
        : new ScoreText.Reading.Between(typed, (int) lower, (int) Math.ceil(upper), day, note);
  }

  /** 11 was 10 or 1, 75 was 7 or 8 (7.5), -1 was 1 or 0, 100 was 10. */
  private static List<Integer> guesses(double value) {
    int size = (int) Math.min(Math.abs(value), 1000);
    if (value < 0) {
      return size <= 10 && size > 0 ? List.of(size, 0) : List.of(0);
    } else if (size < 20) {
      return size == 10 ? List.of(10) : List.of(10, size - 10);
    } else if (size < 100) {
      return size % 10 == 0 ? List.of(size / 10) : List.of(size / 10, size / 10 + 1);
    }
    return List.of(10);
  }

  private static double value(String number) {
    boolean negative = number.startsWith("-") || number.startsWith("minus");
    String digits = WORDS.getOrDefault(number, number.replaceAll("[^\\d.,]", ""));
    return Double.parseDouble(digits.replace(',', '.')) * (negative ? -1 : 1);
  }
}
