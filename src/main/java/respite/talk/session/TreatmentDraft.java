package respite.talk.session;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Route;
import respite.journal.Treatment;
import respite.talk.typed.DoseText;
import respite.talk.typed.TreatmentHint;

/**
 * What is told of a treatment that is not in the journal yet, beside its day.
 *
 * @param at the time on the person's clock; empty when not told
 * @param length how long it ran; empty when not told
 * @param dose in the person's own words; empty when not told
 * @param message the typed message it came from; empty when it came from buttons
 * @param revises the entry that it will change; empty for a new one
 */
public record TreatmentDraft(
    Optional<LocalTime> at,
    Route route,
    Optional<Duration> length,
    String dose,
    OptionalLong message,
    Optional<EntryId> revises) {
  /** A new one by that route. */
  public static TreatmentDraft by(Route route) {
    return new TreatmentDraft(
        Optional.empty(), route, Optional.empty(), "", OptionalLong.empty(), Optional.empty());
  }

  /** One that a typed message tells of, by that route where the message leaves it open. */
  public static TreatmentDraft of(TreatmentHint hint, Route usual, long message) {
    return new TreatmentDraft(
        hint.at(),
        hint.route().orElse(usual),
        hint.given().length(),
        hint.given().dose(),
        OptionalLong.of(message),
        Optional.empty());
  }

  /** One that stands in the journal. */
  public static TreatmentDraft of(Entry.Treated entry) {
    Treatment treatment = entry.treatment();
    return new TreatmentDraft(
        treatment.at(),
        treatment.route(),
        treatment.length(),
        treatment.dose(),
        entry.message(),
        Optional.of(entry.id()));
  }

  /** With that time in place of the one told; empty takes it out. */
  public TreatmentDraft at(Optional<LocalTime> time) {
    return new TreatmentDraft(time, route, length, dose, message, revises);
  }

  /** With that route in place of the one before. */
  public TreatmentDraft through(Route other) {
    return new TreatmentDraft(at, other, length, dose, message, revises);
  }

  /** With what is told anew of length and dose; what is not stays. */
  public TreatmentDraft given(DoseText told) {
    return new TreatmentDraft(
        at,
        route,
        told.length().or(() -> length),
        told.dose().isEmpty() ? dose : told.dose(),
        message,
        revises);
  }

  /** The treatment as it would be kept; where it stands among others is not said. */
  public Treatment treatment(Treatment.Standing standing) {
    return new Treatment(standing, route, at, length, dose, Optional.empty());
  }
}
