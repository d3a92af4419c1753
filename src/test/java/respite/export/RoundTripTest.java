package respite.export;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.export.RandomJournal.TODAY;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.PainScore;
import respite.journal.Preferences;
import respite.journal.Preview;
import respite.journal.Rating;
import respite.journal.Renaming;
import respite.journal.Route;
import respite.journal.Scope;
import respite.journal.Treatment;
import respite.journal.Verdict;
import respite.talk.Contents;
import respite.talk.effect.ExportKind;

/**
 * What is taken away as JSON comes back without loss, into an empty journal and into a full one.
 */
class RoundTripTest {
  static final Instant AT = Instant.parse("2026-11-24T20:00:00Z");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void comesBackIntoAnEmptyJournal(long seed) {
    Journal journal = RandomJournal.of(seed, 80);
    Preview preview = preview(journal, Journal.EMPTY);
    Journal back = Journal.EMPTY.with(preview.changes());
    assertThat(preview.added()).isEqualTo(journal.entries().size());
    assertThat(preview.known() + preview.displaced()).isZero();
    assertThat(back.zone()).isEqualTo(journal.zone());
    assertThat(back.preferences()).isEqualTo(journal.preferences());
    assertThat(back.reported()).isEqualTo(journal.reported());
    var ids = ids(journal, back);
    assertThat(back.entries()).isEqualTo(renamed(journal.entries(), ids));
    for (var entry : journal.entries()) {
      var forms = journal.former(entry.id()).stream().map(new Renaming(ids)::of).toList();
      assertThat(back.former(ids.get(entry.id()))).isEqualTo(forms);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isNotDoubledWhereItIsAlready(long seed) {
    Journal journal = RandomJournal.of(seed, 80);
    Preview preview = preview(journal, journal);
    assertThat(preview.changes()).isEmpty();
    assertThat(preview.known()).isEqualTo(journal.entries().size());
    assertThat(preview.changed()).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingThatIsThereChanges(long seed) {
    Journal file = RandomJournal.of(seed, 60);
    Journal into = RandomJournal.of(seed + 1000, 60);
    Preview preview = preview(file, into);
    Journal both = into.with(preview.changes());
    assertThat(both.entries()).startsWith(into.entries().toArray(Entry[]::new));
    assertThat(both.former()).containsAllEntriesOf(into.former());
    assertThat(both.zone()).isEqualTo(into.zone());
    assertThat(both.consent()).isEqualTo(into.consent());
    assertThat(both.entries()).hasSize(into.entries().size() + preview.added());
    assertThat(preview.added() + preview.known() + preview.displaced())
        .isEqualTo(preview.entries());
    assertThat(both.with(preview(file, both).changes())).isEqualTo(both);
  }

  @Test
  void anEntryCorrectedAfterTheExportIsKnownAgain() {
    Journal journal = one(Rating.of(6));
    Journal later = journal.with(new Change.Corrected(new EntryId(1), Rating.of(5), AT));
    Preview preview = preview(journal, later);
    assertThat(preview.known()).isEqualTo(1);
    assertThat(preview.changed()).isEqualTo(1);
    assertThat(preview.changes()).isEmpty();
  }

  @Test
  void aDayKeepsTheAverageItHas() {
    var other =
        new Entry.Pain(
            new EntryId(1),
            TODAY,
            AT.plusSeconds(9),
            OptionalLong.empty(),
            Scope.DAY,
            Rating.of(3),
            "",
            List.of());
    Preview preview = preview(one(Rating.of(6)), Journal.EMPTY.with(new Change.Recorded(other)));
    assertThat(preview.displaced()).isEqualTo(1);
    assertThat(preview.changes()).isEmpty();
  }

  @Test
  void theFirstPreviewSaysWhatIsInTheFile() {
    Preview preview = preview(one(Rating.of(6)), Journal.EMPTY);
    assertThat(preview)
        .isEqualTo(
            new Preview(1, Optional.of(TODAY), Optional.of(TODAY), 1, 0, 0, 0, preview.changes()));
  }

  @Test
  void halvesOfCharactersBecomeMarks() {
    var remark =
        new Entry.Remark(new EntryId(1), TODAY, AT, OptionalLong.of(7), "half \ud83d of one");
    Journal journal = Journal.EMPTY.with(new Change.Recorded(remark));
    for (var kind : ExportKind.values()) {
      String text =
          new String(Exports.make(kind, journal, TODAY).content(), StandardCharsets.UTF_8);
      assertThat(text).contains("half ? of one");
    }
    assertThat(preview(journal, Journal.EMPTY).added()).isEqualTo(1);
  }

  @Test
  void aChosenPreferenceIsNotOverwritten() {
    Journal chosen =
        Journal.EMPTY.with(
            new Change.Preferred(Preferences.USUAL.usually(Optional.of(new PainScore(8)))));
    Journal other =
        Journal.EMPTY.with(
            new Change.Preferred(Preferences.USUAL.usually(Optional.of(new PainScore(2)))));
    assertThat(preview(other, chosen).changes()).isEmpty();
    assertThat(Journal.EMPTY.with(preview(other, Journal.EMPTY).changes())).isEqualTo(other);
  }

  @Test
  void aTreatmentIsNotMistakenForAnotherWithItsNumber() {
    var treated =
        new Entry.Treated(
            new EntryId(1),
            TODAY,
            AT,
            OptionalLong.empty(),
            Treatment.of(Treatment.Standing.GIVEN, Route.DRIP));
    var verdict =
        new Entry.Judged(
            new EntryId(2), TODAY, AT, OptionalLong.empty(), new EntryId(1), Verdict.NO_CHANGE);
    Journal into =
        Journal.EMPTY.with(List.of(new Change.Recorded(treated), new Change.Recorded(verdict)));
    var elsewhere = (Entry.Treated) treated.on(TODAY.minusDays(9));
    Journal file =
        Journal.EMPTY.with(List.of(new Change.Recorded(elsewhere), new Change.Recorded(verdict)));
    Journal both = into.with(preview(file, into).changes());
    assertThat(both.of(Entry.Judged.class))
        .extracting(Entry.Judged::treatment)
        .containsExactly(new EntryId(1), new EntryId(3));
  }

  private static Journal one(Rating rating) {
    return Journal.EMPTY.with(
        new Change.Recorded(
            new Entry.Pain(
                new EntryId(1),
                TODAY,
                AT,
                OptionalLong.empty(),
                Scope.DAY,
                rating,
                "",
                List.of())));
  }

  private static Preview preview(Journal from, Journal into) {
    byte[] bytes = Exports.make(ExportKind.JSON, from, TODAY).content();
    return switch (Exports.read(bytes, TODAY)) {
      case Contents.Sound(var file, _) -> Preview.of(file, into, AT);
      case Contents.OutOfReach() -> throw new AssertionError("nothing was fetched");
      case Contents.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /** The ids in their order, and new ones for treatments that were removed. */
  private static Map<EntryId, EntryId> ids(Journal journal, Journal back) {
    var ids = new HashMap<EntryId, EntryId>();
    for (int i = 0; i < journal.entries().size(); i++) {
      Entry was = journal.entries().get(i);
      Entry is = back.entries().get(i);
      ids.put(was.id(), is.id());
      link(ids, was, is);
      var before = journal.former(was.id());
      for (int form = 0; form < before.size(); form++) {
        link(ids, before.get(form).before(), back.former(is.id()).get(form).before());
      }
    }
    return ids;
  }

  private static void link(Map<EntryId, EntryId> ids, Entry was, Entry is) {
    was.ofTreatment()
        .ifPresent(id -> {
          EntryId to = is.ofTreatment().orElseThrow();
          assertThat(ids.getOrDefault(id, to)).isEqualTo(to);
          ids.put(id, to);
        });
  }

  private static List<Entry> renamed(List<Entry> entries, Map<EntryId, EntryId> ids) {
    return entries.stream().map(new Renaming(ids)::of).toList();
  }
}
