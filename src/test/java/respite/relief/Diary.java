package respite.relief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import respite.journal.CourseMark;
import respite.journal.Infusion;
import respite.journal.InfusionId;
import respite.journal.PainScore;
import respite.journal.Route;

/**
 * A made-up diary for tests, one word a day: a score, S for severe, - for unrated, I for a drip, N
 * for a nasal spray, J for an injection; "3x18" is eighteen days of 3. Today is the last day.
 */
final class Diary {
  static final LocalDate START = LocalDate.of(2026, 1, 1);
  static final String WEEK_OF_8 = "8 7 8 8 7 8 8 ";

  final LocalDate start;
  final TreeMap<LocalDate, DayValue> days = new TreeMap<>();
  final List<Infusion> infusions = new ArrayList<>();
  final Map<InfusionId, CourseMark> marks = new HashMap<>();
  Optional<PainScore> usual = Optional.empty();
  LocalDate today;

  private Diary(LocalDate start) {
    this.start = start;
    this.today = start.minusDays(1);
  }

  static Diary of(String text) {
    return of(text, START);
  }

  static Diary of(String text, LocalDate start) {
    return new Diary(start).then(text);
  }

  Diary then(String text) {
    for (var word : text.trim().split("\\s+")) {
      var parts = word.split("x");
      for (int n = parts.length == 1 ? 1 : Integer.parseInt(parts[1]); n > 0; n--) {
        today = today.plusDays(1);
        day(parts[0], today);
      }
    }
    return this;
  }

  private void day(String word, LocalDate day) {
    switch (word) {
      case "-" -> {}
      case "I" -> infusion(day, Route.DRIP);
      case "N" -> infusion(day, Route.NASAL);
      case "J" -> infusion(day, Route.INJECTION);
      case "S" -> days.put(day, evening(new Level.Severe()));
      default -> days.put(day, evening(points(word)));
    }
  }

  Diary infusion(LocalDate day, Route route) {
    infusions.add(new Infusion(new InfusionId(infusions.size() + 1), day, route));
    return this;
  }

  Diary mark(int infusion, CourseMark mark) {
    marks.put(new InfusionId(infusion), mark);
    return this;
  }

  Diary usual(int score) {
    usual = Optional.of(new PainScore(score));
    return this;
  }

  Diary today(LocalDate day) {
    today = day;
    return this;
  }

  static DayValue evening(Level level) {
    return new DayValue(level, DayValue.Source.EVENING);
  }

  /** "7", "7.5" or "7.25". */
  static Level.Points points(String word) {
    var parts = word.split("\\.");
    int fraction =
        switch (parts.length == 1 ? "0" : parts[1]) {
          case "25" -> 1;
          case "5" -> 2;
          case "75" -> 3;
          default -> 0;
        };
    return new Level.Points(4 * Integer.parseInt(parts[0]) + fraction);
  }

  Evidence evidence() {
    return new Evidence(new History(days), infusions, marks, usual, today);
  }

  Account account() {
    return Account.of(evidence());
  }
}
