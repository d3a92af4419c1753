package respite.talk;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import respite.journal.Condition;
import respite.journal.Extra;
import respite.journal.Pause;
import respite.journal.Preferences;
import respite.talk.effect.Button;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Label.OfSettings;
import respite.talk.effect.Label.OfSettings.Again;
import respite.talk.effect.Label.OfSettings.Asking;
import respite.talk.effect.Label.OfSettings.Menu;
import respite.talk.effect.Label.OfSettings.Rest;
import respite.talk.effect.Label.OfSettings.Seldom;
import respite.talk.effect.Label.OfSettings.Untold;
import respite.talk.effect.Line;
import respite.talk.effect.ReminderLine;
import respite.talk.effect.SettingsLine;
import respite.talk.session.Flow;
import respite.talk.session.SettingsScreen;

/** What each screen of the settings says, and its buttons. */
final class SettingsView {
  private static final int HALF_HOUR = 30;

  /** How many half hours before the present time the offered times begin. */
  private static final int BEFORE = 4;

  private static final int TIMES = 12;
  private static final int NOON = 12;

  /** What the buttons beside the fixed words send; an extra and a condition send their names. */
  static final String BACK = "back";

  static final String ADJUST = "adjust";
  static final String KEEP = "keep";
  static final String WITH = "+";
  static final String WITHOUT = "-";

  private SettingsView() {}

  static Line line(Scene scene, SettingsScreen screen) {
    Preferences chosen = scene.journal().preferences();
    return switch (screen) {
      case SettingsScreen.Overview() -> overview(scene);
      case SettingsScreen.Evening() -> new SettingsLine.Evening(chosen);
      case SettingsScreen.EveningTime() -> new SettingsLine.EveningTime(chosen);
      case SettingsScreen.PauseWhy() -> new SettingsLine.PauseWhy();
      case SettingsScreen.PauseLength(var why) -> new SettingsLine.PauseLength(why);
      case SettingsScreen.Extras() -> new SettingsLine.Extras(chosen.extras());
      case SettingsScreen.DayEnd() -> new SettingsLine.DayEnd(chosen.dayEnd());
      case SettingsScreen.More() -> new SettingsLine.More();
      case SettingsScreen.Treatment() -> new SettingsLine.Treatment(chosen.condition());
      case SettingsScreen.Deletion() -> new SettingsLine.Deletion();
      case SettingsScreen.ClockMoved(var former) ->
          new SettingsLine.ClockMoved(
              scene.zone(), scene.clock(scene.at()), chosen.reminders().at(), former);
      case SettingsScreen.GoOnReminding() ->
          Evenings.pause(scene)
              .<Line>map(pause -> new ReminderLine.GoOnReminding(pause.why()))
              .orElseGet(() -> overview(scene));
    };
  }

  /** All that is set. */
  static Line overview(Scene scene) {
    return new SettingsLine.Overview(
        scene.journal().preferences(),
        Evenings.pause(scene),
        scene.zone(),
        scene.clock(scene.at()));
  }

  static Keyboard keyboard(Scene scene, Flow.Settling flow) {
    Preferences chosen = scene.journal().preferences();
    return switch (flow.screen()) {
      case SettingsScreen.Overview() -> overview(scene, flow);
      case SettingsScreen.Evening() -> back(flow, evening(flow, chosen.reminders()));
      case SettingsScreen.EveningTime() -> back(flow, times(flow, chosen.reminders().at()));
      case SettingsScreen.PauseWhy() -> back(flow, reasons(flow));
      case SettingsScreen.PauseLength _ ->
          back(
              flow,
              rows(
                  flow,
                  List.of(
                      List.of(Rest.THREE_DAYS, Rest.A_WEEK),
                      List.of(Rest.TWO_WEEKS, Rest.UNTIL_I_SAY))));
      case SettingsScreen.Extras() -> back(flow, extras(flow, chosen));
      case SettingsScreen.DayEnd() -> back(flow, ends(flow));
      case SettingsScreen.More() ->
          back(flow, rows(flow, List.of(List.of(Seldom.CONDITION, Seldom.DELETE))));
      case SettingsScreen.Treatment() ->
          back(
              flow,
              conditions(flow)
                  .and(button(flow, Untold.RATHER_NOT_SAY, Untold.RATHER_NOT_SAY.name())));
      case SettingsScreen.Deletion() -> back(flow, Keyboard.NONE);
      case SettingsScreen.ClockMoved(var former) ->
          Keyboard.column(
              List.of(
                  button(flow, new OfSettings.ByNewClock(chosen.reminders().at()), ADJUST),
                  button(flow, new OfSettings.ByOldClock(former), KEEP)));
      case SettingsScreen.GoOnReminding() ->
          rows(flow, List.of(List.of(Again.REMIND_AGAIN, Again.NOT_YET)));
    };
  }

