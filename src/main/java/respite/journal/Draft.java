package respite.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A journal while changes are applied to it, so that many of them cost one copy. */
final class Draft {
  private final List<Entry> entries;
  private Optional<Consent> consent;
  private Optional<ZoneId> zone;
  private Preferences preferences;
  private Optional<LocalDate> reported;
  private final Map<EntryId, List<Entry.Former>> former;
  private int made;

  Draft(Journal from) {
    entries = new ArrayList<>(from.entries());
    consent = from.consent();
    zone = from.zone();
    preferences = from.preferences();
    reported = from.reported();
    former = new HashMap<>(from.former());
    made = from.made();
  }

  Journal journal() {
    return new Journal(consent, zone, preferences, entries, former, reported, made);
  }

  void apply(Change change) {
    switch (change) {
      case Change.Consented(var version, var at) -> consent = Optional.of(new Consent(version, at));
      case Change.ZoneChosen(var chosen) -> zone = Optional.of(chosen);
      case Change.Recorded(var entry) -> record(entry);
      case Change.Corrected(var id, var to, var at) -> pain(id, pain -> pain.corrected(to, at));
      case Change.Noted(var id, var note) -> pain(id, pain -> pain.noted(note));
      case Change.Revised(var entry, var at) -> revise(entry, at);
      case Change.Removed(var id) -> remove(id);
      case Change.Restored(var entry, var forms) -> restore(entry, forms);
      case Change.Preferred(var chosen) -> preferences = chosen;
      case Change.Reported(var to, var at) -> reported = Optional.of(to);
      case Change.Forgotten(var id) -> count(id);
    }
  }

  private void revise(Entry entry, Instant at) {
    int place = place(entry.id());
    var forms = new ArrayList<>(former.getOrDefault(entry.id(), List.of()));
    forms.add(new Entry.Former(entries.get(place), at));
    former.put(entry.id(), List.copyOf(forms));
    entries.set(place, entry);
  }

  private void remove(EntryId id) {
    entries.remove(place(id));
    former.remove(id);
  }

  private void restore(Entry entry, List<Entry.Former> forms) {
    int place = search(entry.id());
    if (place >= 0 || entry.id().number() > made) {
      throw new IllegalArgumentException("entry " + entry.id().number() + " was not removed");
    }
    entries.add(-place - 1, entry);
    if (!forms.isEmpty()) {
      former.put(entry.id(), forms);
    }
  }

  private void record(Entry entry) {
    count(entry.id());
    entries.add(entry);
  }

  private void count(EntryId id) {
    if (id.number() != made + 1) {
      throw new IllegalArgumentException(
          "the next entry is " + (made + 1) + ", not " + id.number());
    }
    made++;
  }

  private void pain(EntryId id, UnaryOperator<Entry.Pain> change) {
    int place = place(id);
    if (!(entries.get(place) instanceof Entry.Pain pain)) {
      throw new IllegalArgumentException("entry " + id.number() + " is no pain rating");
    }
    entries.set(place, change.apply(pain));
  }

  private int place(EntryId id) {
    int place = search(id);
    if (place < 0) {
      throw new IllegalArgumentException("entry " + id.number() + " does not exist");
    }
    return place;
  }

  /** Entries stand in the order of their ids, so one is found by halving; as binary search says. */
  private int search(EntryId id) {
    return Journal.place(entries, id);
  }
}
