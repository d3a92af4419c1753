package respite.talk;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;
import respite.journal.Entry;
import respite.journal.Treatment;
import respite.talk.session.Flow;

/** Whether a treatment that is being told stands in the journal already. */
final class SameTreatment {
  private SameTreatment() {}

  /**
   * The entry that is the same treatment already: the one to be changed, or one of the same day and
   * route, planned or told before. Medicines may be taken more than once a day.
   */
  static Optional<Entry.Treated> of(Scene scene, Flow.Treating flow) {
    return scene.journal().treatments().stream()
        .filter(entry ->
            flow.draft()
                .revises()
                .map(entry.id()::equals)
                .orElseGet(() ->
                    entry.about().equals(flow.day())
                        && entry.treatment().route() == flow.draft().route()
                        && !flow.draft().route().isMedicine()))
        .min(Comparator.comparing(entry -> isAtAnotherTime(entry, flow)));
  }

  /** The time of one that stands on that day and may be another; empty where none does. */
  static Optional<LocalTime> atAnotherTime(Scene scene, Flow.Treating flow) {
    return of(scene, flow)
        .filter(entry -> flow.draft().revises().isEmpty() && isAtAnotherTime(entry, flow))
        .flatMap(entry -> entry.treatment().at());
  }

  /** What was told anew, and what was told before and is not told otherwise now. */
  static Treatment joined(Treatment told, Treatment before, Flow.Treating flow) {
    boolean keepsTime = flow.draft().revises().isEmpty() && told.at().isEmpty();
    return told.lasting(told.length().or(before::length))
        .dosed(told.dose().isEmpty() ? before.dose() : told.dose())
        .marked(before.mark())
        .at(keepsTime ? before.at() : told.at());
  }

  private static boolean isAtAnotherTime(Entry.Treated entry, Flow.Treating flow) {
    Optional<LocalTime> stood = entry.treatment().at();
    Optional<LocalTime> told = flow.draft().at();
    return stood.isPresent() && told.isPresent() && !stood.equals(told);
  }
}
