package respite.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static Change recorded(int id, LocalDate about, Scope scope, int score) {
    return new Change.Recorded(
        new Entry.Pain(
            new EntryId(id),
            about,
            NOON,
            OptionalLong.of(id),
            scope,
            Rating.of(score),
            "",
            List.of()));
  }

  @Test
  void aScoreLiesOnTheScale() {
    assertThat(Stream.of(0, 10).map(PainScore::new))
        .extracting(PainScore::value)
        .containsExactly(0, 10);
    assertThatThrownBy(() -> new PainScore(11)).hasMessageContaining("11 is not in 0..10");
    assertThatThrownBy(() -> new PainScore(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCorrectionKeepsWhatStoodBefore() {
    var journal =
        Journal.EMPTY.with(
            List.of(
                recorded(1, DAY, Scope.DAY, 6),
                new Change.Corrected(new EntryId(1), Rating.of(7), NOON)));

    var pain = journal.dayRating(DAY).orElseThrow();
    assertThat(pain.rating()).isEqualTo(Rating.of(7));
    assertThat(pain.corrections()).containsExactly(new Entry.Correction(Rating.of(6), NOON));
  }

  @Test
  void aRemovedEntryIsGoneAndItsNumberIsNeverUsedAgain() {
    var journal =
        Journal.EMPTY.with(
            List.of(recorded(1, DAY, Scope.MOMENT, 6), new Change.Removed(new EntryId(1))));

    assertThat(journal.entries()).isEmpty();
    assertThat(journal.nextId()).isEqualTo(new EntryId(2));
    assertThatThrownBy(() -> journal.with(recorded(1, DAY, Scope.MOMENT, 6)))
        .hasMessageContaining("the next entry is 2");
  }

  @Test
  void aChangeOfAnEntryThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Journal.EMPTY.with(new Change.Removed(new EntryId(3))))
        .hasMessageContaining("entry 3 does not exist");
  }

  @Test
  void aMomentIsNoDayAverage() {
    var journal = Journal.EMPTY.with(recorded(1, DAY, Scope.MOMENT, 6));

    assertThat(journal.dayRating(DAY)).isEmpty();
    assertThat(journal.painOfMessage(1)).isPresent();
    assertThat(journal.painOfMessage(2)).isEmpty();
  }

  @Test
  void aDayEndsAtFourInTheMorning() {
    var berlin = Journal.EMPTY.with(new Change.ZoneChosen(ZoneId.of("Europe/Berlin")));

    assertThat(berlin.dayOf(Instant.parse("2026-11-25T02:59:00Z"))).isEqualTo(DAY);
    assertThat(berlin.dayOf(Instant.parse("2026-11-25T03:00:00Z"))).isEqualTo(DAY.plusDays(1));
  }

  @Test
  void daysComeNewestFirstEachOnce() {
    var journal =
        Journal.EMPTY.with(
            List.of(
                recorded(1, DAY.minusDays(1), Scope.DAY, 6),
                recorded(2, DAY, Scope.DAY, 6),
                recorded(3, DAY, Scope.MOMENT, 6)));

    assertThat(journal.days()).containsExactly(DAY, DAY.minusDays(1));
  }

  @Test
  void aRevisedEntryKeepsItsFormerFormUntilItIsRemoved() {
    var before = treated(1, DAY, Treatment.of(Treatment.Standing.PLANNED, Route.DRIP));
    var after = before.on(DAY.plusDays(1));
    var journal =
        Journal.EMPTY.with(List.of(new Change.Recorded(before), new Change.Revised(after, NOON)));

    assertThat(journal.entry(new EntryId(1))).contains(after);
    assertThat(journal.former(new EntryId(1))).containsExactly(new Entry.Former(before, NOON));
    var without = journal.with(new Change.Removed(new EntryId(1)));
    assertThat(without.former()).isEmpty();
    var restored = new Change.Restored(after, journal.former(after.id()));
    assertThat(without.with(restored)).isEqualTo(journal);
  }

  @Test
  void onlyWhatWasRemovedIsRestoredAndInItsPlace() {
    var journal =
        Journal.EMPTY.with(
            List.of(recorded(1, DAY, Scope.MOMENT, 6), recorded(2, DAY, Scope.MOMENT, 7)));
    var first = journal.entries().getFirst();

    assertThat(
            journal.with(
                List.of(new Change.Removed(first.id()), new Change.Restored(first, List.of()))))
        .isEqualTo(journal);
    assertThatThrownBy(() -> journal.with(new Change.Restored(first, List.of())))
        .hasMessageContaining("entry 1 was not removed");
    assertThatThrownBy(() -> Journal.EMPTY.with(new Change.Restored(first, List.of())))
        .hasMessageContaining("entry 1 was not removed");
  }

  @Test
  void onlyTreatmentsThatTookPlaceAreInfusions() {
    var given = Treatment.of(Treatment.Standing.GIVEN, Route.NASAL);
    var journal =
        Journal.EMPTY.with(
            List.of(
                new Change.Recorded(treated(1, DAY, given.marked(Optional.of(CourseMark.COUNTS)))),
                new Change.Recorded(
                    treated(2, DAY, Treatment.of(Treatment.Standing.PLANNED, Route.DRIP)))));

    assertThat(journal.infusions())
        .containsExactly(new Infusion(new InfusionId(1), DAY, Route.NASAL));
    assertThat(journal.marks()).containsExactly(Map.entry(new InfusionId(1), CourseMark.COUNTS));
  }

  @Test
  void theDayEndsWhenThePersonSays() {
    Instant atThree = Instant.parse("2026-11-25T03:00:00Z");
    assertThat(Journal.EMPTY.dayOf(atThree)).isEqualTo(DAY);
    var early = Preferences.USUAL.ending(LocalTime.of(2, 0));
    assertThat(Journal.EMPTY.with(new Change.Preferred(early)).dayOf(atThree))
        .isEqualTo(DAY.plusDays(1));
    assertThatThrownBy(() -> Preferences.USUAL.ending(LocalTime.NOON))
        .hasMessageContaining("before noon");
  }

  @Test
  void aDayBeginsOnceEvenWhereTheClockIsChanged() {
    var ends = Preferences.USUAL.ending(LocalTime.of(1, 30));
    var london =
        Journal.EMPTY.with(
            List.of(new Change.ZoneChosen(ZoneId.of("Europe/London")), new Change.Preferred(ends)));
    LocalDate forwards = LocalDate.of(2026, 3, 29);
    LocalDate back = LocalDate.of(2026, 10, 25);

    assertThat(london.startOf(forwards)).isEqualTo("2026-03-29T01:00:00Z");
    assertThat(london.startOf(back)).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(london.dayOf(Instant.parse("2026-10-25T00:29:00Z"))).isEqualTo(back.minusDays(1));
    assertThat(london.dayOf(Instant.parse("2026-10-25T01:10:00Z"))).isEqualTo(back);
  }

  @Test
  void aPauseCoversTheDaysBeforeItsEnd() {
    var pause = new Pause(Pause.Reason.HOSPITAL, Optional.of(DAY));
    assertThat(pause.covers(DAY.minusDays(1))).isTrue();
    assertThat(pause.covers(DAY)).isFalse();
    assertThat(new Pause(Pause.Reason.BREAK, Optional.empty()).covers(DAY)).isTrue();
  }

  private static Entry.Treated treated(int id, LocalDate day, Treatment treatment) {
    return new Entry.Treated(new EntryId(id), day, NOON, OptionalLong.empty(), treatment);
  }
}
