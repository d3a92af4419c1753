package respite.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import respite.answers.ArticleEntry;
import respite.answers.FactId;

/** What comes once consent and zone are settled, or at once when they were settled before. */
final class Arrival {
  /** Before that hour a first question about today would come too early, so it is yesterday's. */
  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

  /** The fact that gives the overall range of relief: whichever entry carries it answers. */
  private static final FactId OVERALL_RANGE = new FactId("F09");

  private Arrival() {}

  /** Leads to where the person wanted to go; without a destination, to a first evening question. */
  static Turn turn(Scene scene, Optional<Destination> to) {
    return to.map(destination -> lead(scene, destination)).orElseGet(() -> firstQuestion(scene));
  }

  private static Turn lead(Scene scene, Destination destination) {
    return switch (destination) {
      case LOG -> EveningFlow.ask(scene, scene.today());
      case RELIEF -> relief(scene);
      case REPORT -> ReportFlow.open(scene);
    };
  }

  private static Turn relief(Scene scene) {
    return scene.article().entries().stream()
        .filter(entry -> entry.facts().contains(OVERALL_RANGE))
        .map(ArticleEntry::id)
        .findFirst()
        .map(id -> Turn.of(scene.session(), AnswerFlow.say(scene, id)))
        .orElseThrow(() -> new IllegalStateException("no entry carries the overall range"));
  }

  private static Turn firstQuestion(Scene scene) {
    boolean early =
        scene.clock(scene.at()).isBefore(AFTERNOON)
            && !scene.clock(scene.at()).isBefore(scene.journal().preferences().dayEnd());
    LocalDate day = early ? scene.today().minusDays(1) : scene.today();
    return scene.journal().dayRating(day).isPresent()
        ? Turn.of(scene.session())
        : EveningFlow.ask(scene, day);
  }
}
