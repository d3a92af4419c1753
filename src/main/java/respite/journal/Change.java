package respite.journal;

import java.time.Instant;
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

  /** An entry was taken out of the journal. */
  record Removed(EntryId entry) implements Change {}

  /** An entry was made and taken out again; nothing is known of it but that its number is used. */
  record Forgotten(EntryId entry) implements Change {}

  /** The entry it speaks of; empty when it speaks of none. */
  default Optional<EntryId> subject() {
    return switch (this) {
      case Recorded(var entry) -> Optional.of(entry.id());
      case Corrected(var id, _, _) -> Optional.of(id);
      case Noted(var id, _) -> Optional.of(id);
      case Removed(var id) -> Optional.of(id);
      case Forgotten(var id) -> Optional.of(id);
      case Consented _, ZoneChosen _ -> Optional.empty();
    };
  }

  /** Whether its subject is out of the journal from then on. */
  default boolean removes() {
    return switch (this) {
      case Removed _, Forgotten _ -> true;
      case Recorded _, Corrected _, Noted _, Consented _, ZoneChosen _ -> false;
    };
  }

  /**
   * What is left of it once its subject is removed: all such changes of a journal together make the
   * same journal as before, and hold nothing that the person wrote; empty when nothing is needed.
   */
  default Optional<Change> remains() {
    return switch (this) {
      case Recorded(var entry) -> Optional.of(new Forgotten(entry.id()));
      case Forgotten forgotten -> Optional.of(forgotten);
      case Corrected _, Noted _, Removed _ -> Optional.empty();
      case Consented _, ZoneChosen _ -> Optional.of(this);
    };
  }
}
