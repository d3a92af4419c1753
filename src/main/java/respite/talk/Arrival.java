package respite.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import respite.talk.session.Destination;

/** What comes once consent and zone are settled, or at once when they were settled before. */
final class Arrival {
  /** Before that hour a first question about today would come too early, so it is yesterday's. */
  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

  private Arrival() {}

  /** Leads to where the person wanted to go; without a destination, to a first evening question. */
  static Turn turn(Scene scene, Optional<Destination> to) {
    return to.map(destination -> lead(scene, destination)).orElseGet(() -> firstQuestion(scene));
  }

  private static Turn lead(Scene scene, Destination destination) {
    return switch (destination) {
      case LOG -> EveningFlow.ask(scene, scene.today());
      case RELIEF -> ReliefFlow.open(scene);
      case SETTINGS -> SettingsFlow.open(scene);
      case REPORT -> ReportFlow.open(scene);
    };
  }

  /** The day that can be rated at this time of day: today, or yesterday until the afternoon. */
  static LocalDate ratable(Scene scene) {
    boolean early =
        scene.clock(scene.at()).isBefore(AFTERNOON)
            && !scene.clock(scene.at()).isBefore(scene.journal().preferences().dayEnd());
    return early ? scene.today().minusDays(1) : scene.today();
  }

  private static Turn firstQuestion(Scene scene) {
    LocalDate day = ratable(scene);
    return scene.journal().dayRating(day).isPresent()
        ? Turn.of(scene.session())
        : EveningFlow.ask(scene, day);
  }
}
