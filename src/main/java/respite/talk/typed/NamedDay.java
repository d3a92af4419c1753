package respite.talk.typed;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A day as a text names it. */
public sealed interface NamedDay {
  /** Up to that many days ago the same weekday of the week before may be meant by "last". */
  int TOO_NEAR = 2;

  /** The journal day on which it is written. */
  record Today() implements NamedDay {}

  /** The day before today. */
  record Yesterday() implements NamedDay {}

  /** The last such weekday, today included. */
  record Last(DayOfWeek weekday) implements NamedDay {}

  /** "Last Tuesday": not today, and if that is only a day or two ago, perhaps the week before. */
  record LastNamed(DayOfWeek weekday) implements NamedDay {}

  /** So many days ago. */
  record Ago(int days) implements NamedDay {}

  /** A date without a year; several when day and month may be the other way round. */
  record On(List<MonthDay> dates) implements NamedDay {
    /** Copies the list. */
    public On {
      dates = List.copyOf(dates);
    }
  }

  /** A full date; several when day and month may be the other way round. */
  record Dated(List<LocalDate> dates) implements NamedDay {
    /** Copies the list. */
    public Dated {
      dates = List.copyOf(dates);
    }
  }

  /** So many days ahead. */
  record Ahead(int days) implements NamedDay {}

  /** "Next Tuesday". */
  record Next(DayOfWeek weekday) implements NamedDay {}

  String FULL =
      "(?:last |on )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(yesterday)";
  Pattern AT_START =
      Pattern.compile(
          "^(?:" + FULL + "|(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?=[:,]? ?\\d))\\b[:,]?");
  Pattern BEHIND_NUMBER =
      Pattern.compile("(?<=^\\d{1,2}|^\\d{1,2}/10|^pain \\d{1,2}) (?:" + FULL + ")\\b(?!.*\\d)");

  /**
   * The calendar days it may mean for something that has happened, seen from a journal day, the
   * likeliest first; never one ahead. Empty when only a day ahead is meant.
   */
  default List<LocalDate> past(LocalDate today) {
    return switch (this) {
      case Today() -> List.of(today);
      case Yesterday() -> List.of(today.minusDays(1));
      case Last(var weekday) -> List.of(today.with(TemporalAdjusters.previousOrSame(weekday)));
      case LastNamed(var weekday) -> {
        LocalDate last = today.with(TemporalAdjusters.previous(weekday));
        yield last.isBefore(today.minusDays(TOO_NEAR))
            ? List.of(last)
            : List.of(last, last.minusWeeks(1));
      }
      case Ago(var days) -> List.of(today.minusDays(days));
      case On(var dates) ->
          dates.stream().map(date -> latest(date, today)).flatMap(Optional::stream).toList();
      case Dated(var dates) -> dates.stream().filter(date -> !date.isAfter(today)).toList();
      case Ahead _, Next _ -> List.of();
    };
  }

  /** The days it may mean for something that is planned, the likeliest first. */
  default List<LocalDate> ahead(LocalDate today) {
    return switch (this) {
      case Today() -> List.of(today);
      case Last(var weekday) -> List.of(today.with(TemporalAdjusters.nextOrSame(weekday)));
      case Next(var weekday) -> List.of(today.with(TemporalAdjusters.next(weekday)));
      case Ahead(var days) -> List.of(today.plusDays(days));
      case On(var dates) ->
          dates.stream()
              .flatMap(date -> yearsFrom(date, today.getYear()))
              .filter(date -> !date.isBefore(today))
              .sorted()
              .limit(dates.size())
              .toList();
      case Dated(var dates) -> dates.stream().filter(date -> !date.isBefore(today)).toList();
      case Yesterday _, LastNamed _, Ago _ -> List.of();
    };
  }

  /** Whether day and month may be the other way round. */
  default boolean isOpen() {
    return switch (this) {
      case On(var dates) -> dates.size() > 1;
      case Dated(var dates) -> dates.size() > 1;
      case Today _, Yesterday _, Last _, LastNamed _, Ago _, Ahead _, Next _ -> false;
    };
  }

  /** Every day it may mean, those that have been first. */
  default Stream<LocalDate> either(LocalDate today) {
    return Stream.concat(past(today).stream(), ahead(today).stream());
  }

  /**
   * The date in that year and the years after it, where it exists: one of five has a 29 February.
   */
  private static Stream<LocalDate> yearsFrom(MonthDay date, int year) {
    return Stream.of(0, 1, 2, 3, 4)
        .map(years -> year + years)
        .filter(date::isValidYear)
        .map(date::atYear);
  }

  private static Optional<LocalDate> latest(MonthDay date, LocalDate today) {
    return yearsFrom(date, today.getYear() - 4)
        .filter(day -> !day.isAfter(today))
        .reduce((_, later) -> later);
  }

  /** A date of numbers; both ways round where both exist; empty where none does. */
  static Optional<NamedDay> numbers(int one, int two, Optional<Integer> year) {
    List<MonthDay> dates =
        Stream.of(date(two, one), date(one, two)).flatMap(Optional::stream).distinct().toList();
    return named(dates, year);
  }

  /** The days of some year, or of no named one; empty where none of them exists. */
  static Optional<NamedDay> named(List<MonthDay> dates, Optional<Integer> year) {
    List<MonthDay> real =
        dates.stream().filter(date -> year.map(date::isValidYear).orElse(true)).toList();
    if (real.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        year.<NamedDay>map(full -> new Dated(real.stream().map(date -> date.atYear(full)).toList()))
            .orElseGet(() -> new On(real)));
  }

  /** The day of a month; empty when there is none such. */
  static Optional<MonthDay> date(int month, int day) {
    try {
      return Optional.of(MonthDay.of(month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The day that a lower-case text plainly names at its start or right behind its number. */
  static Optional<Found<NamedDay>> find(String lower) {
    for (Pattern pattern : new Pattern[] {AT_START, BEHIND_NUMBER}) {
      Matcher match = pattern.matcher(lower);
      if (match.find()) {
        return Optional.of(new Found<>(day(match.group().strip()), match.start(), match.end()));
      }
    }
    return Optional.empty();
  }

  private static NamedDay day(String words) {
    String name = words.replaceAll("^(?:last|on) |[:,]$", "");
    if (name.equals("yesterday")) {
      return new Yesterday();
    }
    DayOfWeek weekday = weekday(name);
    return words.startsWith("last ") ? new LastNamed(weekday) : new Last(weekday);
  }

  /** The weekday whose name begins with the same three letters; throws when there is none. */
  static DayOfWeek weekday(String name) {
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (weekday.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3))) {
        return weekday;
      }
    }
    throw new IllegalStateException("no day is called " + name);
  }
}
