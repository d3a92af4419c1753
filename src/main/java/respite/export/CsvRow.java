package respite.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.Rating;

/** One entry as a row of the table. */
final class CsvRow {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

  private final Journal journal;
  private final Map<String, String> cells = new HashMap<>();

  private CsvRow(Journal journal) {
    this.journal = journal;
  }

  /** The cells by their headings; a column with nothing in it is left out. */
  static Map<String, String> of(Entry entry, Journal journal) {
    var row = new CsvRow(journal);
    row.common(entry);
    row.own(entry);
    return row.cells;
  }

  private void common(Entry entry) {
    put(CsvColumn.ENTRY, "" + entry.id().number());
    put(CsvColumn.DAY, entry.about().toString());
    ZoneId zone = journal.zone().orElse(ZoneOffset.UTC);
    put(CsvColumn.RECORDED, minute(entry.made(), zone));
    put(CsvColumn.TIME_ZONE, zone.getId());
    put(CsvColumn.LATE, yes(journal.dayOf(entry.made()).isAfter(entry.about())));
    put(CsvColumn.CHANGED, yes(!journal.former(entry.id()).isEmpty()));
  }

  private void own(Entry entry) {
    switch (entry) {
      case Entry.Pain pain -> pain(pain);
      case Entry.Remark remark -> {
        put(CsvColumn.KIND, "remark");
        text(CsvColumn.NOTE, remark.text());
      }
      case Entry.Treated treated -> treated(treated);
      case Entry.Told told -> told(told.detail());
      case Entry.Checked checked -> {
        put(CsvColumn.KIND, "check-in");
        put(CsvColumn.CHECK_IN, Words.of(checked.when()));
        put(CsvColumn.SIDE_EFFECTS, checked.felt().isEmpty() ? "none" : Words.of(checked.felt()));
        treatmentDay(checked.treatment());
      }
      case Entry.Judged judged -> {
        put(CsvColumn.KIND, "verdict");
        put(CsvColumn.VERDICT, Words.of(judged.verdict()));
        treatmentDay(judged.treatment());
      }
    }
  }

  private void pain(Entry.Pain pain) {
    put(CsvColumn.KIND, "pain");
    put(CsvColumn.SPEAKS_FOR, Words.of(pain.scope()));
    pain.at().ifPresent(time -> put(CsvColumn.AT, time.toString()));
    put(CsvColumn.SCORE, score(pain.rating()));
    put(CsvColumn.TOO_BAD, yes(pain.rating() instanceof Rating.TooBad));
    text(CsvColumn.NOTE, pain.note());
    if (!pain.corrections().isEmpty()) {
      put(CsvColumn.CHANGED, "yes");
      Rating first = pain.corrections().getFirst().before();
      put(CsvColumn.FIRST_SCORE, first instanceof Rating.TooBad ? "too bad" : score(first));
    }
  }

  private void treated(Entry.Treated entry) {
    var treatment = entry.treatment();
    put(CsvColumn.KIND, "treatment");
    put(CsvColumn.GIVEN, Words.of(treatment.standing()));
    put(CsvColumn.ROUTE, Words.of(treatment.route()));
    treatment.at().ifPresent(time -> put(CsvColumn.AT, time.toString()));
    treatment.length().ifPresent(time -> put(CsvColumn.MINUTES, "" + time.toMinutes()));
    text(CsvColumn.DOSE, treatment.dose());
    treatment.mark().ifPresent(mark -> put(CsvColumn.COURSE, Words.of(mark)));
  }

  private void told(Detail detail) {
    put(CsvColumn.KIND, Words.of(detail.extra()));
    switch (detail) {
      case Detail.Sleep(var how, var length) -> {
        how.ifPresent(grade -> put(CsvColumn.SLEEP, Words.of(grade)));
        length.ifPresent(time -> put(CsvColumn.SLEEP_HOURS, hours(time)));
      }
      case Detail.Mood(var how) -> put(CsvColumn.MOOD, Words.of(how));
      case Detail.Managed(var share) -> put(CsvColumn.MANAGED, Words.of(share));
      case Detail.Interference(var value) -> put(CsvColumn.INTERFERENCE, "" + value);
      case Detail.Sites(var where) -> put(CsvColumn.SITES, Words.of(where));
      case Detail.Qualities(var feelings) -> put(CsvColumn.QUALITIES, Words.of(feelings));
      case Detail.Medicines(var taken) -> text(CsvColumn.MEDICINES, String.join("; ", taken));
    }
  }

  private void treatmentDay(EntryId id) {
    journal.entry(id).ifPresent(entry -> put(CsvColumn.TREATMENT_DAY, entry.about().toString()));
  }

  private void put(CsvColumn column, String value) {
    if (!value.isEmpty()) {
      cells.put(column.heading(), value);
    }
  }

  /** A cell in the person's own words. */
  private void text(CsvColumn column, String words) {
    put(column, PlainCell.of(words));
  }

  private static String score(Rating rating) {
    return switch (rating) {
      case Rating.Scored(var score) -> "" + score.value();
      case Rating.TooBad() -> "";
    };
  }

  private static String yes(boolean holds) {
    return holds ? "yes" : "";
  }

  private static String minute(Instant at, ZoneId zone) {
    return MINUTE.format(at.atZone(zone));
  }

  /** Hours with a point, at most two places, like "7.5". */
  private static String hours(Duration time) {
    return BigDecimal.valueOf(time.toMinutes())
        .divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
