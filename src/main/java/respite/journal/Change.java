package respite.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

  /**
   * A removed entry is back, under its old id.
   *
   * @param former the forms it had before, oldest first; empty when it was never revised
   */
  record Restored(Entry entry, List<Entry.Former> former) implements Change {
    /** Copies the list, so that the change cannot change. */
    public Restored {
      former = List.copyOf(former);
    }
  }

  /** What the person chose about how the journal is kept, all of it. */
  record Preferred(Preferences preferences) implements Change {}

  /** A page for the doctor was made that told the entries up to that journal day, included. */
  record Reported(LocalDate to, Instant at) implements Change {}

  /** An entry was made and taken out again; nothing is known of it but that its number is used. */
  record Forgotten(EntryId entry) implements Change {}

  /** The entry it speaks of; empty when it speaks of none. */
  default Optional<EntryId> subject() {
    return switch (this) {
      case Recorded(var entry) -> Optional.of(entry.id());
      case Corrected(var id, _, _) -> Optional.of(id);
      case Noted(var id, _) -> Optional.of(id);
      case Revised(var entry, _) -> Optional.of(entry.id());
      case Removed(var id) -> Optional.of(id);
      case Restored(var entry, _) -> Optional.of(entry.id());
      case Forgotten(var id) -> Optional.of(id);
      case Consented _, ZoneChosen _, Preferred _, Reported _ -> Optional.empty();
    };
  }

  /** What becomes of an entry's being in the journal. */
  enum Presence {
    /** From then on its subject is in the journal. */
    IN,
    /** From then on its subject is out of the journal. */
    OUT,
    /** As it was. */
    AS_BEFORE
  }

  /** Whether its subject is in the journal from then on. */
  default Presence presence() {
    return switch (this) {
      case Recorded _, Restored _ -> Presence.IN;
      case Removed _, Forgotten _ -> Presence.OUT;
      case Corrected _, Noted _, Revised _ -> Presence.AS_BEFORE;
      case Consented _, ZoneChosen _, Preferred _, Reported _ -> Presence.AS_BEFORE;
    };
  }

  /**
   * What is left of it once its subject is removed for good: all such changes of a journal together
   * make the same journal as before, and hold nothing that the person wrote; empty when nothing is
   * needed.
   */
  default Optional<Change> remains() {
    return switch (this) {
      case Recorded(var entry) -> Optional.of(new Forgotten(entry.id()));
      case Forgotten forgotten -> Optional.of(forgotten);
      case Corrected _, Noted _, Revised _, Removed _, Restored _ -> Optional.empty();
      case Consented _, ZoneChosen _, Preferred _, Reported _ -> Optional.of(this);
    };
  }
}
