package respite.talk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.Rating;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.EntryLine;
import respite.talk.effect.EveningLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.typed.NoteText;
import respite.talk.typed.ScoreText;

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
              case Entry.Told told -> ExtraFlow.undo(scene, told, corrections, pressed);
              case Entry.Treated treated ->
                  TreatmentReceipt.undo(scene, treated, corrections, pressed);
              case Entry.Remark _, Entry.Checked _, Entry.Judged _ ->
                  remove(
                      scene,
                      id,
                      new Effect.Edit(
                          pressed, new EntryLine.TakenBack(entry.about()), Keyboard.NONE));
            })
        .orElseGet(() -> closed(scene));
  }

  /** Takes back all that one message did, if everything still is as it left it. */
  static Turn takeBack(Scene scene, List<Press.Mark> marks, Effect.Target pressed) {
    Journal journal = scene.journal();
    List<Entry> entries =
        marks.stream().flatMap(mark -> journal.entry(mark.entry()).stream()).toList();
    boolean asLeft =
        !marks.isEmpty()
            && entries.size() == marks.size()
            && marks.stream().allMatch(mark -> Kept.forms(journal, mark.entry()) == mark.forms());
    if (!asLeft) {
      return closed(scene);
    }
    List<Change> changes = entries.stream().flatMap(entry -> back(scene, entry)).toList();
    return new Turn(
        scene.session(),
        changes,
        List.of(NoteReceipt.takenBack(scene.with(changes), entries, pressed)),
        Optional.empty());
  }

  /** What takes back the last thing done to an entry: its forms of one instant, else itself. */
  private static Stream<Change> back(Scene scene, Entry entry) {
    Optional<Entry.Former> former = last(scene.journal().former(entry.id()));
    Optional<Entry.Correction> correction =
        entry instanceof Entry.Pain pain ? last(pain.corrections()) : Optional.empty();
    Optional<Instant> latest =
        Stream.concat(
                former.map(Entry.Former::at).stream(),
                correction.map(Entry.Correction::at).stream())
            .max(Comparator.naturalOrder());
    return latest
        .map(at ->
            Stream.<Change>concat(
                former
                    .filter(form -> form.at().equals(at))
                    .map(form -> new Change.Revised(form.before(), scene.at()))
                    .stream(),
                correction
                    .filter(form -> form.at().equals(at))
                    .map(form -> new Change.Corrected(entry.id(), form.before(), scene.at()))
                    .stream()))
        .orElseGet(() -> Stream.of(new Change.Removed(entry.id())));
  }

  private static <T> Optional<T> last(List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /** An edited message: if it made an entry and says another score now, asks whether to change. */
  static Turn edited(Scene scene, String text, long message) {
    Optional<Entry.Pain> made = scene.journal().painOfMessage(message);
    if (made.isPresent()
        && NoteText.read(text).score() instanceof ScoreText.Reading.Score(var score, _, var note)
        && made.get().note().equals(note)
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
    return RereadFlow.edited(scene, text, message);
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
