package respite.talk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day named with a score. It counts only where it plainly dates the score: at the start of the
 * text, or right behind a number; "worse than yesterday" dates nothing.
 */
sealed interface NamedDay {
  /** The day before today. */
  record Yesterday() implements NamedDay {}

  /** The last such weekday, today included. */
  record Last(DayOfWeek weekday) implements NamedDay {}

  /**
   * A day and where in the text it stands: from the start, up to the end, which is not included.
   */
  record Found(NamedDay day, int start, int end) {}

  String FULL =
      "(?:last |on )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(yesterday)";
  Pattern AT_START =
      Pattern.compile(
          "^(?:" + FULL + "|(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?=[:,]? ?\\d))\\b[:,]?");
  Pattern BEHIND_NUMBER =
      Pattern.compile("(?<=^\\d{1,2}|^\\d{1,2}/10|^pain \\d{1,2}) (?:" + FULL + ")\\b(?!.*\\d)");

  /** The calendar day, seen from a journal day. */
  default LocalDate from(LocalDate today) {
    return switch (this) {
      case Yesterday() -> today.minusDays(1);
      case Last(var weekday) -> today.with(TemporalAdjusters.previousOrSame(weekday));
    };
  }

  /** The day that a lower-case text names, if it plainly does. */
  static Optional<Found> find(String lower) {
    for (Pattern pattern : new Pattern[] {AT_START, BEHIND_NUMBER}) {
      Matcher match = pattern.matcher(lower);
      if (match.find()) {
        return Optional.of(new Found(day(match.group().strip()), match.start(), match.end()));
      }
    }
    return Optional.empty();
  }

  private static NamedDay day(String words) {
    String name = words.replaceAll("^(?:last|on) |[:,]$", "");
    if (name.equals("yesterday")) {
      return new Yesterday();
    }
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (weekday.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3))) {
        return new Last(weekday);
      }
    }
    throw new IllegalStateException("no day is called " + name);
  }
}
