package respite.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import respite.journal.Condition;
import respite.journal.Extra;
import respite.journal.Pause;
import respite.journal.Preferences;
import respite.journal.Preferences.Reminders;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label.OfSettings.Again;
import respite.talk.effect.Label.OfSettings.Asking;
import respite.talk.effect.Label.OfSettings.Menu;
import respite.talk.effect.Label.OfSettings.Rest;
import respite.talk.effect.Label.OfSettings.Seldom;
import respite.talk.effect.Label.OfSettings.Untold;
import respite.talk.effect.Line;
import respite.talk.effect.ReminderLine;
import respite.talk.effect.SettingsLine;
import respite.talk.session.Destination;
import respite.talk.session.Flow;
import respite.talk.session.SettingsScreen;
import respite.talk.typed.ClockTime;
import respite.talk.typed.Digits;
import respite.talk.typed.ScoreText;

/** The settings: one message, edited in place; after each choice it says how things stand. */
final class SettingsFlow {
  private static final SettingsScreen OVERVIEW = new SettingsScreen.Overview();
  private static final SettingsScreen EVENING = new SettingsScreen.Evening();

  private static final DateTimeFormatter HOUR_AND_MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private SettingsFlow() {}

  /** Opens them in a message of their own. */
  static Turn open(Scene scene) {
    return shown(scene, scene.session().opening(), OVERVIEW, Optional.empty());
  }

  /** Opens a screen of them at that step of a flow; without a message to change, in a new one. */
  static Turn shown(
      Scene scene, Flow.Step step, SettingsScreen screen, Optional<Effect.Target> target) {
    var flow = new Flow.Settling(step, screen);
    Line line = SettingsView.line(scene, screen);
    Keyboard keyboard = SettingsView.keyboard(scene, flow);
    return Turn.of(
        scene.session().in(flow),
        target
            .<Effect>map(message -> new Effect.Edit(message, line, keyboard))
            .orElseGet(() -> new Effect.Say(Optional.of(step.key()), line, keyboard)));
  }

  static Turn pressed(Scene scene, Flow.Settling flow, String choice, Effect.Target pressed) {
    var panel = new Panel(scene, flow, Optional.of(pressed));
    Preferences chosen = panel.chosen();
    boolean back = choice.equals(SettingsView.BACK);
    return switch (flow.screen()) {
      case SettingsScreen.Overview() -> overview(panel, Menu.valueOf(choice), pressed);
      case SettingsScreen.Evening() -> back ? panel.to(OVERVIEW) : evening(panel, choice);
      case SettingsScreen.EveningTime() ->
          back ? panel.to(EVENING) : eveningAt(panel, minute(choice));
      case SettingsScreen.PauseWhy() ->
          back
              ? panel.to(OVERVIEW)
              : panel.to(new SettingsScreen.PauseLength(Pause.Reason.valueOf(choice)));
      case SettingsScreen.PauseLength(var why) ->
          back ? panel.to(new SettingsScreen.PauseWhy()) : pause(panel, why, choice);
      case SettingsScreen.Extras() -> back ? panel.to(OVERVIEW) : extra(panel, choice);
      case SettingsScreen.DayEnd() ->
          back ? panel.to(OVERVIEW) : panel.to(OVERVIEW, chosen.ending(minute(choice)));
      case SettingsScreen.More() -> back ? panel.to(OVERVIEW) : more(panel, choice);
      case SettingsScreen.Treatment() ->
          back ? panel.to(new SettingsScreen.More()) : condition(panel, choice);
      case SettingsScreen.Deletion() -> panel.to(new SettingsScreen.More());
      case SettingsScreen.ClockMoved(var former) -> clockMoved(panel, former, choice);
      case SettingsScreen.GoOnReminding() -> goOn(panel, Again.valueOf(choice));
    };
  }

  /** What was typed where a time is asked for; empty when it is none and goes the usual way. */
  static Optional<Turn> said(Scene scene, Flow.Settling flow, String text) {
    var panel = new Panel(scene, flow, Optional.empty());
    Optional<LocalTime> time = typed(text);
    return switch (flow.screen()) {
      case SettingsScreen.EveningTime() when time.isPresent() ->
          Optional.of(eveningAt(panel, time.get()));
      case SettingsScreen.DayEnd() when time.isPresent() ->
          Optional.of(
              time.get().isBefore(LocalTime.NOON)
                  ? panel.to(OVERVIEW, panel.chosen().ending(time.get()))
                  : panel.say(new SettingsLine.NoDayEnd(time.get())));
      case SettingsScreen.EveningTime(), SettingsScreen.DayEnd() when ScoreText.bare(text) ->
          Optional.of(panel.say(new SettingsLine.NoTime(text.strip())));
      case SettingsScreen _ -> Optional.empty();
    };
  }

  /** A time as a button sends it; throws DateTimeException for any other text. */
  private static LocalTime minute(String choice) {
    return LocalTime.parse(choice, HOUR_AND_MINUTE);
  }

