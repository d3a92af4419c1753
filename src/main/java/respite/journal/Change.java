package respite.journal;

import java.time.Instant;
import java.time.ZoneId;

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

  /** An entry was taken out of the journal. */
  record Removed(EntryId entry) implements Change {}
}
