package respite.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a file into a journal: what is new gets the journal's next ids, in the file's order. */
final class Merge {
  private final JournalFile file;
  private final Journal into;
  private final Instant at;
  private final Map<EntryId, List<Entry.Former>> former;
  private final Set<EntryId> inFile;
  private final Map<EntryId, EntryId> ids = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();
  private int made;

  private Merge(JournalFile file, Journal into, Instant at) {
    this.file = file;
    this.into = into;
    this.at = at;
    this.made = into.made();
    this.inFile = file.entries().stream().map(Entry::id).collect(Collectors.toSet());
    this.former = file.former().stream().collect(Collectors.groupingBy(form -> form.before().id()));
  }

  /** What taking the file in at that instant would do. */
  static Preview preview(JournalFile file, Journal into, Instant at) {
    return new Merge(file, into, at).preview();
  }

  private Preview preview() {
    List<Entry> known = known();
    int changed = (int) known.stream().filter(this::differs).count();
    var slots = new Slots(into.entries());
    var names = new Renaming(Map.copyOf(ids));
    List<Entry> rest =
        file.entries().stream().filter(entry -> !ids.containsKey(entry.id())).toList();
    var places = new Slots(List.of());
    List<Entry> added =
        rest.stream()
            .filter(places::take)
            .filter(entry -> !placed(entry) || !slots.taken(names.of(entry)))
            .toList();
    choices();
    added.stream().flatMap(this::forms).forEach(this::removedTreatment);
    added.forEach(entry -> ids.put(entry.id(), new EntryId(++made)));
    added.forEach(this::record);
    var days = file.entries().stream().map(Entry::about).sorted().toList();
    return new Preview(
        file.entries().size(),
        days.stream().findFirst(),
        days.reversed().stream().findFirst(),
        added.size(),
        known.size(),
        changed,
        rest.size() - added.size(),
        changes);
  }

  /** The entries that the journal has already; their ids there are known from here on. */
  private List<Entry> known() {
    var there = new HashMap<Origins.Origin, Deque<EntryId>>();
    var origins =
        new Origins(into.entries(), into.former().values().stream().flatMap(List::stream).toList());
    for (var entry : into.entries()) {
      there.computeIfAbsent(origins.of(entry.id()), _ -> new ArrayDeque<>()).add(entry.id());
    }
    var known = new ArrayList<Entry>();
    var here = new Origins(file.entries(), file.former());
    for (var entry : file.entries()) {
      Deque<EntryId> same = there.getOrDefault(here.of(entry.id()), new ArrayDeque<>());
      if (!same.isEmpty()) {
        ids.put(entry.id(), same.remove());
        known.add(entry);
      }
    }
    return known;
  }

  private boolean differs(Entry entry) {
    var names = new Renaming(ids);
    var there = into.entry(names.of(entry.id())).map(Renaming.NONE::of);
    return !there.equals(Optional.of(names.of(entry)));
  }

  /** Whether the journal knows what the entry speaks of, so that its place may be taken there. */
  private boolean placed(Entry entry) {
    return entry.ofTreatment().map(ids::containsKey).orElse(true);
  }

  /** What was chosen or done before is taken over only where the journal has nothing yet. */
  private void choices() {
    if (into.zone().isEmpty()) {
      file.zone().map(Change.ZoneChosen::new).ifPresent(changes::add);
    }
    if (into.preferences().equals(Preferences.USUAL)
        && !file.preferences().equals(Preferences.USUAL)) {
      changes.add(new Change.Preferred(file.preferences()));
    }
    if (into.reported().isEmpty()) {
      file.reported().map(day -> new Change.Reported(day, at)).ifPresent(changes::add);
    }
  }

  private Stream<Entry> forms(Entry entry) {
    return Stream.concat(
        former.getOrDefault(entry.id(), List.of()).stream().map(Entry.Former::before),
        Stream.of(entry));
  }

  /** A treatment that was removed before the export stays one that was removed. */
  private void removedTreatment(Entry form) {
    form.ofTreatment()
        .filter(id -> !ids.containsKey(id) && !inFile.contains(id))
        .ifPresent(id -> {
          var place = new EntryId(++made);
          ids.put(id, place);
          changes.add(
              new Change.Recorded(
                  new Entry.Remark(place, form.about(), at, OptionalLong.empty(), "")));
          changes.add(new Change.Removed(place));
        });
  }

  private void record(Entry entry) {
    var names = new Renaming(ids);
    var before = former.getOrDefault(entry.id(), List.of());
    var forms = forms(entry).map(names::of).toList();
    changes.add(new Change.Recorded(forms.getFirst()));
    for (int i = 0; i < before.size(); i++) {
      changes.add(new Change.Revised(forms.get(i + 1), before.get(i).at()));
    }
  }
}
