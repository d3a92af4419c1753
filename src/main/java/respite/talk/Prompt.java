package respite.talk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import respite.talk.effect.Keyboard;
import respite.talk.session.Asked;
import respite.talk.session.Flow;

/** The question that stands at the moment, so that it can be put again with the same buttons. */
final class Prompt {
  private Prompt() {}

  /** The buttons of a flow's present step. */
  static Keyboard keyboard(Scene scene, Flow.Open flow) {
    return switch (flow) {
      case Flow.Welcoming welcoming -> WelcomeFlow.keyboard(welcoming);
      case Flow.AskingTime asking -> ClockFlow.keyboard(scene, asking);
      case Flow.AskingCity asking -> ClockFlow.keyboard(scene, asking);
      case Flow.TypingCity typing -> ClockFlow.cities(typing, List.of());
      case Flow.WritingNote writing -> NoteFlow.keyboard(writing);
      case Flow.NamingDay naming -> MoveFlow.keyboard(scene, naming);
      case Flow.Rewriting rewriting -> RewriteFlow.keyboard(scene, rewriting);
      case Flow.Leaving leaving -> LeaveFlow.keyboard(leaving);
      case Flow.RatingNow rating -> NowFlow.keyboard(rating);
      case Flow.Telling telling -> GatherFlow.keyboard(scene, telling);
      case Flow.ChoosingScore choosing -> ChoiceFlow.keyboard(choosing);
      case Flow.Settling settling -> SettingsView.keyboard(scene, settling);
      case Flow.ChoosingTime choosing -> TimeFlow.keyboard(choosing);
      case Flow.PickingDay picking -> DayPicker.keyboard(scene, picking);
      case Flow.Treating treating -> InfusionFlow.keyboard(treating);
      case Flow.Rereading rereading -> RereadFlow.keyboard(rereading);
      case Flow.WritingLength writing -> LengthFlow.keyboard(writing);
      case Flow.WritingDose writing -> DoseFlow.keyboard(writing);
      case Flow.ChoosingReport choosing -> ReportFlow.keyboard(scene, choosing);
      case Flow.NamingReport naming -> ReportFlow.keyboard(naming);
      case Flow.Bringing bringing -> ImportFlow.keyboard(bringing);
    };
  }

  /** The buttons of whatever is asked at the moment: the open flow, else the evening question. */
  static Keyboard keyboard(Scene scene) {
    return switch (scene.session().flow()) {
      case Flow.Open open -> keyboard(scene, open);
      case Flow.Idle _ -> openQuestion(scene).map(EveningFlow::keyboard).orElse(Keyboard.NONE);
    };
  }

  /** The evening question that waits for an answer; empty when none does. */
  static Optional<LocalDate> openQuestion(Scene scene) {
    return scene.session().asked().filter(asked -> EveningFlow.waits(scene, asked)).map(Asked::day);
  }
}
