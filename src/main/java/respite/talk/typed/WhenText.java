package respite.talk.typed;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the days and times that a text names. */
public final class WhenText {
  private static final String WEEKDAY =
      "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|nsday|s)?|thu(?:r?s?(?:day)?)?|fri(?:day)?"
          + "|sat(?:urday)?|sun(?:day)?";
  private static final String FULL_WEEKDAY =
      "monday|tuesday|wednesday|wednsday|thursday|thrusday|friday|saturday|sunday";
  private static final String PART = "morning|mornin|afternoon|evening|night";
  private static final String MONTH =
      "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
  private static final String YEAR = "(?:,? (20\\d{2})(?! ?(?:mg|mcg|ml|g|steps)\\b))?";
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String SMALL = "\\d{1,3}|an?|one|two|three|four|five|six|seven";
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "a", 1, "an", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven",
          7);

  /** One way to name a day or time, and how it is read; empty where the numbers make none. */
  private record Form(Pattern pattern, Function<Matcher, Optional<When>> read) {
    Form(String pattern, Function<Matcher, Optional<When>> read) {
      this(Pattern.compile("(?<![\\p{L}\\d/.:-])(?:" + pattern + ")(?![\\p{L}\\d])"), read);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          new Form("(?:the )?day before yesterday", _ -> day(new NamedDay.Ago(2))),
          new Form(
              "(?:yesterday|yesterdy|yest)(?: (" + PART + "))?",
              m -> day(new NamedDay.Yesterday(), m.group(1))),
          new Form("last nigh?t|last nite", _ -> day(new NamedDay.Yesterday(), "night")),
          new Form(
              "(?:earlier )?(?:today|tday)(?: (" + PART + "))?",
              m -> day(new NamedDay.Today(), m.group(1))),
          new Form("this (" + PART + ")", m -> day(new NamedDay.Today(), m.group(1))),
          new Form("tonight|tonite", _ -> day(new NamedDay.Today(), "night")),
          new Form(
              "(?:right |just )?now|at the moment|currently",
              _ -> Optional.of(new When(Optional.empty(), List.of(), Optional.empty(), true))),
          new Form("tomorrow|tmrw|tomorow", _ -> day(new NamedDay.Ahead(1))),
          new Form(
              "last (" + WEEKDAY + ")(?: (" + PART + "))?",
              m -> day(new NamedDay.LastNamed(NamedDay.weekday(m.group(1))), m.group(2))),
          new Form(
              "next (" + WEEKDAY + ")", m -> day(new NamedDay.Next(NamedDay.weekday(m.group(1))))),
          new Form(
              "(?:(?:on|this) )?(" + FULL_WEEKDAY + ")(?: (" + PART + "))?",
              m -> day(new NamedDay.Last(NamedDay.weekday(m.group(1))), m.group(2))),
          new Form(
              "(?:on|this) (" + WEEKDAY + ")(?: (" + PART + "))?",
              m -> day(new NamedDay.Last(NamedDay.weekday(m.group(1))), m.group(2))),
          new Form(
              "(" + WEEKDAY + ") (" + PART + ")",
              m -> day(new NamedDay.Last(NamedDay.weekday(m.group(1))), m.group(2))),
          new Form(
              "^(" + WEEKDAY + ")(?=[:,]? ?\\d)",
              m -> day(new NamedDay.Last(NamedDay.weekday(m.group(1))))),
          new Form("(" + SMALL + ") days? ago", m -> ago(m.group(1), 1)),
          new Form("(" + SMALL + ") (?:weeks?|wks?) ago", m -> ago(m.group(1), 7)),
          new Form("in (" + SMALL + ") days?", m -> ahead(m.group(1), 1)),
          new Form("in (" + SMALL + ") (?:weeks?|wks?)", m -> ahead(m.group(1), 7)),
          new Form(
              "(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(" + MONTH + ")" + YEAR,
              m -> date(m.group(2), m.group(1), m.group(3))),
          new Form(
              "(?:on )?(" + MONTH + ") (\\d{1,2})(?:st|nd|rd|th)?" + YEAR,
              m -> date(m.group(1), m.group(2), m.group(3))),
          new Form(
              "(?:on )?(\\d{4})-(\\d{1,2})-(\\d{1,2})",
              m -> iso(number(m.group(1)), number(m.group(2)), number(m.group(3)))),
          new Form(
              "(?:on )?(\\d{1,2})([/.])(\\d{1,2})\\2(\\d{4}|\\d{2})",
              m -> numbers(m.group(1), m.group(2), m.group(3), Optional.of(m.group(4)))),
          new Form(
              "on (\\d{1,2})([/.])(\\d{1,2})(?![/.]\\d)\\.?",
              m -> numbers(m.group(1), m.group(2), m.group(3), Optional.empty())),
          new Form(
              "(\\d{1,2})(/)(\\d{1,2})(?<!/10)(?!/\\d)",
              m -> numbers(m.group(1), m.group(2), m.group(3), Optional.empty())),
          new Form(
              "(?:(?:at|around|about|@) ?)?(\\d{1,2})(?:[:.](\\d{2}))? ?([ap])\\.?m\\b\\.?",
              m -> clock(m.group(1), m.group(2), m.group(3))),
          new Form(
              "(?:(?:at|around|about|@) ?)?(\\d{1,2})[:](\\d{2})",
              m -> clock(m.group(1), m.group(2), null)),
          new Form(
              "(?:at|around|@) ?(\\d{1,2})(?: ?o'?clock)?(?![/.,:-]\\d| ?(?:%|mg|out of|of \\d))",
              m -> clock(m.group(1), null, null)),
          new Form(
              "(\\d{1,2}) (?=in the (?:" + PART + ")|at night)",
              m -> clock(m.group(1), null, null)),
          new Form("(?:at |around )?(?:noon|midday)", _ -> time(LocalTime.NOON)),
          new Form("(?:at |around )?midnight", _ -> time(LocalTime.MIDNIGHT)),
          new Form("in the (" + PART + ")", m -> Optional.of(When.in(part(m.group(1))))),
          new Form("at night", _ -> Optional.of(When.in(DayPart.NIGHT))));

  /** A day that stands alone without a word that says so. */
  private static final Pattern SHORT_DAY =
      Pattern.compile("(?:" + WEEKDAY + ")|\\d{1,2}\\.\\d{1,2}\\.");

  /** Points that shorten a month or count a day ("12. nov.", "12. 11."), but not the last one. */
  private static final Pattern POINTED =
      Pattern.compile(
          "(?<=\\d)\\.( )(?=[a-z])|(?<=\\d\\.) (?=\\d)|(?<=(?:" + MONTH + "))\\.(?= |$)");

  private static final Pattern HOURS_AGO =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:(?:about|some|just) )?(?:"
              + "1[0-2]|[1-9]|an?|one|two|three|four|five|six|seven|eight|half an|a few|few|(?:a )?couple of) (?:hours?|hrs?|h|minutes?|mins?) ago"
              + "(?![\\p{L}\\d])");
  private static final Pattern JOINED = Pattern.compile("[ ,]*(?:(?:at|on|in) )?");

  private WhenText() {}

  /**
   * When a whole text says, in any case and any digits; empty when it says anything else. A short
   * weekday ("mon") and a date of numbers with its last point ("12.11.") are enough; what may be a
   * score ("6/10", "7.5") is no day.
   */
  public static Optional<When> alone(String typed) {
    String text = POINTED.matcher(Plain.of(typed).lower().replaceAll("\\s+", " ")).replaceAll("$1");
    return Stream.of(text, "on " + text)
        .limit(SHORT_DAY.matcher(text).matches() ? 2 : 1)
        .flatMap(whole ->
            in(whole).stream().filter(found -> found.start() == 0 && found.end() == whole.length()))
        .map(Found::what)
        .findFirst();
  }

  /** Every phrase of a lower-case text that names when, in its order. */
  public static List<Found<When>> in(String lower) {
    var phrases = new ArrayList<Found<When>>();
    for (Found<When> atom : atoms(lower)) {
      Optional<Found<When>> joined =
          phrases.isEmpty() ? Optional.empty() : join(lower, phrases.getLast(), atom);
      if (joined.isPresent()) {
        phrases.set(phrases.size() - 1, joined.get());
      } else {
        phrases.add(atom);
      }
    }
    return phrases;
  }

  /** Where a lower-case text says that something was at most twelve hours ago: today. */
  static List<Found<When>> hoursAgo(String lower) {
    return HOURS_AGO
        .matcher(lower)
        .results()
        .map(ago -> new Found<>(When.on(new NamedDay.Today()), ago.start(), ago.end()))
        .toList();
  }

  private static Optional<Found<When>> join(String lower, Found<When> one, Found<When> two) {
    return JOINED.matcher(lower.substring(one.end(), two.start())).matches()
        ? one.what().and(two.what()).map(both -> new Found<>(both, one.start(), two.end()))
        : Optional.empty();
  }

  private static List<Found<When>> atoms(String lower) {
    var atoms = new ArrayList<Found<When>>();
    for (Form form : FORMS) {
      Matcher match = form.pattern().matcher(lower);
      while (match.find()) {
        form.read()
            .apply(match)
            .map(when -> new Found<>(when, match.start(), match.end()))
            .filter(found -> atoms.stream().noneMatch(found::meets))
            .ifPresent(atoms::add);
      }
    }
    atoms.sort(Comparator.comparingInt(Found::start));
    return atoms;
  }

  private static Optional<When> day(NamedDay day) {
    return Optional.of(When.on(day));
  }

  private static Optional<When> day(NamedDay day, @Nullable String part) {
    return Optional.of(part == null ? When.on(day) : When.on(day, part(part)));
  }

  private static DayPart part(String word) {
    return switch (word.charAt(0)) {
      case 'm' -> DayPart.MORNING;
      case 'a' -> DayPart.AFTERNOON;
      case 'e' -> DayPart.EVENING;
      default -> DayPart.NIGHT;
    };
  }

  private static Optional<When> ago(String count, int days) {
    return day(new NamedDay.Ago(number(count) * days));
  }

  private static Optional<When> ahead(String count, int days) {
    return day(new NamedDay.Ahead(number(count) * days));
  }

  private static int number(String typed) {
    return NUMBERS.containsKey(typed) ? NUMBERS.get(typed) : Integer.parseInt(typed);
  }

  private static Optional<When> date(String month, String day, @Nullable String year) {
    int number = MONTHS.indexOf(month.substring(0, 3)) / 3 + 1;
    return NamedDay.date(number, number(day))
        .flatMap(
            date -> NamedDay.named(List.of(date), Optional.ofNullable(year).map(Integer::valueOf)))
        .map(When::on);
  }

  /** With points the day comes first; with slashes it does in some countries only. */
  private static Optional<When> numbers(
      String one, String sign, String two, Optional<String> year) {
    Optional<Integer> full =
        year.map(typed -> typed.length() == 2 ? 2000 + number(typed) : number(typed));
    Optional<NamedDay> pointed =
        Optional.of(sign)
            .filter("."::equals)
            .flatMap(_ -> NamedDay.date(number(two), number(one)))
            .flatMap(date -> NamedDay.named(List.of(date), full));
    return pointed.or(() -> NamedDay.numbers(number(one), number(two), full)).map(When::on);
  }

  private static Optional<When> iso(int year, int month, int day) {
    return NamedDay.date(month, day)
        .flatMap(date -> NamedDay.named(List.of(date), Optional.of(year)))
        .map(When::on);
  }

  private static Optional<When> time(LocalTime time) {
    return Optional.of(When.at(List.of(time)));
  }

  /** A time of day; without "am" or "pm" the first twelve hours leave open which half it is. */
  private static Optional<When> clock(String hour, @Nullable String minute, @Nullable String half) {
    int hours = number(hour);
    int minutes = minute == null ? 0 : number(minute);
    if (minutes > 59 || hours > 23 || (half != null && (hours < 1 || hours > 12))) {
      return Optional.empty();
    }
    LocalTime time = LocalTime.of(hours, minutes);
    boolean open = half == null && hours >= 1 && hours <= 12 && !hour.startsWith("0");
    LocalTime early = time.withHour(hours % 12);
    if (open) {
      return Optional.of(When.at(List.of(early, early.plusHours(12))));
    }
    return time(half == null ? time : half.equals("p") ? early.plusHours(12) : early);
  }
}
