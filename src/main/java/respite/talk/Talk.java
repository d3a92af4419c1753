package respite.talk;

import java.time.Instant;
import java.util.Optional;
import respite.answers.Alarm;
import respite.answers.Article;
import respite.answers.Part;
import respite.answers.Understanding;
import respite.journal.Journal;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Line;
import respite.talk.effect.MediaKind;
import respite.talk.effect.SettingsLine;
import respite.talk.effect.WelcomeLine;
import respite.talk.session.Act;
import respite.talk.session.Destination;
import respite.talk.session.FileId;
import respite.talk.session.Flow;
import respite.talk.session.Session;

/**
 * The whole conversation as one pure function. For every text it decides in this order: alarm,
 * command, consent, what the flow waits for, and then the parts of the text.
 */
public final class Talk {
  /** The version of the consent text as it is today; an older consent is asked for again. */
  public static final int CONSENT = WelcomeFlow.CONSENT;

  private final Article article;

  /** A talk that answers from the article. */
  public Talk(Article article) {
    this.article = article;
  }

  /**
   * What the event leads to. The instant is the message's date or the tap's arrival; the session
   * and the journal are the person's own, as of the turn before.
   */
  public Turn turn(Session session, Journal journal, Event event, Instant at) {
    var scene = now(new Scene(article, session, journal, at));
    Turn turn =
        switch (event) {
          case Event.Brought(var file, _, var understood, _) ->
              AlarmFlow.over(scene, understood, () -> ImportFlow.unopened(scene, file));
          case Event.Opened(var cause, var contents) -> opened(scene, cause, contents);
          case Event.Said(var text, var understood, var message) ->
              AlarmFlow.over(
                  scene,
                  text,
                  understood,
                  message,
                  now -> said(awake(now), text, understood, message));
          case Event.Edited(var text, var understood, var message) ->
              AlarmFlow.over(scene, understood, () -> CorrectionFlow.edited(scene, text, message));
          case Event.Showed(var kind, _, var understood, _) ->
              AlarmFlow.over(scene, understood, () -> onlyWords(scene, kind));
          case Event.Pressed pressed -> pressed(scene, pressed);
          case Event.Announced(var made, var text) ->
              Turn.of(
                  scene.session().told(made),
                  Effect.Say.of(new AlwaysLine.Announcement(text), Prompt.keyboard(scene)));
          case Event.ReminderDue _ when isEarly(scene) -> Turn.of(scene.session());
          case Event.ReminderDue(var day) ->
              WelcomeFlow.agreed(scene)
                  ? Reminders.turn(scene, day)
                  : WelcomeFlow.remind(scene, day);
        };
    return turn.receipt().isPresent()
        ? turn
        : marked(scene, planned(scene, Returning.over(scene, event, leftover(scene, event, turn))));
  }

  /** What is due later is not put, only planned anew: the clock that it came from was wrong. */
  private static boolean isEarly(Scene scene) {
    return scene.session().due().filter(due -> due.at().isAfter(scene.at())).isPresent();
  }

  private static Scene now(Scene scene) {
    var session = scene.session();
    return scene.in(session.reminded(session.reminded().asOf(scene.today())));
  }

  /** The file that must be opened before the turn of the event is taken; empty for none. */
  public Optional<FileId> wants(Session session, Journal journal, Event event, Instant at) {
    var scene = new Scene(article, session, journal, at);
    return switch (event) {
      case Event.Brought(var file, _, var understood, _) ->
          ImportFlow.wanted(scene, file, understood);
      case Event.Pressed(var data, _) -> ImportFlow.wanted(scene, press(scene, data));
      case Event.Said _,
          Event.Edited _,
          Event.Showed _,
          Event.Opened _,
          Event.Announced _,
          Event.ReminderDue _ ->
          Optional.empty();
    };
  }

