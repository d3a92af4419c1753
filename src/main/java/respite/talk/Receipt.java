package respite.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.journal.Rating;
import respite.journal.Scope;

/** How a pain entry is shown right after it was kept or changed, with the way to take it back. */
final class Receipt {
  private static final int WEEK = 7;

  private Receipt() {}

  /** In a message of its own; the day's receipt then is the message that stands for that day. */
  static Effect say(Scene scene, Entry.Pain pain, Optional<Rating> before) {
    return say(scene, pain, before, undo(pain));
  }

  /** The same with another way to take it back. */
  static Effect say(Scene scene, Entry.Pain pain, Optional<Rating> before, Press undo) {
    return new Effect.Say(key(pain), line(scene, pain, before), keyboard(pain, undo));
  }

  static Optional<MessageKey> key(Entry.Pain pain) {
    return pain.scope() == Scope.DAY
        ? Optional.of(EveningFlow.key(pain.about()))
        : Optional.empty();
  }

  /** In place of the message whose button was pressed. */
  static Effect edit(Scene scene, Entry.Pain pain, Optional<Rating> before, Effect.Target pressed) {
    return edit(scene, pain, before, pressed, undo(pain));
  }

  /** The same with another way to take it back. */
  static Effect edit(
      Scene scene, Entry.Pain pain, Optional<Rating> before, Effect.Target pressed, Press undo) {
    return new Effect.Edit(pressed, line(scene, pain, before), keyboard(pain, undo));
  }

  /** After something was taken back: with no way to take that back again. */
  static Effect takenBack(
      Scene scene, Entry.Pain pain, Optional<Rating> before, Effect.Target pressed) {
    return new Effect.Edit(pressed, line(scene, pain, before), Keyboard.row(note(pain)));
  }

  private static Line line(Scene scene, Entry.Pain pain, Optional<Rating> before) {
    return switch (pain.scope()) {
      case DAY ->
          new EveningLine.Receipt(
              pain.about(),
              pain.about().equals(scene.today()),
              pain.rating(),
              before,
              week(scene.journal(), pain.about()),
              pain.note());
      case MOMENT ->
          before
              .<Line>map(from -> new EntryLine.Changed(pain.about(), from, pain.rating()))
              .orElseGet(() ->
                  new EntryLine.NotedNow(
                      pain.about(), scene.clock(pain.made()), pain.rating(), pain.note()));
    };
  }

  static Week week(Journal journal, LocalDate last) {
    return new Week(
        IntStream.rangeClosed(1 - WEEK, 0)
            .mapToObj(days -> journal.dayRating(last.plusDays(days)).map(Entry.Pain::rating))
            .toList());
  }

  private static Press undo(Entry.Pain pain) {
    return new Press.Undo(pain.id(), pain.corrections().size());
  }

  private static Keyboard keyboard(Entry.Pain pain, Press undo) {
    var row = Keyboard.row(note(pain), new Button(Label.Word.UNDO, undo.data()));
    return pain.scope() == Scope.MOMENT
        ? new Keyboard(
                List.of(
                    List.of(
                        new Button(
                            Label.Word.WAS_DAY_AVERAGE, new Press.DayAverage(pain.id()).data()))))
            .and(row.rows().getFirst().toArray(Button[]::new))
        : row;
  }

  private static Button note(Entry.Pain pain) {
    return new Button(Label.Word.NOTE, new Press.Note(pain.id()).data());
  }
}