  private static Keyboard overview(Scene scene, Flow.Settling flow) {
    Menu rest = Evenings.pause(scene).isPresent() ? Menu.I_AM_BACK : Menu.PAUSE;
    return rows(
        flow,
        List.of(
            List.of(Menu.EVENING, rest),
            List.of(Menu.EXTRAS, Menu.DAY_END),
            List.of(Menu.ZONE, Menu.MORE),
            List.of(Menu.DONE)));
  }

  private static Keyboard evening(Flow.Settling flow, Preferences.Reminders now) {
    return rows(
        flow,
        List.of(
            List.of(Asking.CHANGE_TIME, now.on() ? Asking.TURN_OFF : Asking.TURN_ON),
            List.of(
                now.nudge() ? Asking.ASK_ONCE : Asking.ASK_TWICE,
                now.silent() ? Asking.WITH_SOUND : Asking.WITHOUT_SOUND),
            List.of(now.discreet() ? Asking.PLAIN : Asking.DISCREET)));
  }

  private static Keyboard times(Flow.Settling flow, LocalTime now) {
    LocalTime half = now.withMinute(now.getMinute() < HALF_HOUR ? 0 : HALF_HOUR);
    return grid(
        IntStream.range(-BEFORE, TIMES - BEFORE)
            .mapToObj(step -> time(flow, half.plusMinutes((long) step * HALF_HOUR)))
            .toList(),
        4);
  }

  private static Keyboard ends(Flow.Settling flow) {
    return grid(
        IntStream.range(0, NOON).mapToObj(hour -> time(flow, LocalTime.of(hour, 0))).toList(), 4);
  }

  private static Button time(Flow.Settling flow, LocalTime time) {
    return button(flow, new Label.Time(time), time.toString());
  }

  private static Keyboard extras(Flow.Settling flow, Preferences chosen) {
    return grid(
        Arrays.stream(Extra.values())
            .map(extra -> {
              boolean asked = chosen.extras().contains(extra);
              String after = (asked ? WITHOUT : WITH) + extra.name();
              return button(flow, new OfSettings.ExtraAsked(extra, asked), after);
            })
            .toList(),
        2);
  }

  private static Keyboard reasons(Flow.Settling flow) {
    return grid(
        Arrays.stream(Pause.Reason.values())
            .map(why -> button(flow, new OfSettings.PauseFor(why), why.name()))
            .toList(),
        2);
  }

  private static Keyboard conditions(Flow.Settling flow) {
    return grid(
        Arrays.stream(Condition.values())
            .map(one -> button(flow, new OfSettings.TreatedFor(one), one.name()))
            .toList(),
        2);
  }

  private static Keyboard back(Flow.Settling flow, Keyboard keyboard) {
    return keyboard.and(button(flow, Label.Word.BACK, BACK));
  }

  /** Rows of fixed words; each sends its own name. */
  private static <W extends Enum<W> & OfSettings> Keyboard rows(
      Flow.Settling flow, List<List<W>> rows) {
    return new Keyboard(
        rows.stream()
            .map(row -> row.stream().map(word -> button(flow, word, word.name())).toList())
            .toList());
  }

  private static Keyboard grid(List<Button> buttons, int columns) {
    var rows = new ArrayList<List<Button>>();
    for (int from = 0; from < buttons.size(); from += columns) {
      rows.add(buttons.subList(from, Math.min(from + columns, buttons.size())));
    }
    return new Keyboard(rows);
  }

  private static Button button(Flow.Settling flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