  private static Turn opened(Scene scene, Event.OnFile cause, Contents contents) {
    return switch (cause) {
      case Event.Brought(var file, _, var understood, _) ->
          AlarmFlow.over(scene, understood, () -> ImportFlow.opened(scene, file.id(), contents));
      case Event.Pressed pressed ->
          ImportFlow.brought(
                  scene,
                  press(scene, pressed.data()),
                  contents,
                  new Effect.Target.Pressed(pressed.messageId()))
              .orElseGet(() -> pressed(scene, pressed));
    };
  }

  private static Turn pressed(Scene scene, Event.Pressed pressed) {
    return pressed(scene, press(scene, pressed.data()), pressed.messageId());
  }

  /** What a button says; of another life of the same person it says nothing. */
  private static Press press(Scene scene, String data) {
    return LifeMark.of(scene.journal()).read(data).map(Press::of).orElseGet(Press.Unknown::new);
  }

  private static Turn marked(Scene scene, Turn turn) {
    return LifeMark.of(scene.with(turn.changes()).journal()).on(turn);
  }

  private static Turn planned(Scene scene, Turn turn) {
    Session next = turn.next().lettingGo(scene.at()).last(last(scene, turn));
    return turn.to(Agenda.plan(scene.in(next).with(turn.changes())));
  }

  /** What can be taken back after the turn: what it did to entries, else what could be before. */
  private static Optional<Act> last(Scene scene, Turn turn) {
    return Act.of(scene.journal(), turn.changes(), scene.at())
        .or(() -> turn.next().last().filter(act -> act.keeps(scene.at())));
  }

  /** A text that waited for a choice of scores is kept as a remark when the talk leaves it. */
  private static Turn leftover(Scene scene, Event event, Turn turn) {
    return scene.session().flow() instanceof Flow.Unread flow
            && !turn.next().flow().equals(flow)
            && !settles(scene, flow, event)
        ? turn.and(ChoiceFlow.leftover(scene.with(turn.changes()), flow))
        : turn;
  }

  private static boolean settles(Scene scene, Flow.Unread flow, Event event) {
    return switch (event) {
      case Event.Pressed pressed -> press(scene, pressed.data()) instanceof Press.InFlow;
      case Event.Said said ->
          (flow instanceof Flow.ChoosingScore && ChoiceFlow.chosen(said.text()).isPresent())
              || Command.read(said.text()).equals(new Command.Read.Known(Command.CANCEL, ""));
      case Event.Edited _,
          Event.Showed _,
          Event.Brought _,
          Event.Opened _,
          Event.Announced _,
          Event.ReminderDue _ ->
          false;
    };
  }

  /** Whoever writes again is reminded again, and a text that waited is let go. */
  private static Scene awake(Scene scene) {
    return scene.in(
        scene
            .session()
            .reminded(scene.session().reminded().quiet(Optional.empty()))
            .held(Optional.empty()));
  }

  private static Turn said(Scene scene, String text, Understanding understood, long message) {
    return switch (Command.read(text)) {
      case Command.Read.Known(var command, var rest) -> command(scene, command, rest);
      case Command.Read.Unknown(var typed) ->
          Turn.of(
              scene.session(),
              Effect.Say.of(new AlwaysLine.NoSuchCommand(WelcomeFlow.agreed(scene) ? typed : "")));
      case Command.Read.No() -> {
        if (text.isBlank()) {
          yield Turn.of(scene.session(), Effect.Say.of(new AlwaysLine.NoWords()));
        }
        Optional<Command> named = Command.named(text).filter(_ -> !Texts.awaitsWords(scene));
        if (named.isPresent()) {
          yield command(scene, named.get(), "");
        }
        yield WelcomeFlow.agreed(scene) || scene.session().flow() instanceof Flow.Leaving
            ? Texts.turn(scene, text, understood, message)
            : unagreed(scene, understood);
      }
    };
  }

