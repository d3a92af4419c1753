package respite.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and times of day in English. */
final class Days {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private Days() {}

  /** Tuesday 24 November. */
  static String full(LocalDate day) {
    return FULL.format(day);
  }

  /** Tue 24 Nov. */
  static String brief(LocalDate day) {
    return SHORT.format(day);
  }

  /** Tuesday. */
  static String weekday(LocalDate day) {
    return WEEKDAY.format(day);
  }

  /** 20:00. */
  static String clock(LocalTime time) {
    return CLOCK.format(time);
  }

  /** Today, yesterday and tomorrow by name, any other day as Tue 24 Nov. */
  static String seen(LocalDate day, int fromToday) {
    return switch (fromToday) {
      case -1 -> "Yesterday";
      case 0 -> "Today";
      case 1 -> "Tomorrow";
      default -> brief(day);
    };
  }

  /** 24 November. */
  static String date(LocalDate day) {
    return DATE.format(day);
  }
}
