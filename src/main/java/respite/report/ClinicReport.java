package respite.report;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.journal.Route;
import respite.journal.Scope;
import respite.journal.SideEffect;
import respite.journal.Verdict;
import respite.relief.Account;
import respite.relief.CourseRelief;
import respite.relief.PainChart;
import respite.relief.Typical;
import respite.wording.PageWords;

/**
 * What the page for the doctor tells, taken from a journal.
 *
 * @param rows every course, newest first
 * @param notes in the days shown, newest first
 * @param effects in the days shown, newest first
 * @param medicines in the days shown, newest first
 */
record ClinicReport(
    PainChart chart,
    Typical typical,
    Optional<Route> route,
    List<Row> rows,
    PageWords.Entered entered,
    List<Said<String>> notes,
    List<Said<List<SideEffect>>> effects,
    List<Said<String>> medicines) {
  /** A course with what the person told of it; the dose is that of its last infusion. */
  record Row(CourseRelief course, String dose, Optional<Verdict> verdict) {}

  /** Something told of a day. */
  record Said<T>(LocalDate day, T what) {}

  static ClinicReport of(Journal journal, Account account, LocalDate from) {
    var chart = PainChart.of(account, from);
    var route =
        account.courses().reversed().stream()
            .flatMap(course -> course.course().route().stream())
            .findFirst();
    return new ClinicReport(
        chart,
        route.map(account::typical).orElseGet(() -> new Typical.TooFew(0)),
        route,
        rows(journal, account),
        entered(journal, chart),
        newest(journal, chart, ClinicReport::note),
        newest(journal, chart, ClinicReport::felt),
        newest(journal, chart, ClinicReport::taken));
  }

  private static List<Row> rows(Journal journal, Account account) {
    Map<Integer, Verdict> verdicts = new HashMap<>();
    journal
        .of(Entry.Judged.class)
        .forEach(judged -> verdicts.put(judged.treatment().number(), judged.verdict()));
    Map<Integer, String> doses = new HashMap<>();
    journal.treatments().forEach(entry -> doses.put(entry.id().number(), entry.treatment().dose()));
    return account.courses().reversed().stream()
        .map(course ->
            new Row(
                course,
                doses.getOrDefault(course.course().infusions().getLast().id().number(), ""),
                course.course().infusions().reversed().stream()
                    .map(infusion -> verdicts.get(infusion.id().number()))
                    .filter(Objects::nonNull)
                    .findFirst()))
        .toList();
  }

  private static PageWords.Entered entered(Journal journal, PainChart chart) {
    var averages =
        journal.pains().stream()
            .filter(pain -> pain.scope() == Scope.DAY && shows(chart, pain.about()))
            .toList();
    int late =
        (int)
            averages.stream()
                .filter(pain -> journal.dayOf(pain.made()).isAfter(pain.about()))
                .count();
    int corrected =
        (int)
            averages.stream()
                .filter(
                    pain -> !pain.corrections().isEmpty() || !journal.former(pain.id()).isEmpty())
                .count();
    long days = averages.stream().map(Entry.Pain::about).distinct().count();
    return new PageWords.Entered(
        averages.size() - late, late, (int) (chart.days().size() - days), corrected);
  }

  private static boolean shows(PainChart chart, LocalDate day) {
    return !day.isBefore(chart.from()) && !day.isAfter(chart.to());
  }

  private static <T> List<Said<T>> newest(
      Journal journal, PainChart chart, java.util.function.Function<Entry, Stream<T>> told) {
    return journal.entries().stream()
        .filter(entry -> shows(chart, entry.about()))
        .flatMap(entry -> told.apply(entry).map(what -> new Said<>(entry.about(), what)))
        .sorted(comparing((Said<T> said) -> said.day()).reversed())
        .toList();
  }

  private static Stream<String> note(Entry entry) {
    return switch (entry) {
      case Entry.Pain pain -> Stream.of(pain.note()).filter(note -> !note.isBlank());
      case Entry.Remark remark -> Stream.of(remark.text());
      case Entry.Treated _, Entry.Told _, Entry.Checked _, Entry.Judged _ -> Stream.empty();
    };
  }

  private static Stream<List<SideEffect>> felt(Entry entry) {
    return entry instanceof Entry.Checked checked ? Stream.of(checked.felt()) : Stream.empty();
  }

  private static Stream<String> taken(Entry entry) {
    return entry instanceof Entry.Told(_, _, _, _, Detail.Medicines(var taken))
        ? taken.stream()
        : Stream.empty();
  }
}
