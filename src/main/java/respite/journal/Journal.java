package respite.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that a person has recorded, and the few choices that recording depends on. Immutable; made
 * from {@link #EMPTY} by changes.
 *
 * @param consent the last consent given; empty before the first
 * @param zone the person's time zone; empty until they told it
 * @param entries every entry that was not removed, in the order of making
 * @param made how many entries were ever made, removed ones included
 */
public record Journal(
    Optional<Consent> consent, Optional<ZoneId> zone, List<Entry> entries, int made) {
  /** The journal of somebody who has recorded nothing. */
  public static final Journal EMPTY = new Journal(Optional.empty(), Optional.empty(), List.of(), 0);

  /** When a day ends: 04:00, so that an entry after midnight still belongs to the evening. */
  public static final LocalTime DAY_END = LocalTime.of(4, 0);

  /** Copies the list, so that the journal cannot change. */
  public Journal {
    entries = List.copyOf(entries);
  }

  /**
   * This journal after one change. Throws IllegalArgumentException when the change speaks of an
   * entry that does not exist, or records one whose id is not the next.
   */
  public Journal with(Change change) {
    return with(List.of(change));
  }

  /** This journal after all the changes, in order; throws as {@link #with(Change)} does. */
  public Journal with(List<Change> changes) {
    var draft = new Draft(this);
    changes.forEach(draft::apply);
    return draft.journal();
  }

  /** The id that the next entry gets. */
  public EntryId nextId() {
    return new EntryId(made + 1);
  }

  /** The entry of that id; empty when it was removed or never made. */
  public Optional<Entry> entry(EntryId id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** The pain entry of that id; empty when it was removed, never made, or is something else. */
  public Optional<Entry.Pain> pain(EntryId id) {
    return pains().stream().filter(pain -> pain.id().equals(id)).findFirst();
  }

  /** The pain entry that the typed message made; empty when it made none, or it was removed. */
  public Optional<Entry.Pain> painOfMessage(long message) {
    return pains().stream()
        .filter(pain -> pain.message().isPresent() && pain.message().getAsLong() == message)
        .findFirst();
  }

  /** The day's average as rated; empty when the day has none. */
  public Optional<Entry.Pain> dayRating(LocalDate day) {
    return pains().stream()
        .filter(pain -> pain.scope() == Scope.DAY && pain.about().equals(day))
        .findFirst();
  }

  /** Every pain entry in the order of making. */
  public List<Entry.Pain> pains() {
    return entries.stream()
        .<Entry.Pain>mapMulti((entry, out) -> {
          if (entry instanceof Entry.Pain pain) {
            out.accept(pain);
          }
        })
        .toList();
  }

  /** The days that have an entry, newest first, each once. */
  public List<LocalDate> days() {
    var days = new ArrayList<>(entries.stream().map(Entry::about).distinct().toList());
    days.sort(Comparator.reverseOrder());
    return List.copyOf(days);
  }

  /**
   * The journal day of an instant: until 04:00 it is still the day before. Without a zone it is
   * reckoned in UTC.
   */
  public LocalDate dayOf(Instant at) {
    var local = at.atZone(zone.orElse(ZoneOffset.UTC)).toLocalDateTime();
    return local.toLocalTime().isBefore(DAY_END)
        ? local.toLocalDate().minusDays(1)
        : local.toLocalDate();
  }
}
