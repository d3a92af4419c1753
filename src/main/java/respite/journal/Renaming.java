package respite.journal;

import java.util.Map;
import java.util.OptionalLong;

/**
 * Gives entries the ids they have elsewhere, and the treatments they speak of too; the message an
 * entry came from is forgotten, since it belongs to one chat.
 *
 * @param ids the new id of each old one; an id that is not in it stays
 */
public record Renaming(Map<EntryId, EntryId> ids) {
  /** Every id stays. */
  public static final Renaming NONE = new Renaming(Map.of());

  private static final OptionalLong NO_MESSAGE = OptionalLong.empty();

  /** The id from then on. */
  public EntryId of(EntryId id) {
    return ids.getOrDefault(id, id);
  }

  /** The form under those ids. */
  public Entry.Former of(Entry.Former form) {
    return new Entry.Former(of(form.before()), form.at());
  }

  /** The entry under those ids. */
  public Entry of(Entry entry) {
    return switch (entry) {
      case Entry.Pain(
              var id,
              var day,
              var made,
              _,
              var scope,
              var at,
              var rating,
              var note,
              var before) ->
          new Entry.Pain(of(id), day, made, NO_MESSAGE, scope, at, rating, note, before);
      case Entry.Remark(var id, var day, var made, _, var text) ->
          new Entry.Remark(of(id), day, made, NO_MESSAGE, text);
      case Entry.Treated(var id, var day, var made, _, var treatment) ->
          new Entry.Treated(of(id), day, made, NO_MESSAGE, treatment);
      case Entry.Told(var id, var day, var made, _, var detail) ->
          new Entry.Told(of(id), day, made, NO_MESSAGE, detail);
      case Entry.Checked(var id, var day, var made, _, var treatment, var when, var felt) ->
          new Entry.Checked(of(id), day, made, NO_MESSAGE, of(treatment), when, felt);
      case Entry.Judged(var id, var day, var made, _, var treatment, var verdict) ->
          new Entry.Judged(of(id), day, made, NO_MESSAGE, of(treatment), verdict);
    };
  }
}
