package respite.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Change;
import respite.journal.CheckIn;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Grade;
import respite.journal.Journal;
import respite.journal.Rating;
import respite.journal.Route;
import respite.journal.Scope;
import respite.journal.SideEffect;
import respite.journal.Treatment;
import respite.journal.Verdict;

/** The made-up journal of the examples: a few days of one person, with each kind of entry. */
final class MadeUp {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 14);

  private Journal journal = Journal.EMPTY;

  static Journal journal() {
    var made = new MadeUp();
    made.fill();
    return made.journal;
  }

  private void fill() {
    apply(new Change.Consented(1, Instant.parse("2026-11-12T17:00:00Z")));
    apply(new Change.ZoneChosen(ZoneId.of("Europe/Berlin")));
    EntryId seven = pain(DAY.minusDays(1), "2026-11-13T19:02:11Z", Scope.DAY, Rating.of(8), "");
    apply(new Change.Corrected(seven, Rating.of(7), Instant.parse("2026-11-13T19:02:40Z")));
    EntryId drip = id();
    var given =
        new Treatment(
            Treatment.Standing.GIVEN,
            Route.DRIP,
            Optional.of(LocalTime.of(11, 45)),
            Optional.of(Duration.ofMinutes(40)),
            "0.5 mg/kg",
            Optional.empty());
    var treated = new Entry.Treated(drip, DAY, at("2026-11-14T12:00:00Z"), none(), given);
    var planned = treated.with(given.at(Optional.empty()));
    apply(new Change.Recorded(planned));
    apply(new Change.Revised(treated, at("2026-11-14T12:01:00Z")));
    pain(DAY, "2026-11-14T20:05:00Z", Scope.MOMENT, new Rating.TooBad(), "=the worst hour");
    tell(new Detail.Sleep(Optional.of(Grade.BAD), Optional.of(Duration.ofMinutes(330))));
    tell(new Detail.Medicines(List.of("ibuprofen 400", "-half a tablet later")));
    apply(
        new Change.Recorded(
            new Entry.Checked(
                id(),
                DAY.plusDays(1),
                at("2026-11-15T19:00:00Z"),
                none(),
                drip,
                CheckIn.DAY_AFTER,
                List.of(SideEffect.DIZZINESS))));
    apply(
        new Change.Recorded(
            new Entry.Remark(
                id(), DAY.plusDays(2), at("2026-11-17T08:00:00Z"), none(), "a walk, \"slow\"")));
    apply(
        new Change.Recorded(
            new Entry.Judged(
                id(),
                DAY.plusDays(7),
                at("2026-11-21T19:00:00Z"),
                none(),
                drip,
                Verdict.MUCH_BETTER)));
  }

  private EntryId pain(LocalDate day, String at, Scope scope, Rating rating, String note) {
    EntryId id = id();
    apply(
        new Change.Recorded(
            new Entry.Pain(id, day, at(at), OptionalLong.of(41), scope, rating, note, List.of())));
    return id;
  }

  private void tell(Detail detail) {
    apply(
        new Change.Recorded(
            new Entry.Told(id(), DAY.plusDays(1), at("2026-11-15T18:30:00Z"), none(), detail)));
  }

  private void apply(Change change) {
    journal = journal.with(change);
  }

  private EntryId id() {
    return journal.nextId();
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }

  private static OptionalLong none() {
    return OptionalLong.empty();
  }
}
