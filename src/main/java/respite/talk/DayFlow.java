package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.journal.Entry;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.DayLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;

/** One day with its entries, each behind its button. */
final class DayFlow {
  private static final String SEE = "see";
  private static final String ASK = "ask";

  /** How many entries a page has, so that text and buttons fit a message. */
  private static final int MOST = 12;

  private DayFlow() {}

  static Turn pressed(Scene scene, Press.OfDay press, Effect.Target pressed) {
    return switch (press.choice()) {
      case SEE -> Turn.of(scene.session(), edit(scene, press.day(), pressed));
      case ASK ->
          press.day().isAfter(scene.today())
              ? Turn.toast(scene.session(), new AlwaysLine.ButtonClosed())
              : EveningFlow.ask(scene, press.day());
      default ->
          Turn.of(
              scene.session(), edit(scene, press.day(), Integer.parseInt(press.choice()), pressed));
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
          shown.isEmpty()
              ? Effect.Say.of(page(idle, day, 1), keyboard(idle, day, 1))
              : shown.getFirst());
    }
    Turn asked = EveningFlow.ask(idle, day);
    return new Turn(
        asked.next(),
        asked.changes(),
        Stream.concat(shown.stream(), asked.effects().stream()).toList(),
        Optional.empty());
  }

  static Effect edit(Scene scene, LocalDate day, Effect.Target pressed) {
    return edit(scene, day, 1, pressed);
  }

  private static Effect edit(Scene scene, LocalDate day, int asked, Effect.Target pressed) {
    int page = Math.clamp(asked, 1, pages(entries(scene, day)));
    return new Effect.Edit(pressed, page(scene, day, page), keyboard(scene, day, page));
  }

  private static Line page(Scene scene, LocalDate day, int page) {
    List<Entry> entries = entries(scene, day);
    var shown =
        new DayLine.Page(
            day,
            day.equals(scene.today()),
            onPage(entries, page).stream().map(entry -> Showing.of(scene, entry)).toList());
    int pages = pages(entries);
    return pages == 1 ? shown : new DayLine.PageOf(shown, page, pages);
  }

  private static int pages(List<Entry> entries) {
    return Math.max(1, (entries.size() + MOST - 1) / MOST);
  }

  /** Page 1 has the newest entries; on each they stand in the order of making. */
  private static List<Entry> onPage(List<Entry> entries, int page) {
    int to = entries.size() - (page - 1) * MOST;
    return entries.subList(Math.max(0, to - MOST), to);
  }

  private static List<Entry> entries(Scene scene, LocalDate day) {
    return scene.journal().entries().stream().filter(entry -> entry.about().equals(day)).toList();
  }

  /**
   * A button for each entry, and, for a day that has come, for its question if that is open and for
   * extras to add.
   */
  private static Keyboard keyboard(Scene scene, LocalDate day, int page) {
    var rows = new ArrayList<List<Button>>();
    List<Entry> entries = entries(scene, day);
    for (Entry entry : onPage(entries, page)) {
      rows.add(List.of(EntryPage.open(scene, entry, new Label.OfEntry(Showing.of(scene, entry)))));
    }
    var turning = new ArrayList<Button>();
    if (page < pages(entries)) {
      turning.add(button(day, Label.Word.OLDER, Integer.toString(page + 1)));
    }
    if (page > 1) {
      turning.add(button(day, Label.Word.NEWER, Integer.toString(page - 1)));
    }
    rows.add(turning);
    if (!day.isAfter(scene.today())) {
      if (scene.journal().dayRating(day).isEmpty()) {
        rows.add(List.of(button(day, Label.Deed.ANSWER_FOR_DAY, ASK)));
      }
      rows.addAll(Extras.rowsToAdd(scene, day));
    }
    int leaf = HistoryFlow.pageOf(scene, day);
    rows.add(List.of(new Button(Label.Deed.ALL_DAYS, new Press.Leaf(leaf).data())));
    return new Keyboard(rows);
  }

  /** The button that goes back to an entry's day, to the page with the entry. */
  static Button back(Scene scene, Entry entry) {
    long newer =
        entries(scene, entry.about()).stream()
            .filter(other -> other.id().compareTo(entry.id()) > 0)
            .count();
    return button(entry.about(), Label.Word.BACK, Long.toString(newer / MOST + 1));
  }

  /** The button that opens a day. */
  static Button see(LocalDate day, Label label) {
    return button(day, label, SEE);
  }

  private static Button button(LocalDate day, Label label, String choice) {
    return new Button(label, new Press.OfDay(day, choice).data());
  }
}
