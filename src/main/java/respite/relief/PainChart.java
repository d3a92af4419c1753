package respite.relief;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What a picture of pain and relief shows. Computed here, so that whoever draws it or tells it
 * computes nothing.
 *
 * @param from the first day shown
 * @param to the last day shown, included: today
 * @param begun the first day that could have been rated: the first day shown, or the first of the
 *     journal when that is later
 * @param days the values of the days shown, infusion days included
 * @param lately the median of the last seven days, infusion days left out; empty when fewer than
 *     three of them were rated
 * @param courses the courses that have an infusion or a day after it among the days shown, earliest
 *     first
 */
public record PainChart(
    LocalDate from,
    LocalDate to,
    LocalDate begun,
    SortedMap<LocalDate, DayValue> days,
    Optional<Level> lately,
    List<CourseRelief> courses) {
  private static final int WEEK = 7;
  private static final int LEAST_DAYS = 14;

  /** Copies the list, so that the chart cannot change. */
  public PainChart {
    courses = List.copyOf(courses);
  }

  /**
   * The chart of an account from a day to its today. It begins later when the journal does, and
   * always spans at least two weeks.
   */
  public static PainChart of(Account account, LocalDate wanted) {
    var evidence = account.evidence();
    var today = evidence.today();
    var first = firstDay(account);
    var earliest = today.minusDays(LEAST_DAYS - 1L);
    var from = min(max(wanted, first), earliest);
    var courses =
        account.courses().stream()
            .filter(course -> course.next().map(next -> next.isAfter(from)).orElse(true))
            .toList();
    return new PainChart(
        from,
        today,
        max(first, from),
        evidence.history().upTo(today).days().tailMap(from),
        lately(account),
        courses);
  }

  /** The first day with a value or an infusion; today when there is none. */
  public static LocalDate firstDay(Account account) {
    var days = account.evidence().history().days();
    return Stream.concat(
            account.courses().stream().map(course -> course.course().first()),
            days.isEmpty() ? Stream.empty() : Stream.of(days.firstKey()))
        .min(LocalDate::compareTo)
        .orElse(account.evidence().today());
  }

  private static Optional<Level> lately(Account account) {
    var evidence = account.evidence();
    var untreated =
        evidence
            .history()
            .without(account.courses().stream().map(CourseRelief::course).toList())
            .days()
            .tailMap(evidence.today().minusDays(WEEK - 1L));
    return untreated.size() < Baseline.ENOUGH_DAYS
        ? Optional.empty()
        : Level.median(untreated.values().stream().map(DayValue::level).toList());
  }

  /** The latest course shown; empty when there is none. */
  public Optional<CourseRelief> latest() {
    return courses.isEmpty() ? Optional.empty() : Optional.of(courses.getLast());
  }

  /** How many of the days shown were rated, from the journal's beginning on. */
  public Completeness rated() {
    return new Completeness(days.size(), (int) ChronoUnit.DAYS.between(begun, to) + 1);
  }

  /** How many infusions fall on the days shown. */
  public int infusions() {
    return (int)
        courses.stream()
            .flatMap(course -> course.course().infusions().stream())
            .filter(infusion -> !infusion.day().isBefore(from))
            .count();
  }

  /** The days shown that were too bad to answer, earliest first. */
  public List<LocalDate> severe() {
    return days.entrySet().stream()
        .filter(day -> day.getValue().level() instanceof Level.Severe)
        .map(day -> day.getKey())
        .toList();
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