  private static Turn command(Scene scene, Command command, String rest) {
    return switch (command) {
      case START -> start(scene, Destination.ofPayload(rest));
      case HELP -> Turn.of(scene.session(), Effect.Say.of(new AlwaysLine.Help()));
      case PRIVACY -> Turn.of(scene.session(), Effect.Say.of(new AlwaysLine.Privacy()));
      case CANCEL -> cancel(scene);
      case LOG -> settled(scene, Optional.of(Destination.LOG));
      case NOW ->
          scene.isHome() ? NowFlow.open(scene, rest) : settled(scene, Optional.of(Destination.LOG));
      case UNDO -> scene.isHome() ? UndoFlow.open(scene) : settled(scene, Optional.empty());
      case DEMO -> DemoFlow.open(scene);
      case DELETE -> LeaveFlow.open(scene);
      case SETTINGS -> settled(scene, Optional.of(Destination.SETTINGS));
      case HISTORY -> HistoryFlow.open(scene);
      case INFUSION -> scene.isHome() ? DayPicker.open(scene) : settled(scene, Optional.empty());
      case RELIEF -> settled(scene, Optional.of(Destination.RELIEF));
      case CHART -> ChartFlow.open(scene);
      case REPORT -> settled(scene, Optional.of(Destination.REPORT));
      case EXPORT ->
          WelcomeFlow.agreed(scene) && scene.journal().zone().isPresent()
              ? ExportFlow.open(scene)
              : settled(scene, Optional.empty());
      case IMPORT ->
          WelcomeFlow.agreed(scene) ? ImportFlow.open(scene) : settled(scene, Optional.empty());
      case CLOCK ->
          WelcomeFlow.agreed(scene)
              ? ClockFlow.open(scene, Optional.empty())
              : WelcomeFlow.open(scene, Optional.empty());
    };
  }

  private static Turn start(Scene scene, Optional<Destination> to) {
    return scene.isHome() && to.isEmpty()
        ? Turn.of(
            scene.session(), Effect.Say.of(new WelcomeLine.HelloAgain(), Prompt.keyboard(scene)))
        : settled(scene, to);
  }

  /** Goes on to the destination once consent and zone are there; asks for what is missing. */
  private static Turn settled(Scene scene, Optional<Destination> to) {
    if (!WelcomeFlow.agreed(scene)) {
      return WelcomeFlow.open(scene, to);
    }
    return scene.journal().zone().isEmpty() ? ClockFlow.open(scene, to) : Arrival.turn(scene, to);
  }

  private static Turn cancel(Scene scene) {
    Line line =
        switch (scene.session().flow()) {
          case Flow.Idle() -> new AlwaysLine.NothingToCancel();
          case Flow.Welcoming _ -> new WelcomeLine.Declined();
          case Flow.Settling _ -> new SettingsLine.Left();
          case Flow.Open _ -> new AlwaysLine.Cancelled();
        };
    return Turn.of(scene.session().idle(), Effect.Say.of(line));
  }

  /** Questions may be asked before consent, since nothing of them is kept. */
  private static Turn unagreed(Scene scene, Understanding understood) {
    boolean asks = understood.parts().stream().anyMatch(Part.Answer.class::isInstance);
    boolean tells = understood.parts().stream().anyMatch(Part.Note.class::isInstance);
    return asks && !tells
        ? Turn.of(scene.session(), AnswerFlow.say(scene, understood.parts()))
        : AnswerFlow.inEnglish(scene, understood)
            .map(reply -> Turn.of(scene.session(), reply))
            .orElseGet(() -> WelcomeFlow.consentFirst(scene));
  }

  private static Turn onlyWords(Scene scene, MediaKind kind) {
    return Turn.of(
        scene.session(), Effect.Say.of(new AlwaysLine.OnlyWords(kind), Prompt.keyboard(scene)));
  }

  private static Turn pressed(Scene scene, Press press, long message) {
    return switch (press) {
      case Press.Release(var held) ->
          AlarmFlow.released(scene, held)
              .map(text ->
                  said(
                      awake(scene),
                      text.text(),
                      new Understanding(new Alarm.None(), text.parts()),
                      text.messageId()))
              .orElseGet(() -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed()));
      case Press.Drop(var held) ->
          AlarmFlow.released(scene, held)
              .map(_ -> AlarmFlow.drop(scene))
              .orElseGet(() -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed()));
      case Press other -> Presses.turn(scene, other, new Effect.Target.Pressed(message), message);
    };
  }
}
