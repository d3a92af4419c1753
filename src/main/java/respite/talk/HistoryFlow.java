package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import respite.journal.Entry;
import respite.journal.Scope;
import respite.talk.effect.Button;
import respite.talk.effect.DayLine;
import respite.talk.effect.Effect;
import respite.talk.effect.HistoryLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.session.Flow;
import respite.talk.typed.NoteText;

/** Pages through the days that have entries, newest first, in one message. */
final class HistoryFlow {
  private static final int DAYS_A_PAGE = 7;
  private static final int DAYS_A_ROW = 2;

  private HistoryFlow() {}

  static Turn open(Scene scene) {
    List<LocalDate> days = scene.journal().days();
    return Turn.of(
        scene.session(),
        days.isEmpty()
            ? Effect.Say.of(new HistoryLine.Nothing(), toAdd(scene))
            : Effect.Say.of(line(scene, days, 1), keyboard(days, 1)));
  }

  static Turn pressed(Scene scene, int page, Effect.Target pressed) {
    return page(left(scene), page, pressed);
  }

  /** Naming a day that is left for the history is over. */
  private static Scene left(Scene scene) {
    return scene.session().flow() instanceof Flow.NamingDay
        ? scene.in(scene.session().idle())
        : scene;
  }

  private static Turn page(Scene scene, int page, Effect.Target pressed) {
    List<LocalDate> days = scene.journal().days();
    if (days.isEmpty()) {
      return Turn.of(
          scene.session(),
          new Effect.Edit(pressed, new HistoryLine.Nothing(), Keyboard.row(addDay())));
    }
    int there = Math.clamp(page, 1, pages(days));
    return Turn.of(
        scene.session(), new Effect.Edit(pressed, line(scene, days, there), keyboard(days, there)));
  }

  private static int pages(List<LocalDate> days) {
    return (days.size() + DAYS_A_PAGE - 1) / DAYS_A_PAGE;
  }

  private static Line line(Scene scene, List<LocalDate> days, int page) {
    var rows = onPage(days, page).stream().map(day -> row(scene, day)).toList();
    var ahead = onPage(days, page).stream().filter(day -> !day.isBefore(scene.today())).toList();
    return new HistoryLine.Page(rows, page, pages(days), ahead);
  }

  /** The page on which a day stands; the nearest for a day without entries. */
  static int pageOf(Scene scene, LocalDate day) {
    long newer = scene.journal().days().stream().filter(other -> other.isAfter(day)).count();
    return Math.toIntExact(newer / DAYS_A_PAGE) + 1;
  }

  private static List<LocalDate> onPage(List<LocalDate> days, int page) {
    int from = (page - 1) * DAYS_A_PAGE;
    return days.subList(from, Math.min(from + DAYS_A_PAGE, days.size()));
  }

  private static Keyboard keyboard(List<LocalDate> days, int page) {
    var rows = new ArrayList<List<Button>>();
    var open =
        onPage(days, page).stream().map(day -> DayFlow.see(day, new Label.OnDay(day))).toList();
    for (int from = 0; from < open.size(); from += DAYS_A_ROW) {
      rows.add(open.subList(from, Math.min(from + DAYS_A_ROW, open.size())));
    }
    var turning = new ArrayList<Button>();
    if (page < pages(days)) {
      turning.add(new Button(Label.Word.OLDER, new Press.Leaf(page + 1).data()));
    }
    if (page > 1) {
      turning.add(new Button(Label.Word.NEWER, new Press.Leaf(page - 1).data()));
    }
    rows.add(turning);
    return new Keyboard(rows).and(addDay());
  }

  /** Where nothing is recorded yet: days can be added once consent and zone are there. */
  private static Keyboard toAdd(Scene scene) {
    return scene.isHome() ? Keyboard.row(addDay()) : Keyboard.NONE;
  }

  private static Button addDay() {
    return new Button(Label.Deed.ADD_DAY, new Press.AddDay().data());
  }

  private static HistoryLine.DayRow row(Scene scene, LocalDate day) {
    var entries =
        scene.journal().entries().stream()
            .filter(entry -> entry.about().equals(day))
            .map(entry -> Showing.of(scene, entry))
            .toList();
    return new HistoryLine.DayRow(
        day,
        entries.stream().filter(HistoryFlow::isAverage).findFirst(),
        entries.stream()
            .filter(shown -> !isAverage(shown) && !(shown.entry() instanceof Entry.Told))
            .filter(shown -> !isToldAsExtras(scene, shown.entry()))
            .toList(),
        Extras.told(scene.journal(), day));
  }

  /** Whether it is a remark of whose words nothing is left that the day's extras do not tell. */
  private static boolean isToldAsExtras(Scene scene, Entry entry) {
    return entry instanceof Entry.Remark remark
        && remark.message().isPresent()
        && scene.journal().of(Entry.Told.class).stream()
            .anyMatch(told ->
                told.about().equals(remark.about()) && told.message().equals(remark.message()))
        && NoteText.read(remark.text()).isAllRead();
  }

  private static boolean isAverage(DayLine.Shown shown) {
    return shown.entry() instanceof Entry.Pain pain && pain.scope() == Scope.DAY;
  }
}
