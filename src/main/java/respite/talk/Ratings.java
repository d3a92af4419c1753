package respite.talk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.Rating;
import respite.talk.effect.Occasion;

/**
 * What keeping a rating does to a journal.
 *
 * @param changes empty when exactly that stood there already
 * @param after the scene with the changes applied
 * @param pain the entry as it stands then
 * @param before what it was before a correction; empty when it is new or as it was
 */
record Ratings(List<Change> changes, Scene after, Entry.Pain pain, Optional<Rating> before) {

  /**
   * Rates a whole day. A day has one average: another one is a correction of the first, and a new
   * note joins the old one.
   */
  static Ratings ofDay(
      Scene scene, LocalDate day, Rating rating, String note, OptionalLong message) {
    Optional<Entry.Pain> stands = scene.journal().dayRating(day);
    if (stands.isEmpty()) {
      return recorded(scene, Occasion.whole(day), rating, note, message);
    }
    Entry.Pain pain = stands.get();
    var changes = new ArrayList<Change>();
    if (!pain.rating().equals(rating)) {
      changes.add(new Change.Corrected(pain.id(), rating, scene.at()));
    }
    if (!note.isEmpty() && !pain.note().contains(note)) {
      Entry.Pain rated = changed(scene, pain, changes).pain();
      changes.add(new Change.Revised(rated.noted(noted(pain, note)), scene.at()));
    }
    return changed(scene, pain, changes);
  }

  /** A note joins the one before, so that nothing is lost. */
  static String noted(Entry.Pain pain, String note) {
    return pain.note().isEmpty() ? note : pain.note() + "; " + note;
  }

  /** Rates a day or a moment, whichever the occasion is. */
  static Ratings of(Scene scene, Occasion when, Rating rating, String note, OptionalLong message) {
    return switch (when.scope()) {
      case DAY -> ofDay(scene, when.day(), rating, note, message);
      case MOMENT -> recorded(scene, when, rating, note, message);
    };
  }

  /** Gives an entry another rating. */
  static Ratings corrected(Scene scene, Entry.Pain pain, Rating rating) {
    return pain.rating().equals(rating)
        ? changed(scene, pain, List.of())
        : changed(scene, pain, List.of(new Change.Corrected(pain.id(), rating, scene.at())));
  }

  private static Ratings recorded(
      Scene scene, Occasion when, Rating rating, String note, OptionalLong message) {
    var pain =
        new Entry.Pain(
            scene.journal().nextId(),
            when.day(),
            scene.at(),
            message,
            when.scope(),
            when.at().map(LocalDateTime::toLocalTime),
            rating,
            note,
            List.of());
    List<Change> changes = List.of(new Change.Recorded(pain));
    return new Ratings(changes, scene.with(changes), pain, Optional.empty());
  }

  private static Ratings changed(Scene scene, Entry.Pain pain, List<Change> changes) {
    Scene after = scene.with(changes);
    Entry.Pain now =
        after
            .journal()
            .pain(pain.id())
            .orElseThrow(() -> new IllegalStateException("a changed entry is gone"));
    return new Ratings(
        changes,
        after,
        now,
        now.rating().equals(pain.rating()) ? Optional.empty() : Optional.of(pain.rating()));
  }
}
