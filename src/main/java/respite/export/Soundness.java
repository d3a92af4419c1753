package respite.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.JournalFile;
import respite.talk.effect.FileFault;

/** Whether a file that could be read makes sense as a whole. */
final class Soundness {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final int DAYS_AHEAD = 366; // treatments are planned, at most so far

  private final LocalDate last;
  private final Map<EntryId, Entry> byId = new HashMap<>();
  private final List<FileFault> faults = new ArrayList<>();

  private Soundness(LocalDate last) {
    this.last = last;
  }

  /** What is wrong with the file, at most 20 faults; empty when it is sound. */
  static List<FileFault> faults(JournalFile file, LocalDate today) {
    var check = new Soundness(today.plusDays(DAYS_AHEAD));
    check.file(file);
    return check.faults.stream().limit(JournalReader.MOST_FAULTS).toList();
  }

  private void file(JournalFile file) {
    file.reported().ifPresent(day -> day("reported", day));
    for (var entry : file.entries()) {
      if (byId.put(entry.id(), entry) != null) {
        faults.add(new FileFault.SameId(entry.id().number()));
      }
    }
    for (int i = 0; i < file.entries().size(); i++) {
      form("entries[" + i + "]", file.entries().get(i));
    }
    for (int i = 0; i < file.former().size(); i++) {
      var form = file.former().get(i);
      String where = "former[" + i + "]";
      instant(where, form.at());
      form(where, form.before());
      if (!byId.containsKey(form.before().id())) {
        faults.add(new FileFault.NoSuchEntry(where, form.before().id().number()));
      }
    }
  }

  private void form(String where, Entry entry) {
    day(where, entry.about());
    instant(where, entry.made());
    if (entry instanceof Entry.Pain pain) {
      pain.corrections().forEach(correction -> instant(where, correction.at()));
    }
    entry
        .ofTreatment()
        .filter(id -> byId.containsKey(id) && !(byId.get(id) instanceof Entry.Treated))
        .ifPresent(id -> faults.add(new FileFault.NoSuchEntry(where, id.number())));
  }

  private void instant(String where, Instant at) {
    boolean within =
        !at.isBefore(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant())
            && at.isBefore(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    if (!within) {
      faults.add(new FileFault.OutOfTime(where, FIRST, last));
    }
  }

  private void day(String where, LocalDate day) {
    if (day.isBefore(FIRST) || day.isAfter(last)) {
      faults.add(new FileFault.OutOfTime(where, FIRST, last));
    }
  }
}
