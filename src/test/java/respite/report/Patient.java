package respite.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import respite.journal.Change;
import respite.journal.CheckIn;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.Rating;
import respite.journal.Route;
import respite.journal.Scope;
import respite.journal.SideEffect;
import respite.journal.Treatment;
import respite.journal.Verdict;
import respite.relief.Account;
import respite.relief.Evidence;

/** Made-up patients for tests, written day by day; the last day written is today. */
final class Patient {
  private final List<Change> changes = new ArrayList<>();
  private LocalDate day;
  private int made;
  private Optional<EntryId> treated = Optional.empty();

  private Patient(LocalDate start) {
    day = start.minusDays(1);
    changes.add(new Change.ZoneChosen(ZoneOffset.UTC));
  }

  static Patient from(LocalDate start) {
    return new Patient(start);
  }

  /** A year that ends on 24 Nov 2026, with nine courses of many kinds; the last one still holds. */
  static Patient ofAYear() {
    var patient = from(LocalDate.of(2025, 11, 24)).random(7, 8, 20, 1);
    patient.course("0.5 mg/kg over 40 min", 1).days("4 3 3 2 3 3 4 3 3 4 3 4 4 5 3 4 4 5");
    patient.judged(Verdict.MUCH_BETTER).random(7, 8, 17, 2);
    patient.course("0.5 mg/kg over 40 min", 1).random(3, 4, 24, 3).random(7, 8, 16, 4);
    patient.course("0.5 mg/kg", 2).random(2, 4, 21, 5).days("- - - - - - -").random(7, 8, 9, 6);
    patient.judged(Verdict.A_LITTLE_BETTER);
    patient.course("0.5 mg/kg", 1).days("7 8 7 6 8 7 8 8 7 7 8 7 8 8").random(7, 8, 16, 7);
    patient.judged(Verdict.NO_CHANGE);
    patient.course("0.75 mg/kg", 1).random(2, 4, 31, 8).random(6, 8, 17, 9).days("S S 8 7 8");
    patient.judged(Verdict.VERY_MUCH_BETTER);
    patient.course("0.75 mg/kg", 1).random(3, 4, 15, 10).random(7, 8, 20, 11);
    patient.course("0.75 mg/kg", 3).random(2, 4, 33, 12).random(7, 8, 14, 13).days("- - - 8 8");
    patient.judged(Verdict.MUCH_BETTER);
    patient.course("0.75 mg/kg", 1).random(2, 5, 22, 14).random(7, 8, 11, 15);
    patient.course("0.75 mg/kg over 45 min", 2).effects(SideEffect.DIZZINESS, SideEffect.NAUSEA);
    patient.days("4 3 3 2 3 - 3 4 3 4 3 2 3 4 4 5 4 4");
    patient.remark("Walked to the bakery and back, first time since spring.");
    return patient.medicine("paracetamol 1 g").medicine("gabapentin 300 mg");
  }

  static Patient ofThreeDays() {
    return from(LocalDate.of(2026, 11, 22)).days("7 6 7");
  }

  static Patient ofOneEntry() {
    return from(LocalDate.of(2026, 11, 24)).days("6");
  }

  /** Twenty thousand entries: nearly three years, each day an average and many moments. */
  static Patient ofTwentyThousand() {
    var patient = from(LocalDate.of(2024, 2, 1));
    var random = new Random(1);
    for (int days = 0; patient.made < 20_000; days++) {
      boolean treatedNow = days % 45 == 20;
      int level = days % 45 > 20 && days % 45 < 40 ? 3 : 7;
      patient.day = patient.day.plusDays(1);
      if (treatedNow) {
        patient.infusion("0.5 mg/kg");
      }
      patient.rated(Scope.DAY, Rating.of(level + random.nextInt(3) - 1), 0);
      for (int moment = 0; moment < 18 && patient.made < 20_000; moment++) {
        patient.rated(Scope.MOMENT, Rating.of(level + random.nextInt(5) - 2), 0);
      }
    }
    return patient;
  }

  /** Every course without relief. */
  static Patient ofFailures() {
    var patient = from(LocalDate.of(2026, 8, 10)).random(7, 9, 10, 21);
    for (int course = 0; course < 4; course++) {
      patient.course("0.5 mg/kg", 1).random(7, 9, 20, 22 + course);
      patient.judged(Verdict.NO_CHANGE);
    }
    return patient.days("S S 9 S 8 8");
  }

