package respite.talk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Rating;

/** Taking back and changing entries; every button is checked against the journal as it is now. */
final class CorrectionFlow {
  private CorrectionFlow() {}

  /** Takes back the last thing done to an entry: its latest correction, else the entry itself. */
  static Turn undo(Scene scene, EntryId id, int corrections, Effect.Target pressed) {
    return scene
        .journal()
        .entry(id)
        .map(entry ->
            switch (entry) {
              case Entry.Pain pain when pain.corrections().size() != corrections -> closed(scene);
              case Entry.Pain pain when corrections > 0 -> revert(scene, pain, pressed);
              case Entry.Pain pain -> remove(scene, id, EveningFlow.again(scene, pain, pressed));
              case Entry.Remark _, Entry.Treated _, Entry.Told _, Entry.Checked _, Entry.Judged _ ->
                  remove(
                      scene,
                      id,
                      new Effect.Edit(
                          pressed, new EntryLine.TakenBack(entry.about()), Keyboard.NONE));
            })
        .orElseGet(() -> closed(scene));
  }

  /** An edited message: if it made an entry and says another score now, asks whether to change. */
  static Turn edited(Scene scene, String text, long message) {
    Optional<Entry.Pain> made = scene.journal().painOfMessage(message);
    if (made.isPresent()
        && ScoreText.read(text) instanceof ScoreText.Reading.Score(var score, _, _)
        && !made.get().rating().equals(Rating.of(score))) {
      var line = new EntryLine.ChangeTo(made.get().about(), made.get().rating(), score);
      return Turn.of(
          scene.session(),
          Effect.Say.of(
              line,
              Keyboard.row(
                  new Button(
                      new Label.ChangeTo(score), new Press.Change(made.get().id(), score).data()),
                  new Button(Label.Word.KEEP, new Press.Keep(made.get().id()).data()))));
    }
    return Turn.of(scene.session(), Effect.Say.of(new EntryLine.EditChangesNothing()));
  }

  /** Gives the entry the score that was asked about. */
  static Turn change(Scene scene, EntryId id, int score, Effect.Target pressed) {
    return scene
        .journal()
        .pain(id)
        .map(pain -> change(scene, pain, Rating.of(score), pressed))
        .orElseGet(() -> closed(scene));
  }

  /** Leaves the entry as it is. */
  static Turn keep(Scene scene, EntryId id, Effect.Target pressed) {
    return scene
        .journal()
        .pain(id)
        .map(pain ->
            Turn.of(
                scene.session(),
                new Effect.Edit(
                    pressed, new EntryLine.Kept(pain.about(), pain.rating()), Keyboard.NONE)))
        .orElseGet(() -> closed(scene));
  }

  /** The day's average becomes what was rated for a moment; the moment's entry stays as well. */
  static Turn dayAverage(Scene scene, EntryId id, Effect.Target pressed) {
    Optional<Entry.Pain> moment = scene.journal().pain(id);
    if (moment.isEmpty()) {
      return closed(scene);
    }
    var kept =
        Ratings.ofDay(scene, moment.get().about(), moment.get().rating(), "", OptionalLong.empty());
    return kept.changes().isEmpty()
        ? Turn.toast(scene.session(), new EveningLine.StandsAlready(moment.get().rating()))
        : new Turn(
            scene.session().settled(moment.get().about()),
            kept.changes(),
            List.of(Receipt.edit(kept.after(), kept.pain(), kept.before(), pressed)),
            Optional.empty());
  }

  /** The rating before comes back; the one taken back stays on record as a correction. */
  private static Turn revert(Scene scene, Entry.Pain pain, Effect.Target pressed) {
    var kept = Ratings.corrected(scene, pain, pain.corrections().getLast().before());
    return new Turn(
        scene.session(),
        kept.changes(),
        List.of(Receipt.takenBack(kept.after(), kept.pain(), kept.before(), pressed)),
        Optional.empty());
  }

  private static Turn change(Scene scene, Entry.Pain pain, Rating rating, Effect.Target pressed) {
    var kept = Ratings.corrected(scene, pain, rating);
    return kept.changes().isEmpty()
        ? Turn.toast(scene.session(), new EveningLine.StandsAlready(rating))
        : new Turn(
            scene.session(),
            kept.changes(),
            List.of(Receipt.edit(kept.after(), kept.pain(), kept.before(), pressed)),
            Optional.empty());
  }

  private static Turn remove(Scene scene, EntryId id, Effect shown) {
    return new Turn(
        scene.session(), List.of(new Change.Removed(id)), List.of(shown), Optional.empty());
  }

  private static Turn closed(Scene scene) {
    return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
  }
}
