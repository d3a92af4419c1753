package respite.talk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Drawing;
import respite.talk.effect.Effect;
import respite.talk.effect.HistoryLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;

/** Pictures of the journal; their buttons carry all that is chosen, so nothing is waited for. */
final class ChartFlow {
  private ChartFlow() {}

  /** How far back a picture looks. */
  enum Window {
    TWO_WEEKS(14, Label.Word.TWO_WEEKS),
    EIGHT_WEEKS(56, Label.Word.EIGHT_WEEKS),
    SIX_MONTHS(182, Label.Word.SIX_MONTHS),
    ALL(Integer.MAX_VALUE, Label.Word.ALL);

    private final int days;
    private final Label.Word label;

    Window(int days, Label.Word label) {
      this.days = days;
      this.label = label;
    }
  }

  static Turn open(Scene scene) {
    var usual = new Press.Picture(Window.EIGHT_WEEKS, Drawing.View.OVER_TIME, false);
    return Turn.of(
        scene.session(),
        scene.journal().days().isEmpty()
            ? Effect.Say.of(new HistoryLine.Nothing())
            : chart(scene, usual, Optional.empty()));
  }

  static Turn pressed(Scene scene, Press.Picture wanted, Effect.Target pressed) {
    return scene.journal().days().isEmpty()
        ? Turn.toast(scene.session(), new AlwaysLine.ButtonClosed())
        : Turn.of(scene.session(), chart(scene, wanted, Optional.of(pressed)));
  }

  private static Effect chart(Scene scene, Press.Picture shown, Optional<Effect.Target> instead) {
    var drawing =
        new Drawing(shown.view(), from(scene, shown.window()), scene.today(), shown.dark());
    return new Effect.Chart(instead, drawing, keyboard(shown));
  }

  private static LocalDate from(Scene scene, Window window) {
    var first = scene.journal().days().getLast();
    var wanted = window == Window.ALL ? first : scene.today().minusDays(window.days - 1L);
    return wanted.isBefore(first) ? first : wanted;
  }

  private static Keyboard keyboard(Press.Picture shown) {
    var windows =
        Arrays.stream(Window.values())
            .map(window ->
                button(window.label, new Press.Picture(window, shown.view(), shown.dark())))
            .toList();
    return new Keyboard(List.of(windows)).and(otherView(shown), otherPaper(shown));
  }

  private static Button otherView(Press.Picture shown) {
    return switch (shown.view()) {
      case OVER_TIME ->
          button(
              Label.Word.CALENDAR,
              new Press.Picture(shown.window(), Drawing.View.CALENDAR, shown.dark()));
      case CALENDAR ->
          button(
              Label.Word.OVER_TIME,
              new Press.Picture(shown.window(), Drawing.View.OVER_TIME, shown.dark()));
    };
  }

  private static Button otherPaper(Press.Picture shown) {
    return button(
        shown.dark() ? Label.Word.LIGHT : Label.Word.DARK,
        new Press.Picture(shown.window(), shown.view(), !shown.dark()));
  }

  private static Button button(Label label, Press press) {
    return new Button(label, press.data());
  }
}
