package respite.talk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import respite.answers.Alarm;
import respite.answers.Article;
import respite.answers.Concern;
import respite.answers.Part;
import respite.answers.Tier;
import respite.answers.Understanding;
import respite.journal.Journal;

/**
 * The whole conversation as one pure function. For every text it decides in this order: alarm,
 * command, consent, what the flow waits for, and then the parts of the text.
 */
public final class Talk {
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
    var scene = new Scene(article, session, journal, at);
    Turn turn =
        switch (event) {
          case Event.Said(var text, var understood, var message) ->
              said(scene, text, understood, message);
          case Event.Edited(var text, var understood, var message) ->
              alarm(scene, understood).orElseGet(() -> CorrectionFlow.edited(scene, text, message));
          case Event.Showed(var kind, _, var understood, _) ->
              alarm(scene, understood).orElseGet(() -> onlyWords(scene, kind));
          case Event.Pressed(var data, var message) -> pressed(scene, Press.of(data), message);
          case Event.ReminderDue(var day) -> EveningFlow.remind(scene, day);
        };
    return turn.to(Agenda.plan(scene.in(turn.next()).with(turn.changes())));
  }

  private static Turn said(Scene scene, String text, Understanding understood, long message) {
    return alarm(scene, understood)
        .orElseGet(() ->
            calm(scene.in(scene.session().quiet(Optional.empty())), text, understood, message));
  }

  private static Turn calm(Scene scene, String text, Understanding understood, long message) {
    return switch (Command.read(text)) {
      case Command.Read.Known(var command, var rest) -> command(scene, command, rest);
      case Command.Read.Unknown(var typed) ->
          Turn.of(scene.session(), Effect.Say.of(new AlwaysLine.NoSuchCommand(typed)));
      case Command.Read.No() -> {
        if (text.isBlank()) {
          yield Turn.of(scene.session(), Effect.Say.of(new AlwaysLine.NoWords()));
        }
        yield WelcomeFlow.agreed(scene)
            ? waitedFor(scene, text, understood, message)
            : unagreed(scene, understood);
      }
    };
  }

  /** Only the plainest alarm stops everything; the flow stays, and one button goes on with it. */
  private static Optional<Turn> alarm(Scene scene, Understanding understood) {
    return switch (understood.alarm()) {
      case Alarm.None() -> Optional.empty();
      case Alarm.Raised(Tier tier, Concern concern) when tier == Tier.EXPLICIT -> {
        var goOn = new Button(Label.Word.GO_ON, new Press.GoOn().data());
        yield Optional.of(
            Turn.of(
                scene.session().snoozed(Optional.empty()).quiet(Optional.of(scene.today())),
                Effect.Say.of(new AlwaysLine.HelpNow(concern), Keyboard.row(goOn))));
      }
      case Alarm.Raised _ -> Optional.empty();
    };
  }

  private static Turn command(Scene scene, Command command, String rest) {
    return switch (command) {
      case START -> start(scene, Destination.ofPayload(rest));
      case HELP -> Turn.of(scene.session(), Effect.Say.of(new AlwaysLine.Help()));
      case PRIVACY -> Turn.of(scene.session(), Effect.Say.of(new AlwaysLine.Privacy()));
      case CANCEL -> cancel(scene);
      case LOG -> settled(scene, Optional.of(Destination.LOG));
      case HISTORY -> HistoryFlow.open(scene);
      case CLOCK ->
          WelcomeFlow.agreed(scene)
              ? ClockFlow.open(scene, Optional.empty())
              : WelcomeFlow.open(scene, Optional.empty());
    };
  }

  private static Turn start(Scene scene, Optional<Destination> to) {
    boolean home = WelcomeFlow.agreed(scene) && scene.journal().zone().isPresent();
    return home && to.isEmpty()
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
        : WelcomeFlow.consentFirst(scene);
  }

  private static Turn waitedFor(Scene scene, String text, Understanding understood, long message) {
    return switch (scene.session().flow()) {
      case Flow.AskingTime flow -> ClockFlow.said(scene, flow, text);
      case Flow.AskingCity flow -> ClockFlow.said(scene, flow, text);
      case Flow.TypingCity flow -> ClockFlow.said(scene, flow, text);
      case Flow.WritingNote flow -> NoteFlow.said(scene, flow, text);
      case Flow.Idle _, Flow.Welcoming _, Flow.ChoosingScore _ ->
          parts(scene, text, understood.parts(), message);
    };
  }

  /** A text may hold something for the journal and questions as well: both get what they need. */
  private static Turn parts(Scene scene, String text, List<Part> parts, long message) {
    List<Part> questions = parts.stream().filter(part -> !(part instanceof Part.Note)).toList();
    Optional<String> note = note(text, parts);
    if (note.isEmpty()) {
      Effect reply = questions.isEmpty() ? AnswerFlow.lost() : AnswerFlow.say(scene, questions);
      return Turn.of(scene.session(), reply);
    } else if (scene.journal().zone().isEmpty()) {
      return ClockFlow.open(scene, Optional.of(Destination.LOG));
    }
    Turn kept = EntryFlow.said(scene, note.get(), message);
    return questions.isEmpty()
        ? kept
        : new Turn(
            kept.next(),
            kept.changes(),
            Stream.concat(
                    kept.effects().reversed().stream().limit(1),
                    Stream.of(AnswerFlow.say(scene, questions)))
                .toList(),
            Optional.empty());
  }

  /** What of a text belongs in the journal, in its own words: a bare score always does. */
  private static Optional<String> note(String text, List<Part> parts) {
    boolean bare =
        switch (ScoreText.read(text)) {
          case ScoreText.Reading.None() -> false;
          case ScoreText.Reading.Score(_, _, var rest) -> rest.isEmpty();
          case ScoreText.Reading.Between(_, _, _, _, var rest) -> rest.isEmpty();
          case ScoreText.Reading.OffScale(_, _, _, var rest) -> rest.isEmpty();
        };
    boolean nothingElse = !parts.isEmpty() && parts.stream().allMatch(Part.Note.class::isInstance);
    return bare || nothingElse
        ? Optional.of(text.strip())
        : parts.stream()
            .filter(Part.Note.class::isInstance)
            .map(part -> ((Part.Note) part).text())
            .reduce((some, more) -> some + " " + more);
  }

  private static Turn onlyWords(Scene scene, MediaKind kind) {
    return Turn.of(
        scene.session(), Effect.Say.of(new AlwaysLine.OnlyWords(kind), Prompt.keyboard(scene)));
  }

  private static Turn pressed(Scene scene, Press press, long message) {
    return Presses.turn(scene, press, new Effect.Target.Pressed(message), message);
  }
}
