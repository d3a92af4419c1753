package respite.talk;

import java.time.LocalDate;
import respite.talk.effect.Loudness;
import respite.talk.session.Due;
import respite.talk.session.Matter;

/** Leads what came due to the conversation it belongs to, as loud as the person wants it. */
final class Reminders {
  private Reminders() {}

  /** What is due at the moment, about that journal day. */
  static Turn turn(Scene scene, LocalDate day) {
    boolean silent = scene.journal().preferences().reminders().silent();
    return put(scene, day).as(silent ? Loudness.SILENT : Loudness.USUAL);
  }

  private static Turn put(Scene scene, LocalDate day) {
    var matter = scene.session().due().map(Due::matter).orElseGet(Matter.Evening::new);
    return switch (matter) {
      case Matter.Evening() -> EveningFlow.remind(scene, day);
      case Matter.Nudge() -> EveningFlow.nudge(scene, day);
      case Matter.TookPlace(var treatment) -> TookPlaceFlow.ask(put(scene, matter), treatment);
      case Matter.SideEffects(var treatment, var when) ->
          SideEffectFlow.ask(put(scene, matter), treatment, when);
      case Matter.Course(var treatment) -> VerdictFlow.ask(put(scene, matter), treatment);
    };
  }

  private static Scene put(Scene scene, Matter matter) {
    return scene.in(scene.session().reminded(scene.session().reminded().put(matter)));
  }
}
