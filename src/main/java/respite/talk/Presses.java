package respite.talk;

import java.time.DateTimeException;
import java.util.Optional;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.session.Flow;

/** Leads a press to the conversation its button belongs to. */
final class Presses {
  private Presses() {}

  static Turn turn(Scene scene, Press press, Effect.Target pressed, long message) {
    try {
      return switch (press) {
        case Press.InFlow(var step, var choice) when mayGoOn(scene) ->
            inFlow(scene, step, choice, pressed);
        case Press.GoOn() -> goOn(scene);
        case Press.Ask(var entry) -> AnswerFlow.pressed(scene, entry);
        case Press.NotThat(var others) -> AnswerFlow.others(scene, others);
        case Press.Unknown _, Press.Release _, Press.Drop _ ->
            closed(scene); // the last two earlier
        case Press _ when scene.journal().consent().isPresent() && !WelcomeFlow.agreed(scene) ->
            WelcomeFlow.consentFirst(scene);
        case Press _ when !WelcomeFlow.agreed(scene) || scene.journal().zone().isEmpty() ->
            closed(scene);
        case Press.Evening(var day, var choice) -> EveningFlow.pressed(scene, day, choice, pressed);
        case Press.Leaf(var page) -> HistoryFlow.pressed(scene, page, pressed);
        case Press.Picture picture -> ChartFlow.pressed(scene, picture, pressed);
        case Press.Take(var kind) -> ExportFlow.pressed(scene, kind);
        case Press.Undo(var entry, var corrections) ->
            CorrectionFlow.undo(scene, entry, corrections, pressed);
        case Press.TakeAllBack(var marks) -> CorrectionFlow.takeBack(scene, marks, pressed);
        case Press.Change(var entry, var score) ->
            CorrectionFlow.change(scene, entry, score, pressed);
        case Press.Keep(var entry) -> CorrectionFlow.keep(scene, entry, pressed);
        case Press.Note(var entry) -> NoteFlow.open(scene, entry, message);
        case Press.OfDay day -> DayFlow.pressed(scene, day, pressed);
        case Press.OfEntry entry -> EntryPage.pressed(scene, entry, pressed, message);
        case Press.TakeBack(var entry) -> UndoFlow.pressed(scene, entry, pressed);
        case Press.AddDay() -> MoveFlow.open(scene, Optional.empty(), pressed, message);
        case Press.OfExtra extra -> ExtraFlow.pressed(scene, extra, pressed, message);
        case Press.Treated(var entry, var choice) ->
            TreatmentReceipt.pressed(scene, entry, choice, pressed, message);
        case Press.TookPlace(var entry, var choice) ->
            TookPlaceFlow.pressed(scene, entry, choice, pressed);
        case Press.Felt(var entry, var when, var choice) ->
            SideEffectFlow.pressed(scene, entry, when, choice, pressed);
        case Press.Judge(var entry, var choice) ->
            VerdictFlow.pressed(scene, entry, choice, pressed);
        case Press.Relief(var view) -> ReliefFlow.pressed(scene, view, pressed);
        case Press.InFlow _ -> closed(scene); // agreed, so it went on above
        case Press.DayAverage(var entry) -> CorrectionFlow.dayAverage(scene, entry, pressed);
      };
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      return closed(scene); // forged data: a number off the scale, a zone that does not exist
    }
  }

  /** Before the consent of today's text only those flows go on that lead to it, or away. */
  private static boolean mayGoOn(Scene scene) {
    return WelcomeFlow.agreed(scene)
        || scene.session().flow() instanceof Flow.Welcoming
        || scene.session().flow() instanceof Flow.Leaving;
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
      case Flow.NamingDay flow -> MoveFlow.pressed(scene, flow, choice, pressed);
      case Flow.Rewriting flow -> RewriteFlow.pressed(scene, flow, choice, pressed);
      case Flow.Leaving _ -> LeaveFlow.pressed(scene, choice, pressed);
      case Flow.RatingNow _ -> NowFlow.pressed(scene, choice, pressed);
      case Flow.Telling flow -> GatherFlow.pressed(scene, flow, choice, pressed);
      case Flow.ChoosingScore flow -> ChoiceFlow.pressed(scene, flow, choice, pressed);
      case Flow.Settling flow -> SettingsFlow.pressed(scene, flow, choice, pressed);
      case Flow.ChoosingTime flow -> TimeFlow.pressed(scene, flow, choice, pressed);
      case Flow.PickingDay flow -> DayPicker.pressed(scene, flow, choice, pressed);
      case Flow.Treating flow -> InfusionFlow.pressed(scene, flow, choice, pressed);
      case Flow.Rereading flow -> RereadFlow.pressed(scene, flow, choice, pressed);
      case Flow.WritingLength flow -> LengthFlow.pressed(scene, flow, choice, pressed);
      case Flow.WritingDose flow -> DoseFlow.pressed(scene, flow, choice, pressed);
      case Flow.ChoosingReport flow -> ReportFlow.pressed(scene, flow, choice, pressed);
      case Flow.NamingReport flow -> ReportFlow.pressed(scene, flow, choice, pressed);
      case Flow.Bringing _ -> ImportFlow.pressed(scene, choice, pressed);
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
