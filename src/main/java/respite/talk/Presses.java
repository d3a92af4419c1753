package respite.talk;

/** Leads a press to the conversation its button belongs to. */
final class Presses {
  private Presses() {}

  static Turn turn(Scene scene, Press press, Effect.Target pressed, long message) {
    try {
      return switch (press) {
        case Press.InFlow(var step, var choice) -> inFlow(scene, step, choice, pressed);
        case Press.GoOn() -> goOn(scene);
        case Press.Ask(var entry) -> AnswerFlow.pressed(scene, entry);
        case Press.Unknown _, Press.Release _, Press.Drop _ ->
            closed(scene); // the last two earlier
        case Press _ when !WelcomeFlow.agreed(scene) || scene.journal().zone().isEmpty() ->
            closed(scene);
        case Press.Evening(var day, var choice) -> EveningFlow.pressed(scene, day, choice, pressed);
        case Press.Leaf(var page) -> HistoryFlow.pressed(scene, page, pressed);
        case Press.Picture picture -> ChartFlow.pressed(scene, picture, pressed);
        case Press.Take(var kind) -> ExportFlow.pressed(scene, kind);
        case Press.Undo(var entry, var corrections) ->
            CorrectionFlow.undo(scene, entry, corrections, pressed);
        case Press.Change(var entry, var score) ->
            CorrectionFlow.change(scene, entry, score, pressed);
        case Press.Keep(var entry) -> CorrectionFlow.keep(scene, entry, pressed);
        case Press.Note(var entry) -> NoteFlow.open(scene, entry, message);
        case Press.DayAverage(var entry) -> CorrectionFlow.dayAverage(scene, entry, pressed);
      };
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return closed(scene); // forged data: a number off the scale, a zone that does not exist
    }
  }

  private static Turn inFlow(Scene scene, Flow.Step step, String choice, Effect.Target pressed) {
    if (!(scene.session().flow() instanceof Flow.Open open) || !open.step().equals(step)) {
      return closed(scene);
    }
    return switch (open) {
      case Flow.Welcoming flow -> WelcomeFlow.pressed(scene, flow, choice, pressed);
      case Flow.AskingTime flow -> ClockFlow.pressed(scene, flow, choice, pressed);
      case Flow.AskingCity flow -> ClockFlow.pressed(scene, flow, choice, pressed);
      case Flow.TypingCity flow -> ClockFlow.pressed(scene, flow, choice, pressed);
      case Flow.WritingNote flow -> NoteFlow.pressed(scene, flow, choice);
      case Flow.ChoosingScore flow -> ChoiceFlow.pressed(scene, flow, choice, pressed);
      case Flow.ChoosingReport flow -> ReportFlow.pressed(scene, flow, choice, pressed);
      case Flow.NamingReport flow -> ReportFlow.pressed(scene, flow, choice, pressed);
    };
  }

  private static Turn goOn(Scene scene) {
    return Turn.of(
        scene.session(), Effect.Say.of(new AlwaysLine.GoingOn(), Prompt.keyboard(scene)));
  }

  private static Turn closed(Scene scene) {
    return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
  }
}
