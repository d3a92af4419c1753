package respite.talk;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a score in what a person typed: {@code 7}, {@code 7/10}, {@code seven}, {@code pain 6 lower
 * back}, {@code yesterday 5}. The score is cut out first; what is left is the note.
 */
final class ScoreText {
  private static final Map<String, Integer> WORDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("zero", 0),
              Map.entry("nought", 0),
              Map.entry("one", 1),
              Map.entry("two", 2),
              Map.entry("three", 3),
              Map.entry("four", 4),
              Map.entry("five", 5),
              Map.entry("six", 6),
              Map.entry("seven", 7),
              Map.entry("eight", 8),
              Map.entry("nine", 9),
              Map.entry("ten", 10)));

  private static final String WORD = "\\b(?:" + String.join("|", WORDS.keySet()) + ")\\b";
  private static final String NUMBER = "(?:minus |-)?\\d+(?:[.,]\\d+)?";
  private static final String RANGE = "(" + NUMBER + ")(?: ?(?:-|to|or) ?(\\d+(?:[.,]\\d+)?))?";
  private static final String OUT_OF_TEN = " ?(?:/|out of|of) ?(?:10|ten)\\b";

  /** Behind these a number counts something else: hours, tablets, a clock, a street. */
  private static final String COUNTED =
      "(?! ?(?:[:/%°]|\\d|mg|mcg|ug|ml|g\\b|kg|h\\b|hr|hour|min|day|week|month|year|night|am\\b|pm\\b"
          + "|a\\.m|p\\.m|o'?clock|x\\b|times|pill|tab|cap|puff|spray|drop|dose|patch|infusion|st\\b"
          + "|nd\\b|rd\\b|th\\b|km|mile|step|people|kid|ibuprofen|paracetamol|acetaminophen|tylenol"
          + "|tramadol|aspirin|naproxen|codeine|gabapentin|pregabalin|oxy|morphine))";

  private static final List<Pattern> SCORES =
      List.of(
          Pattern.compile("(?<![\\w.,:/-])" + RANGE + OUT_OF_TEN),
          Pattern.compile("(?<![\\w-])(" + WORD + ")()" + OUT_OF_TEN),
          Pattern.compile(
              "\\bpain(?: level| score)?(?: is| was|:|=| at| of)? ?" + RANGE + "\\b" + COUNTED),
          Pattern.compile("\\bpain(?: level| score)?(?: is| was|:|=| at| of)? ?(" + WORD + ")()"),
          Pattern.compile(
              "^(?:(?:i'?m|it'?s|its|now|today|a|an|about|around|score|level) ){0,3}"
                  + RANGE
                  + "\\b"
                  + COUNTED),
          Pattern.compile("^(" + WORD + ")()(?=$|[.,;!]|(?: now| today)\\b)"));

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(yesterday|(?:last |on )?(?:(mon)(?:day)?|(tue)(?:s|sday)?|(wed)(?:s|nesday)?"
              + "|(thu)(?:r|rs|rsday)?|(fri)(?:day)?|(sat)(?:urday)?|(sun)(?:day)?))\\b");

  private ScoreText() {}

  /** What was read. */
  sealed interface Reading {
    /** The text holds no score. */
    record None() implements Reading {}

    /** A score, the day it names if any, and what else was written. */
    record Score(int value, Optional<Day> day, String note) implements Reading {}

    /** Something between two neighbouring scores. */
    record Between(String typed, int lower, int upper, Optional<Day> day, String note)
        implements Reading {}

    /** A number that is not on the scale, and what was meant perhaps, best guess first. */
    record OffScale(String typed, List<Integer> guesses, Optional<Day> day, String note)
        implements Reading {}
  }

  /** A day named in the text. */
  sealed interface Day {
    /** The day before today. */
    record Yesterday() implements Day {}

    /** The last such weekday before today. */
    record Last(DayOfWeek weekday) implements Day {}
  }

  /** Reads a text; linear in its length. */
  static Reading read(String text) {
    String plain = Digits.ascii(text).strip();
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.length() != plain.length()) {
      lower = plain; // a few letters change length in lower case; then case stays as typed
    }
    Optional<Day> day = Optional.empty();
    Matcher named = DAY.matcher(lower);
    if (named.find()) {
      day = Optional.of(day(named.toMatchResult()));
      plain = cut(plain, named.start(), named.end());
      lower = cut(lower, named.start(), named.end());
    }
    for (Pattern pattern : SCORES) {
      Matcher match = pattern.matcher(lower);
      if (match.find()) {
        String note = tidy(cut(plain, match.start(), match.end()));
        return score(match.group(1), Optional.ofNullable(match.group(2)), day, note);
      }
    }
    return new Reading.None();
  }

  private static Reading score(
      String typed, Optional<String> upTo, Optional<Day> day, String note) {
    if (WORDS.containsKey(typed)) {
      return new Reading.Score(WORDS.getOrDefault(typed, 0), day, note);
    }
    if (upTo.filter(other -> !other.isEmpty()).isPresent()) {
      return range(typed, upTo.get(), day, note);
    }
    boolean negative = typed.startsWith("-") || typed.startsWith("minus");
    String digits = typed.replaceAll("[^\\d.,]", "").replace(',', '.');
    double value = Double.parseDouble(digits) * (negative ? -1 : 1);
    if (value < 0 || value > 10) {
      return new Reading.OffScale(typed, guesses(value), day, note);
    }
    int whole = (int) value;
    return value == whole
        ? new Reading.Score(whole, day, note)
        : new Reading.Between(typed, whole, whole + 1, day, note);
  }

  private static Reading range(String from, String to, Optional<Day> day, String note) {
    double lower = Double.parseDouble(from.replaceAll("[^\\d.,]", "").replace(',', '.'));
    double upper = Double.parseDouble(to.replace(',', '.'));
    boolean onScale = lower >= 0 && upper <= 10 && lower < upper && !from.startsWith("-");
    String typed = from + "-" + to;
    return onScale
        ? new Reading.Between(typed, (int) lower, (int) Math.ceil(upper), day, note)
        : new Reading.OffScale(typed, List.of(), day, note);
  }

  /** 11 was 10 or 1, 75 was 7 or 8 (7.5), -1 was 1 or 0, 100 was 10. */
  private static List<Integer> guesses(double value) {
    int size = (int) Math.min(Math.abs(value), 1000);
    if (value < 0) {
      return size <= 10 ? List.of(size, 0) : List.of(0);
    } else if (size < 20) {
      return size == 10 ? List.of(10) : List.of(10, size - 10);
    } else if (size < 100) {
      return size % 10 == 0 ? List.of(size / 10) : List.of(size / 10, size / 10 + 1);
    }
    return List.of(10);
  }

  private static Day day(MatchResult named) {
    for (int group = 2; group <= named.groupCount(); group++) {
      if (named.group(group) != null) {
        return new Day.Last(DayOfWeek.of(group - 1));
      }
    }
    return new Day.Yesterday();
  }

  private static String cut(String text, int from, int to) {
    return (text.substring(0, from).stripTrailing() + " " + text.substring(to).stripLeading())
        .strip();
  }

  private static String tidy(String note) {
    return note.replaceAll("^[\\s,.;:!()-]+|[\\s,;:(-]+$", "");
  }
}