  /** A time of day, or a bare hour that can be no score. */
  private static Optional<LocalTime> typed(String text) {
    String plain = Digits.ascii(text).strip();
    OptionalInt hour =
        plain.matches("1[1-9]|2[0-3]|0\\d")
            ? OptionalInt.of(Integer.parseInt(plain))
            : OptionalInt.empty();
    return hour.isPresent() ? Optional.of(LocalTime.of(hour.getAsInt(), 0)) : ClockTime.read(text);
  }

  private static Turn overview(Panel panel, Menu choice, Effect.Target pressed) {
    return switch (choice) {
      case EVENING -> panel.to(EVENING);
      case PAUSE -> panel.to(new SettingsScreen.PauseWhy());
      case I_AM_BACK -> panel.to(OVERVIEW, panel.chosen().pausing(Optional.empty()));
      case EXTRAS -> panel.to(new SettingsScreen.Extras());
      case DAY_END -> panel.to(new SettingsScreen.DayEnd());
      case ZONE ->
          ClockFlow.ask(
              panel.scene(),
              panel.flow().step().next(),
              Optional.of(Destination.SETTINGS),
              pressed);
      case MORE -> panel.to(new SettingsScreen.More());
      case DONE -> panel.close(SettingsView.overview(panel.scene()));
    };
  }

  private static Turn evening(Panel panel, String choice) {
    Preferences chosen = panel.chosen();
    Reminders now = chosen.reminders();
    return switch (Asking.valueOf(choice)) {
      case CHANGE_TIME -> panel.to(new SettingsScreen.EveningTime());
      case TURN_ON -> panel.stay(chosen.with(now.on(true)));
      case TURN_OFF -> panel.stay(chosen.with(now.on(false)));
      case ASK_TWICE -> panel.stay(chosen.with(now.nudge(true)));
      case ASK_ONCE -> panel.stay(chosen.with(now.nudge(false)));
      case WITH_SOUND -> panel.stay(chosen.with(now.silent(false)));
      case WITHOUT_SOUND -> panel.stay(chosen.with(now.silent(true)));
      case DISCREET -> panel.stay(chosen.with(now.discreet(true)));
      case PLAIN -> panel.stay(chosen.with(now.discreet(false)));
    };
  }

  /** Whoever chooses a time wants to be asked. */
  private static Turn eveningAt(Panel panel, LocalTime time) {
    Preferences chosen = panel.chosen();
    return panel.to(EVENING, chosen.with(chosen.reminders().at(time).on(true)));
  }

  private static Turn pause(Panel panel, Pause.Reason why, String choice) {
    LocalDate today = panel.scene().today();
    Optional<LocalDate> until =
        switch (Rest.valueOf(choice)) {
          case THREE_DAYS -> Optional.of(today.plusDays(3));
          case A_WEEK -> Optional.of(today.plusWeeks(1));
          case TWO_WEEKS -> Optional.of(today.plusWeeks(2));
          case UNTIL_I_SAY -> Optional.empty();
        };
    return panel.to(OVERVIEW, panel.chosen().pausing(Optional.of(new Pause(why, until))));
  }

  private static Turn extra(Panel panel, String choice) {
    boolean with = choice.startsWith(SettingsView.WITH);
    if (!with && !choice.startsWith(SettingsView.WITHOUT)) {
      return panel.closed();
    }
    Extra extra = Extra.valueOf(choice.substring(1));
    var asked = new ArrayList<>(panel.chosen().extras());
    asked.remove(extra);
    if (with) {
      asked.add(extra);
    }
    return panel.stay(panel.chosen().offering(asked));
  }

  private static Turn more(Panel panel, String choice) {
    return switch (Seldom.valueOf(choice)) {
      case CONDITION -> panel.to(new SettingsScreen.Treatment());
      case DELETE -> panel.to(new SettingsScreen.Deletion());
    };
  }

  private static Turn condition(Panel panel, String choice) {
    Optional<Condition> told =
        choice.equals(Untold.RATHER_NOT_SAY.name())
            ? Optional.empty()
            : Optional.of(Condition.valueOf(choice));
    return panel.stay(panel.chosen().treatedFor(told));
  }

  /** Only the hour of the question is asked about: no entry ever changes its day. */
  private static Turn clockMoved(Panel panel, LocalTime former, String choice) {
    Preferences chosen = panel.chosen();
    return switch (choice) {
      case SettingsView.ADJUST -> panel.to(OVERVIEW);
      case SettingsView.KEEP -> panel.to(OVERVIEW, chosen.with(chosen.reminders().at(former)));
      default -> panel.closed(); // data is a string from outside, not a closed set
    };
  }

  private static Turn goOn(Panel panel, Again choice) {
    return switch (choice) {
      case REMIND_AGAIN -> panel.to(OVERVIEW, panel.chosen().pausing(Optional.empty()));
      case NOT_YET -> panel.close(new ReminderLine.PauseGoesOn());
    };
  }
}
