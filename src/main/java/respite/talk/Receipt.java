package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import respite.journal.Entry;
import respite.journal.Journal;
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
import respite.talk.effect.Week;

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
    return new Effect.Say(key(pain), line(scene, pain, before), keyboard(scene, pain, undo));
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
    return new Effect.Edit(pressed, line(scene, pain, before), keyboard(scene, pain, undo));
  }

  /** In place, after something else of the day was told, which Undo then takes back. */
  static Effect edit(Scene scene, Entry.Pain pain, Press.Undo undo, Effect.Target pressed) {
    var button = new Button(Label.Word.UNDO, undo.data());
    return new Effect.Edit(
        pressed, line(scene, pain, Optional.empty()), keyboard(scene, pain, List.of(button)));
  }

  /** What is told of a day without a rating, in place of the message whose button was pressed. */
  static Effect partial(
      Scene scene, LocalDate day, Optional<Press.Undo> undo, Effect.Target pressed) {
    var line =
        new EveningLine.Partial(day, day.equals(scene.today()), Extras.told(scene.journal(), day));
    var rows = new ArrayList<>(Extras.rows(scene, day));
    rows.add(
        Stream.concat(
                undo.map(press -> new Button(Label.Word.UNDO, press.data())).stream(),
                Stream.of(DayFlow.see(day, Label.Deed.SEE_DAY)))
            .toList());
    return new Effect.Edit(pressed, line, new Keyboard(rows));
  }

  /** After something was taken back: with no way to take that back again. */
  static Effect takenBack(
      Scene scene, Entry.Pain pain, Optional<Rating> before, Effect.Target pressed) {
    return new Effect.Edit(pressed, line(scene, pain, before), keyboard(scene, pain, List.of()));
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
              pain.note(),
              Extras.told(scene.journal(), pain.about()));
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

  private static Keyboard keyboard(Scene scene, Entry.Pain pain, Press undo) {
    return keyboard(scene, pain, List.of(new Button(Label.Word.UNDO, undo.data())));
  }

  /** A day too bad to answer is not asked for anything more. */
  private static Keyboard keyboard(Scene scene, Entry.Pain pain, List<Button> undo) {
    var rows = new ArrayList<List<Button>>();
    if (pain.scope() == Scope.DAY && !pain.rating().equals(new Rating.TooBad())) {
      rows.addAll(Extras.rows(scene, pain.about()));
    } else if (pain.scope() == Scope.MOMENT && !undo.isEmpty()) {
      var press = new Press.DayAverage(pain.id());
      rows.add(List.of(new Button(Label.Word.WAS_DAY_AVERAGE, press.data())));
    }
    rows.add(Stream.concat(Stream.of(note(pain)), undo.stream()).toList());
    return new Keyboard(rows);
  }

  private static Button note(Entry.Pain pain) {
    return new Button(Label.Word.NOTE, new Press.Note(pain.id()).data());
  }
}
