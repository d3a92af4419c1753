package respite.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each entry of a journal was when it was made: corrections and revisions never change that,
 * so the same entry is known again in two journals, whatever its id and whatever became of it.
 */
final class Origins {
  /**
   * An entry as it was made, without its id and without a note, which leaves no trace when it
   * changes.
   *
   * @param treatment the treatment that it speaks of, as that was made; empty for none
   */
  record Origin(Entry first, Optional<Entry> treatment) {}

  private static final EntryId NO_ID = new EntryId(1);

  private final Map<EntryId, Entry> first = new HashMap<>();

  Origins(List<Entry> entries, List<Entry.Former> former) {
    entries.forEach(entry -> first.put(entry.id(), made(entry)));
    former.reversed().forEach(form -> first.put(form.before().id(), made(form.before())));
  }

  Origin of(EntryId id) {
    Entry entry = Optional.ofNullable(first.get(id)).orElseThrow();
    Optional<Entry> treatment = entry.ofTreatment().map(first::get).map(found -> bare(found));
    return new Origin(bare(entry), treatment);
  }

  private static Entry made(Entry entry) {
    return switch (entry) {
      case Entry.Pain(
              var id,
              var day,
              var made,
              var message,
              var scope,
              var at,
              var now,
              _,
              var before) ->
          new Entry.Pain(
              id,
              day,
              made,
              message,
              scope,
              at,
              before.isEmpty() ? now : before.getFirst().before(),
              "",
              List.of());
      case Entry.Remark _, Entry.Treated _, Entry.Told _, Entry.Checked _, Entry.Judged _ -> entry;
    };
  }

  private static Entry bare(Entry entry) {
    var ids = new HashMap<EntryId, EntryId>();
    ids.put(entry.id(), NO_ID);
    entry.ofTreatment().ifPresent(id -> ids.put(id, NO_ID));
    return new Renaming(ids).of(entry);
  }
}
