package respite.journal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A journal while changes are applied to it, so that many of them cost one copy. */
final class Draft {
  private final List<Entry> entries;
  private Optional<Consent> consent;
  private Optional<ZoneId> zone;
  private int made;

  Draft(Journal from) {
    entries = new ArrayList<>(from.entries());
    consent = from.consent();
    zone = from.zone();
    made = from.made();
  }

  Journal journal() {
    return new Journal(consent, zone, entries, made);
  }

  void apply(Change change) {
    switch (change) {
      case Change.Consented(var version, var at) -> consent = Optional.of(new Consent(version, at));
      case Change.ZoneChosen(var chosen) -> zone = Optional.of(chosen);
      case Change.Recorded(var entry) -> record(entry);
      case Change.Corrected(var id, var to, var at) -> pain(id, pain -> pain.corrected(to, at));
      case Change.Noted(var id, var note) -> pain(id, pain -> pain.noted(note));
      case Change.Removed(var id) -> entries.remove(place(id));
      case Change.Forgotten(var id) -> count(id);
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

  /** Entries stand in the order of their ids, so the place of one is found by halving. */
  private int place(EntryId id) {
    int low = 0;
    int high = entries.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = entries.get(middle).id().compareTo(id);
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    throw new IllegalArgumentException("entry " + id.number() + " does not exist");
  }
}
