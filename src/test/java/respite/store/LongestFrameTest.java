package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.store.Made.ANN;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import respite.export.Exports;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.Preview;
import respite.journal.Rating;
import respite.journal.Scope;
import respite.port.Store;
import respite.talk.Contents;
import respite.talk.SentFile;
import respite.talk.Turn;
import respite.talk.effect.ExportKind;

/** The largest file that is taken in is one frame like any other: kept whole, and read again. */
class LongestFrameTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant AT = Instant.parse("2026-11-24T20:00:00Z");

  @TempDir Path directory;

  @Test
  void aJournalFromTheLargestFileIsKeptAndReadAgain() {
    byte[] file = largest();
    assertThat(file.length).isBetween(SentFile.MOST_BYTES - 200_000, SentFile.MOST_BYTES);
    List<Change> changes =
        Exports.read(file, TODAY) instanceof Contents.Sound(var journal, _)
            ? Preview.of(journal, Journal.EMPTY, AT).changes()
            : List.of();
    assertThat(changes).hasSizeGreaterThan(30_000);
    var turn = new Turn(Made.session(1, Optional.empty()), changes, List.of(), Optional.empty());
    Journal brought = Journal.EMPTY.with(changes);
    try (var data = DataDirectory.open(directory.resolve("data"), 42)) {
      Keys keys = Keys.open(new FileDisk(), directory.resolve("keys/master.key"), false);
      try (Store store = MapDbStore.open(new FileDisk(), data, keys, StoreLimits.DEFAULT)) {
        store.commit(Made.turned(ANN, 1, turn));
        assertThat(store.read(ANN).journal()).isEqualTo(brought);
        Change more = Made.recorded(brought, 7, "one more");
        store.commit(Made.turned(ANN, 2, Turn.of(Made.session(1, Optional.empty())).and(more)));
      }
      try (Store store = MapDbStore.open(new FileDisk(), data, keys, StoreLimits.DEFAULT)) {
        assertThat(store.read(ANN).journal().entries())
            .startsWith(brought.entries().toArray(Entry[]::new))
            .hasSize(brought.made() + 1);
      }
    }
  }

  /** As many entries as fit: the shorter each is, the more a frame makes of it. */
  private static byte[] largest() {
    int entries = 10_000;
    byte[] file = export(entries);
    entries = (int) ((long) entries * SentFile.MOST_BYTES / file.length * 99 / 100);
    return export(entries);
  }

  private static byte[] export(int entries) {
    var changes = new ArrayList<Change>(entries);
    for (int i = 1; i <= entries; i++) {
      changes.add(
          new Change.Recorded(
              new Entry.Pain(
                  new EntryId(i),
                  TODAY,
                  AT.plusSeconds(i),
                  OptionalLong.empty(),
                  Scope.MOMENT,
                  Rating.of(i % 11),
                  "",
                  List.of())));
    }
    Journal journal = Journal.EMPTY.with(changes);
    return Exports.make(ExportKind.JSON, journal, TODAY).content();
  }
}