  /** Notes in many scripts, with all that can go wrong in a text. */
  static Patient ofManyScripts() {
    var patient = from(LocalDate.of(2026, 11, 1)).days("7 7 8 7");
    patient.course("0.5 mg/kg – 40 мин", 1);
    for (var note :
        List.of(
            "Slept eight hours \uD83D\uDE34\uD83D\uDE4F, walked the dog twice — no burning.",
            "Боль вернулась к вечеру, 7 из 10. Помогло тепло.",
            "Ο πόνος είναι λιγότερος σήμερα, 2 στα 10.",
            "الألم أقل اليوم، 2 من 10",
            "כאב חזק בבוקר, 6 מתוך 10",
            "दर्द कम हुआ \uD83D\uDC4D\uD83C\uDFFD — much better",
            "ปวดน้อยลงมาก วันนี้ 3 จาก 10",
            "痛みが軽くなった 통증이 줄었다 疼痛减轻了",
            "வலி குறைந்தது, ցավը նվազեց, ტკივილი",
            "a" + "very".repeat(60) + "longword",
            "controls \u0000\u0007\u001B[31m\uD800 tab\tline\nbreak \u202Eright to left\u202C \uE123 end",
            "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301 zalgo, x\u20DD",
            "stabbing and electric, worse when sitting, better on the right side; ".repeat(9))) {
      patient.days("4").remark(note);
    }
    return patient.medicine("ибупрофен 400 мг \uD83D\uDC8A");
  }

  /** Words as in "7 8 S - 7": scores, too bad to answer, no entry. */
  Patient days(String words) {
    for (var word : words.strip().split("\\s+")) {
      day = day.plusDays(1);
      switch (word) {
        case "-" -> {}
        case "S" -> rated(Scope.DAY, new Rating.TooBad(), 0);
        default -> rated(Scope.DAY, Rating.of(Integer.parseInt(word)), 0);
      }
    }
    return this;
  }

  /** So many days from a level to another; one in fifteen without entry, one in ten late. */
  Patient random(int from, int to, int count, long seed) {
    var random = new Random(seed);
    for (int i = 0; i < count; i++) {
      day = day.plusDays(1);
      if (random.nextInt(15) > 0) {
        var rating = Rating.of(from + random.nextInt(to - from + 1));
        rated(Scope.DAY, rating, random.nextInt(10) == 0 ? 1 : 0);
      }
    }
    return this;
  }

  /** Infusions on so many days in a row. */
  Patient course(String dose, int infusions) {
    for (int i = 0; i < infusions; i++) {
      day = day.plusDays(1);
      infusion(dose);
    }
    return this;
  }

  private void infusion(String dose) {
    var treatment =
        new Treatment(
            Treatment.Standing.GIVEN,
            Route.DRIP,
            Optional.of(LocalTime.of(15, 0)),
            Optional.of(Duration.ofMinutes(40)),
            dose,
            Optional.empty());
    treated = Optional.of(next());
    record(new Entry.Treated(next(), day, at(0), OptionalLong.empty(), treatment));
  }

  Patient judged(Verdict verdict) {
    record(
        new Entry.Judged(next(), day, at(0), OptionalLong.empty(), treated.orElseThrow(), verdict));
    return this;
  }

  Patient effects(SideEffect... felt) {
    record(
        new Entry.Checked(
            next(),
            day.plusDays(1),
            at(1),
            OptionalLong.empty(),
            treated.orElseThrow(),
            CheckIn.DAY_AFTER,
            List.of(felt)));
    return this;
  }

  Patient remark(String text) {
    record(new Entry.Remark(next(), day, at(0), OptionalLong.empty(), text));
    return this;
  }

  Patient medicine(String name) {
    var taken = new Detail.Medicines(List.of(name));
    record(new Entry.Told(next(), day, at(0), OptionalLong.empty(), taken));
    return this;
  }

  private void rated(Scope scope, Rating rating, int daysLate) {
    record(
        new Entry.Pain(
            next(), day, at(daysLate), OptionalLong.empty(), scope, rating, "", List.of()));
  }

  private Instant at(int daysLate) {
    return day.plusDays(daysLate).atTime(20, 5).toInstant(ZoneOffset.UTC);
  }

  private EntryId next() {
    return new EntryId(made + 1);
  }

  private void record(Entry entry) {
    changes.add(new Change.Recorded(entry));
    made++;
  }

  LocalDate today() {
    return day;
  }

  Journal journal() {
    return Journal.EMPTY.with(changes);
  }

  Account account() {
    return Account.of(Evidence.of(journal(), day));
  }

  static ZoneId zone() {
    return ZoneOffset.UTC;
  }
}
