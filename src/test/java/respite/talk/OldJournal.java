package respite.talk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Change;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Grade;
import respite.journal.Journal;
import respite.journal.JournalFile;
import respite.journal.Rating;
import respite.journal.Route;
import respite.journal.Scope;
import respite.journal.Treatment;
import respite.journal.Verdict;

/** A made-up journal of some weeks of 2024, as a file to bring in. */
final class OldJournal {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final OptionalLong BUTTON = OptionalLong.empty();

  private Journal journal = Journal.EMPTY.with(new Change.ZoneChosen(ZoneId.of("Europe/Rome")));

  private OldJournal() {}

  /** The file of {@link #of}. */
  static JournalFile file(int days) {
    return JournalFile.of(of(days), FIRST.plusDays(days));
  }

  /** Two entries for each of so many days, a treatment and a verdict on it. */
  static Journal of(int days) {
    var old = new OldJournal();
    for (int i = 0; i < days; i++) {
      old.evening(FIRST.plusDays(i), 3 + i % 5);
    }
    old.treatment(FIRST.plusDays(2));
    return old.journal;
  }

  private void evening(LocalDate day, int score) {
    Instant at = day.atTime(20, 0).toInstant(ZoneOffset.UTC);
    add(
        new Entry.Pain(
            journal.nextId(), day, at, BUTTON, Scope.DAY, Rating.of(score), "", List.of()));
    var sleep = new Detail.Sleep(Optional.of(Grade.GOOD), Optional.empty());
    add(new Entry.Told(journal.nextId(), day, at.plusSeconds(5), BUTTON, sleep));
  }

  private void treatment(LocalDate day) {
    Instant at = day.atTime(15, 0).toInstant(ZoneOffset.UTC);
    EntryId drip = journal.nextId();
    var given = Treatment.of(Treatment.Standing.GIVEN, Route.DRIP);
    add(new Entry.Treated(drip, day, at, BUTTON, given));
    add(
        new Entry.Judged(
            journal.nextId(), day, at.plusSeconds(9), BUTTON, drip, Verdict.NO_CHANGE));
  }

  private void add(Entry entry) {
    journal = journal.with(new Change.Recorded(entry));
  }
}
