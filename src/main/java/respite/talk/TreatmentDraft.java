package respite.talk;

import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.EntryId;
import respite.journal.Route;

/**
 * What is told of a treatment that is not in the journal yet, beside its day.
 *
 * @param at the time on the person's clock; empty when not told
 * @param message the typed message it came from; empty when it came from buttons
 * @param revises the entry that it will change; empty for a new one
 */
public record TreatmentDraft(
    Optional<LocalTime> at, Route route, OptionalLong message, Optional<EntryId> revises) {
  /** A new one by that route. */
  static TreatmentDraft by(Route route) {
    return new TreatmentDraft(Optional.empty(), route, OptionalLong.empty(), Optional.empty());
  }

  TreatmentDraft at(Optional<LocalTime> time) {
    return new TreatmentDraft(time, route, message, revises);
  }

  TreatmentDraft through(Route other) {
    return new TreatmentDraft(at, other, message, revises);
  }
}
