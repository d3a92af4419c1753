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
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
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

  /** Tue 24 Nov; with its year when that is another than the year of the day it is said on. */
  static String brief(LocalDate day, LocalDate today) {
    return day.getYear() == today.getYear() ? brief(day) : brief(day) + " " + day.getYear();
  }

  /** 24 Nov. */
  static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** 24 Nov 2026. */
  static String dated(LocalDate day) {
    return DATED.format(day);
  }

  /** 28 Sep – 24 Nov 2026; one date alone when they are the same. */
  static String range(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return DATED.format(to);
    }
    boolean sameYear = from.getYear() == to.getYear();
    boolean sameMonth = sameYear && from.getMonth() == to.getMonth();
    String start =
        sameMonth ? Integer.toString(from.getDayOfMonth()) : (sameYear ? DATE : DATED).format(from);
    return start + " – " + DATED.format(to);
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
}
