package respite.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A journal as the JSON export holds it. The messages that entries came from are not in it: their
 * numbers belong to one chat.
 *
 * @param exported the journal day on which the file was made
 * @param consent the last consent given; empty before the first
 * @param reported the last journal day that a page for the doctor told; empty before the first page
 * @param entries every entry, in the order of making
 * @param former the forms that revised entries had before, oldest first for each entry
 */
public record JournalFile(
    LocalDate exported,
    Optional<Consent> consent,
    Optional<ZoneId> zone,
    Optional<LocalDate> reported,
    Preferences preferences,
    List<Entry> entries,
    List<Entry.Former> former) {
  /** Copies the lists, so that the file cannot change. */
  public JournalFile {
    entries = List.copyOf(entries);
    former = List.copyOf(former);
  }

  /** The file of a journal. */
  public static JournalFile of(Journal journal, LocalDate today) {
    var names = Renaming.NONE;
    return new JournalFile(
        today,
        journal.consent(),
        journal.zone(),
        journal.reported(),
        journal.preferences(),
        journal.entries().stream().map(names::of).toList(),
        journal.entries().stream()
            .flatMap(entry -> journal.former(entry.id()).stream())
            .map(names::of)
            .toList());
  }
}
