package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.journal.Entry;
import respite.journal.Scope;

/** Pages through the days that have entries, newest first, in one message. */
final class HistoryFlow {
  private static final int DAYS_A_PAGE = 7;

  private HistoryFlow() {}

  static Turn open(Scene scene) {
    List<LocalDate> days = scene.journal().days();
    return Turn.of(
        scene.session(),
        days.isEmpty()
            ? Effect.Say.of(new HistoryLine.Nothing())
            : Effect.Say.of(line(scene, days, 1), keyboard(days, 1)));
  }

  static Turn pressed(Scene scene, int page, Effect.Target pressed) {
    List<LocalDate> days = scene.journal().days();
    if (days.isEmpty()) {
      return Turn.of(
          scene.session(), new Effect.Edit(pressed, new HistoryLine.Nothing(), Keyboard.NONE));
    }
    int there = Math.clamp(page, 1, pages(days));
    return Turn.of(
        scene.session(), new Effect.Edit(pressed, line(scene, days, there), keyboard(days, there)));
  }

  private static int pages(List<LocalDate> days) {
    return (days.size() + DAYS_A_PAGE - 1) / DAYS_A_PAGE;
  }

  private static Line line(Scene scene, List<LocalDate> days, int page) {
    int from = (page - 1) * DAYS_A_PAGE;
    var rows =
        days.subList(from, Math.min(from + DAYS_A_PAGE, days.size())).stream()
            .map(day -> row(scene, day))
            .toList();
    return new HistoryLine.Page(rows, page, pages(days));
  }

  private static Keyboard keyboard(List<LocalDate> days, int page) {
    var buttons = new ArrayList<Button>();
    if (page < pages(days)) {
      buttons.add(new Button(Label.Word.OLDER, new Press.Leaf(page + 1).data()));
    }
    if (page > 1) {
      buttons.add(new Button(Label.Word.NEWER, new Press.Leaf(page - 1).data()));
    }
    return new Keyboard(List.of(buttons));
  }

  private static HistoryLine.DayRow row(Scene scene, LocalDate day) {
    Optional<Entry.Pain> average = scene.journal().dayRating(day);
    var moments =
        scene.journal().entries().stream()
            .filter(entry -> entry.about().equals(day))
            .flatMap(entry -> moment(scene, entry).stream())
            .toList();
    return new HistoryLine.DayRow(
        day,
        average.map(Entry.Pain::rating),
        average.filter(pain -> !pain.corrections().isEmpty()).isPresent(),
        average.filter(pain -> scene.journal().dayOf(pain.made()).isAfter(day)).isPresent(),
        average.map(Entry.Pain::note).orElse(""),
        moments);
  }

  private static Optional<HistoryLine.Moment> moment(Scene scene, Entry entry) {
    var time = scene.clock(entry.made());
    return switch (entry) {
      case Entry.Pain pain when pain.scope() == Scope.DAY -> Optional.empty();
      case Entry.Pain pain ->
          Optional.of(new HistoryLine.Moment(time, Optional.of(pain.rating()), pain.note()));
      case Entry.Remark remark ->
          Optional.of(new HistoryLine.Moment(time, Optional.empty(), remark.text()));
      case Entry.Treated _, Entry.Told _, Entry.Checked _, Entry.Judged _ -> Optional.empty();
    };
  }
}
