package respite.talk;

import java.time.LocalDate;

/** Leads what came due to the conversation it belongs to. */
final class Reminders {
  private Reminders() {}

  /** What is due at the moment, about that journal day. */
  static Turn turn(Scene scene, LocalDate day) {
    var matter = scene.session().due().map(Due::matter).orElseGet(Matter.Evening::new);
    return switch (matter) {
      case Matter.Evening() -> EveningFlow.remind(scene, day);
      case Matter.Nudge _, Matter.TookPlace _, Matter.SideEffects _, Matter.Course _ ->
          Turn.of(scene.session().reminded(scene.session().reminded().put(matter)));
    };
  }
}
