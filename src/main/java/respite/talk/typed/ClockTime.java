package respite.talk.typed;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a time of day as people type it: {@code 14:05}, {@code 2.05 pm}, {@code 1405}, {@code 2pm}.
 */
public final class ClockTime {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:it'?s |it is )?(\\d{1,2})(?:[:.h]?(\\d{2}))? ?(am|pm|a\\.m\\.|p\\.m\\.)?");

  private ClockTime() {}

  /** Empty when the text is no time of day; a bare number without am or pm is none. */
  public static Optional<LocalTime> read(String typed) {
    var match = TIME.matcher(Digits.ascii(typed).strip().toLowerCase(Locale.ROOT));
    if (!match.matches() || (match.group(2) == null && match.group(3) == null)) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(match.group(1));
    int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
    if (match.group(3) != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (match.group(3).startsWith("p") ? 12 : 0);
    }
    return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
