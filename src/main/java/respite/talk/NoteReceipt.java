package respite.talk;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Entry;
import respite.journal.Rating;
import respite.journal.Scope;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.EntryLine;
import respite.talk.effect.EveningLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.effect.MessageKey;
import respite.talk.effect.NoteLine;
import respite.talk.effect.Occasion;
import respite.talk.typed.MedicineText;
import respite.talk.typed.NoteText;

/** How all that one typed text made is shown, with one way to take it back. */
final class NoteReceipt {
  private NoteReceipt() {}

  /**
   * The receipt of a text.
   *
   * @param place the message to show it in; empty for a new one
   */
  static Effect of(
      Scene scene, NoteText text, Occasion when, Kept kept, Optional<Effect.Target> place) {
    boolean plain =
        text.told().isEmpty()
            && when.at().isEmpty()
            && when.part().isEmpty()
            && kept.now().isEmpty();
    return kept.rated()
        .map(rated ->
            plain && !isPastMoment(scene, when)
                ? rating(kept, rated, place)
                : stored(scene, text, when, kept, place))
        .orElseGet(() ->
            text.told().isEmpty()
                ? show(
                    place,
                    Optional.empty(),
                    new EntryLine.Remarked(
                        when.day(), text.text(), MedicineText.denies(text.text())),
                    keyboard(kept))
                : stored(scene, text, when, kept, place));
  }

  private static boolean isPastMoment(Scene scene, Occasion when) {
    return when.scope() == Scope.MOMENT && !when.day().equals(scene.today());
  }

  private static Effect rating(Kept kept, Ratings rated, Optional<Effect.Target> place) {
    if (kept.changes().isEmpty()) {
      var stands = new EveningLine.StandsAlready(rated.pain().rating());
      return show(place, Optional.empty(), stands, Keyboard.NONE);
    }
    var undo = new Press.TakeAllBack(kept.marks());
    return place
        .map(target -> Receipt.edit(kept.after(), rated.pain(), rated.before(), target, undo))
        .orElseGet(() -> Receipt.say(kept.after(), rated.pain(), rated.before(), undo));
  }

  private static Effect stored(
      Scene scene, NoteText text, Occasion when, Kept kept, Optional<Effect.Target> place) {
    Optional<Entry.Pain> pain = kept.rated().map(Ratings::pain);
    Optional<Entry.Pain> whole = pain.filter(rated -> rated.scope() == Scope.DAY);
    boolean now = pain.isPresent() && whole.isEmpty() && when.equals(Occasion.now(scene.today()));
    Optional<LocalTime> clock =
        now || kept.now().isPresent() ? Optional.of(scene.clock(scene.at())) : Optional.empty();
    Optional<Rating> rating = pain.map(Entry.Pain::rating);
    var line =
        new NoteLine.Stored(
            when,
            when.day().equals(scene.today()),
            clock,
            rating,
            kept.rated().flatMap(Ratings::before),
            kept.now(),
            text.told(),
            text.rest().isEmpty() ? "" : pain.map(Entry.Pain::note).orElse(text.text()),
            whole.map(rated -> Receipt.week(kept.after().journal(), rated.about())));
    Keyboard keyboard =
        new Keyboard(
            Stream.concat(
                    whole.stream().flatMap(rated -> Extras.rowsToAdd(kept.after(), rated).stream()),
                    keyboard(kept).rows().stream())
                .toList());
    return show(
        place,
        whole.flatMap(Receipt::key),
        line,
        pain.filter(_ -> now).map(rated -> average(rated, keyboard)).orElse(keyboard));
  }

  private static Keyboard average(Entry.Pain pain, Keyboard below) {
    var button = new Button(Label.Word.WAS_DAY_AVERAGE, new Press.DayAverage(pain.id()).data());
    Keyboard first = Keyboard.row(button);
    return below.rows().isEmpty()
        ? first
        : first.and(below.rows().getFirst().toArray(Button[]::new));
  }

  private static Keyboard keyboard(Kept kept) {
    return kept.marks().isEmpty()
        ? Keyboard.NONE
        : Keyboard.row(new Button(Label.Word.UNDO, new Press.TakeAllBack(kept.marks()).data()));
  }

  private static Effect show(
      Optional<Effect.Target> place, Optional<MessageKey> key, Line line, Keyboard keyboard) {
    return place
        .<Effect>map(target -> new Effect.Edit(target, line, keyboard))
        .orElseGet(() -> new Effect.Say(key, line, keyboard));
  }

  /** After all of it was taken back. */
  static Effect takenBack(Scene after, List<Entry> before, Effect.Target pressed) {
    Optional<Entry.Pain> pain =
        before.stream()
            .filter(Entry.Pain.class::isInstance)
            .map(Entry.Pain.class::cast)
            .findFirst();
    return pain.map(was ->
            after
                .journal()
                .pain(was.id())
                .map(stands ->
                    Receipt.takenBack(
                        after,
                        stands,
                        Optional.of(was.rating()).filter(from -> !from.equals(stands.rating())),
                        pressed))
                .orElseGet(() -> EveningFlow.again(after, was, pressed)))
        .orElseGet(() ->
            new Effect.Edit(
                pressed, new EntryLine.TakenBack(before.getFirst().about()), Keyboard.NONE));
  }
}
