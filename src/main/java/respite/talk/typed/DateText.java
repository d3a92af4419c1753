package respite.talk.typed;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a day that stands alone: {@code yesterday}, {@code 3 days ago}, {@code monday}, {@code 12
 * nov}, {@code nov 12 2026}, {@code 12.11.}, {@code 2026-11-12}. Dates with slashes are not read:
 * they mean different days in different countries.
 */
public final class DateText {
  private static final Pattern AGO = Pattern.compile("(\\d{1,3}) days? ago");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\.? ?(\\d{4})?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?([a-z]{3,9})\\.?,? ?(\\d{4})?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})?");

  private DateText() {}

  /**
   * Empty when the text is no day. Without a year it is the last such day that is not after today.
   */
  public static Optional<LocalDate> read(String typed, LocalDate today) {
    String text = Digits.ascii(typed).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    try {
      return switch (text) {
        case "today" -> Optional.of(today);
        case "yesterday" -> Optional.of(today.minusDays(1));
        case "the day before yesterday", "day before yesterday" -> Optional.of(today.minusDays(2));
        default -> weekday(text, today).or(() -> date(text, today));
      };
    } catch (DateTimeException e) {
      return Optional.empty(); // a 31st of February
    }
  }

  /** A day named as in a note; with slashes it means different days in different countries. */
  private static Optional<LocalDate> weekday(String text, LocalDate today) {
    String full =
        Stream.of(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .filter(day -> text.matches("[a-z]{3,5}") && day.startsWith(text))
            .findFirst()
            .orElse(text);
    return WhenText.in(full).stream()
        .filter(found -> found.start() == 0 && found.end() == full.length() && !full.contains("/"))
        .flatMap(found -> found.what().day().stream())
        .flatMap(day -> day.past(today).stream())
        .findFirst();
  }

  private static Optional<LocalDate> date(String text, LocalDate today) {
    return match(AGO, text)
        .map(ago -> today.minusDays(number(ago, 1)))
        .or(() ->
            match(ISO, text)
                .map(iso -> LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3))))
        .or(() ->
            match(DOTTED, text)
                .map(date -> dated(today, number(date, 1), Month.of(number(date, 2)), date)))
        .or(() ->
            match(DAY_FIRST, text)
                .flatMap(date ->
                    month(date.group(2)).map(month -> dated(today, number(date, 1), month, date))))
        .or(() ->
            match(MONTH_FIRST, text)
                .flatMap(date ->
                    month(date.group(1)).map(month -> dated(today, number(date, 2), month, date))));
  }

  private static LocalDate dated(LocalDate today, int day, Month month, MatchResult year) {
    if (year.group(3) != null) {
      return LocalDate.of(number(year, 3), month, day);
    }
    LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
    return thisYear.isAfter(today) ? LocalDate.of(today.getYear() - 1, month, day) : thisYear;
  }

  private static Optional<Month> month(String name) {
    return Arrays.stream(Month.values())
        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(name))
        .findFirst();
  }

  private static Optional<MatchResult> match(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static int number(MatchResult match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
