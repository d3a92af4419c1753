package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Entry;

/** One day with its entries, each behind its button. */
final class DayFlow {
  private static final String SEE = "see";
  private static final String ASK = "ask";

  private DayFlow() {}

  static Turn pressed(Scene scene, Press.OfDay press, Effect.Target pressed) {
    if (press.day().isAfter(scene.today())) {
      return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    }
    return switch (press.choice()) {
      case SEE -> Turn.of(scene.session(), edit(scene, press.day(), pressed));
      case ASK -> EveningFlow.ask(scene, press.day());
      default -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    };
  }

  /**
   * Puts that day's question, however long ago the day was, in a message of its own; the message
   * whose button was pressed then shows the day.
   */
  static Turn ask(Scene scene, LocalDate day, Optional<Effect.Target> pressed) {
    Scene idle = scene.in(scene.session().idle());
    List<Effect> shown = pressed.stream().map(message -> edit(idle, day, message)).toList();
    if (scene.journal().dayRating(day).isPresent()) {
      return Turn.of(
          idle.session(),
          shown.isEmpty() ? Effect.Say.of(page(idle, day), keyboard(idle, day)) : shown.getFirst());
    }
    Turn asked = EveningFlow.ask(idle, day);
    return new Turn(
        asked.next(),
        asked.changes(),
        Stream.concat(shown.stream(), asked.effects().stream()).toList(),
        Optional.empty());
  }

  static Effect edit(Scene scene, LocalDate day, Effect.Target pressed) {
    return new Effect.Edit(pressed, page(scene, day), keyboard(scene, day));
  }

  private static Line page(Scene scene, LocalDate day) {
    return new DayLine.Page(
        day,
        day.equals(scene.today()),
        entries(scene, day).stream().map(entry -> Showing.of(scene, entry)).toList());
  }

  private static List<Entry> entries(Scene scene, LocalDate day) {
    return scene.journal().entries().stream().filter(entry -> entry.about().equals(day)).toList();
  }

  /** A button for each entry, for the day's question if it is open, and for extras to add. */
  private static Keyboard keyboard(Scene scene, LocalDate day) {
    var rows = new ArrayList<List<Button>>();
    for (Entry entry : entries(scene, day)) {
      rows.add(List.of(EntryPage.open(scene, entry, new Label.OfEntry(Showing.of(scene, entry)))));
    }
    if (scene.journal().dayRating(day).isEmpty()) {
      rows.add(List.of(button(day, Label.Deed.ANSWER_FOR_DAY, ASK)));
    }
    rows.addAll(Extras.rowsToAdd(scene, day));
    int page = HistoryFlow.pageOf(scene, day);
    rows.add(List.of(new Button(Label.Deed.ALL_DAYS, new Press.Leaf(page).data())));
    return new Keyboard(rows);
  }

  /** The button that opens a day. */
  static Button see(LocalDate day, Label label) {
    return button(day, label, SEE);
  }

  private static Button button(LocalDate day, Label label, String choice) {
    return new Button(label, new Press.OfDay(day, choice).data());
  }
}
