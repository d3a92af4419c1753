package respite.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Change;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.Rating;
import respite.talk.effect.Occasion;
import respite.talk.typed.NoteText;
import respite.talk.typed.Told;

/**
 * All that one typed text does to the journal: the rating, or the words as a remark, and the extras
 * of its day, each joined to what the day has already.
 *
 * @param changes empty when exactly that stood there already
 * @param after the scene with the changes applied
 * @param rated what keeping the rating did; empty without one
 * @param now the rating of the moment of writing that was told beside it; empty without one
 * @param marks the entries it made or changed, as it left them
 */
record Kept(
    List<Change> changes,
    Scene after,
    Optional<Ratings> rated,
    Optional<Rating> now,
    List<Press.Mark> marks) {
  /** Copies the lists. */
  Kept {
    changes = List.copyOf(changes);
    marks = List.copyOf(marks);
  }

  static Kept of(
      Scene scene,
      NoteText text,
      Occasion when,
      Optional<Rating> rating,
      Optional<Rating> now,
      String note,
      OptionalLong message) {
    var changes = new ArrayList<Change>();
    Optional<Ratings> rated = rating.map(given -> Ratings.of(scene, when, given, note, message));
    rated.ifPresentOrElse(
        ratings -> changes.addAll(ratings.changes()),
        () ->
            changes.add(
                new Change.Recorded(
                    new Entry.Remark(
                        scene.journal().nextId(), when.day(), scene.at(), message, text.text()))));
    now.map(given ->
            Ratings.of(scene.with(changes), Occasion.now(scene.today()), given, "", message))
        .ifPresent(ratings -> changes.addAll(ratings.changes()));
    for (Detail detail : text.told()) {
      told(scene.with(changes), when, detail, message).ifPresent(changes::add);
    }
    Scene after = scene.with(changes);
    List<Press.Mark> marks =
        changes.stream()
            .flatMap(change -> change.subject().stream())
            .distinct()
            .map(id -> new Press.Mark(id, forms(after.journal(), id)))
            .toList();
    return new Kept(changes, after, rated, now, marks);
  }

  /** A day has at most one extra of each kind: another one joins it. */
  private static Optional<Change> told(
      Scene scene, Occasion when, Detail detail, OptionalLong message) {
    Optional<Entry.Told> stands = scene.journal().told(when.day(), detail.extra());
    if (stands.isEmpty()) {
      var entry = new Entry.Told(scene.journal().nextId(), when.day(), scene.at(), message, detail);
      return Optional.of(new Change.Recorded(entry));
    }
    Detail joined = Told.both(stands.get().detail(), detail);
    return joined.equals(stands.get().detail())
        ? Optional.empty()
        : Optional.of(new Change.Revised(stands.get().with(joined), scene.at()));
  }

  /** How many forms an entry had before the present one. */
  static int forms(Journal journal, EntryId id) {
    int corrections = journal.pain(id).map(pain -> pain.corrections().size()).orElse(0);
    return corrections + journal.former(id).size();
  }
}
