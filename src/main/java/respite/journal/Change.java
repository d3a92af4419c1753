package respite.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What can happen to a journal. A journal is nothing but its changes applied in order; these are
 * what the store keeps.
 */
public sealed interface Change {
  /** The person agreed to the consent text of that version. */
  record Consented(int version, Instant at) implements Change {}

  /** The person's time zone from now on. */
  record ZoneChosen(ZoneId zone) implements Change {}

  /** A new entry; its id is the journal's next one. */
  record Recorded(Entry entry) implements Change {}

  /** A pain entry's rating was corrected; the one before is kept in it. */
  record Corrected(EntryId entry, Rating to, Instant at) implements Change {}

  /** A pain entry got a note, in place of the one before; empty takes it away. */
  record Noted(EntryId entry, String note) implements Change {}

  /**
   * An entry took another form: it was moved to another day, or what it tells was changed. The form
   * before stays on record until the entry is removed.
   *
   * @param entry the new form, under the same id
   */
  record Revised(Entry entry, Instant at) implements Change {}

  /** An entry was taken out of the journal, with every form it ever had. */
  record Removed(EntryId entry) implements Change {}

  /** A removed entry is back, under its old id. */
  record Restored(Entry entry) implements Change {}

  /** What the person chose about how the journal is kept, all of it. */
  record Preferred(Preferences preferences) implements Change {}

  /** A page for the doctor was made that told the entries up to that journal day, included. */
  record Reported(LocalDate to, Instant at) implements Change {}

  /**
   * The entry that the change is about: once that is removed, the change tells nothing any more.
   * Empty for a change that is about no entry.
   */
  default Optional<EntryId> about() {
    return switch (this) {
      case Consented _, ZoneChosen _, Preferred _, Reported _ -> Optional.empty();
      case Recorded(var entry) -> Optional.of(entry.id());
      case Corrected(var id, _, _) -> Optional.of(id);
      case Noted(var id, _) -> Optional.of(id);
      case Revised(var entry, _) -> Optional.of(entry.id());
      case Removed(var id) -> Optional.of(id);
      case Restored(var entry) -> Optional.of(entry.id());
    };
  }
}
