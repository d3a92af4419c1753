package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import respite.Sample;
import respite.journal.Change;
import respite.journal.EntryId;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.Event;
import respite.talk.Talk;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.session.Held;
import respite.talk.session.Session;

/** What befalls a compaction ends neither it nor the bot, and brings back nothing. */
class CompactionFaultTest extends StoredOnSimulatedDisk {
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(3000, 1000), 500, Duration.ofHours(1), 30_000, 9);
  private static final Instant A_DAY_LATER = Made.NOON.plus(Duration.ofDays(1));

  CompactionFaultTest() {
    super(SMALL);
  }

  /** Both write, and Ann takes one entry back. */
  private static void live(Store store) {
    for (int i = 1; i <= 20; i++) {
      Made.note(store, i % 2 == 0 ? ANN : BEN, i);
    }
    Turn turn = Turn.of(Made.session(1, Optional.of(Made.due(2))));
    store.commit(Made.turned(ANN, 21, turn.and(new Change.Removed(new EntryId(2)))));
  }

  private List<String> readable() throws IOException {
    return Plaintext.of(disk, data, keys);
  }

  private List<String> names(Path of) {
    return disk.list(of).stream().map(path -> path.getFileName().toString()).toList();
  }

  private static Consumer<Path> once(String end, Runnable work) {
    var done = new AtomicBoolean();
    return path -> {
      if (path.toString().endsWith(end) && done.compareAndSet(false, true)) {
        work.run();
      }
    };
  }

  /** The mark of a delivery is not synced by itself; the view that has applied it must wait. */
  @Test
  void theViewMadeAnewIsNeverAheadOfTheLogOnTheDisk() {
    SimulatedDisk start;
    try (MapDbStore store = open()) {
      live(store);
    }
    start = disk;
    for (int seed = 1; seed <= 12; seed++) {
      disk = start.afterKill();
      SimulatedDisk after;
      try (MapDbStore store = open()) {
        Waiting first = store.waiting().getFirst();
        var sent = new Frame.Sent(first.person(), first.number(), OptionalLong.of(500));
        disk.slowSyncs(once("journal-2.redo", () -> store.commit(sent)));
        assertThat(store.compact(Made.NOON).forgot()).isTrue();
        after = disk.afterPowerLoss(new Random(seed));
      }
      disk = after;
      open().close();
      assertThat(check().findings()).isEmpty();
    }
  }

  @Test
  void withoutAnyRoomNothingIsBegunAndTheBotGoesOn() {
    try (MapDbStore store = open()) {
      live(store);
      List<String> before = names(data.log());
      disk.free(999);
      assertThat(store.compact(Made.NOON).hadRoom()).isFalse();
      assertThat(names(data.log())).isEqualTo(before);
      assertThat(store.health().alive()).isTrue();
      disk.free(Long.MAX_VALUE);
      Made.note(store, ANN, 30);
      assertThat(store.compact(Made.NOON).hadRoom()).isTrue();
    }
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void withoutRoomForAnotherViewTheOldOneStaysAndIsMadeAnewLater() throws IOException {
    try (MapDbStore store = open()) {
      live(store);
      disk.free(100_000);
      Compacted compacted = store.compact(Made.NOON);
      assertThat(compacted.forgot()).isTrue();
      assertThat(compacted.hadRoom()).isFalse();
      Made.note(store, ANN, 30);
    }
    assertThat(names(data.view())).contains("journal", "damaged");
    assertThat(check().findings()).isEmpty();
    assertThat(check().notes()).singleElement().asString().contains("makes it anew");
    disk.free(Long.MAX_VALUE);
    try (MapDbStore store = open()) {
      assertThat(store.compact(Made.NOON).hadRoom()).isTrue();
    }
    assertThat(String.join("\n", readable())).contains("note 30").doesNotContain("note 4,");
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void oneThatFailsLeavesNothingThatTakesRoom() {
    try (MapDbStore store = open()) {
      live(store);
      disk.slowSyncs(
          once(
              ".compact",
              () -> {
                throw new UncheckedIOException(new IOException("No space left on device"));
              }));
      assertThatThrownBy(() -> store.compact(Made.NOON)).isInstanceOf(Store.StoreBroken.class);
      assertThat(names(data.log())).noneMatch(name -> name.endsWith(".compact"));
      Made.note(store, ANN, 30);
      assertThat(store.compact(Made.NOON).forgot()).isTrue();
    }
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void somebodyWhoIsErasedInItsMiddleIsLeftOut() throws IOException {
    try (MapDbStore store = open()) {
      live(store);
      List<Path> segments = Segments.in(disk, data.log());
      assertThat(segments).hasSizeGreaterThan(2);
      disk.beforeReading(
          once(
              segments.getLast().toString(),
              () -> {
                var leaving = new Frame.Leaving(BEN, 40, Optional.empty(), new AlwaysLine.Help());
                Waiting receipt = store.commit(leaving).getFirst();
                store.commit(new Frame.Sent(BEN, receipt.number(), OptionalLong.empty()));
              }));
      assertThat(store.compact(Made.NOON).forgot()).isTrue();
      assertThat(store.read(BEN)).isEqualTo(Life.NEW);
      assertThat(store.read(ANN).journal().entries()).hasSize(9);
    }
    assertThat(check().findings()).isEmpty();
    assertThat(keys.people()).isDirectoryNotContaining("glob:**.new").isNotEmptyDirectory();
  }

  /** Held in memory, it must not come back with the next thing that happens to the person. */
  @Test
  void aTextThatWasLetGoOfIsNotWrittenAgain() throws IOException {
    var held = new Held("Ann wrote in the night", List.of(), 5, Made.NOON);
    try (MapDbStore store = open()) {
      store.commit(Made.turned(ANN, 1, Turn.of(Session.NEW.held(Optional.of(held)))));
      assertThat(store.compact(A_DAY_LATER).forgot()).isTrue();
      Life life = store.read(ANN);
      var told = new Event.Announced(A_DAY_LATER, "made up");
      Turn turn =
          new Talk(Sample.article()).turn(life.session(), life.journal(), told, A_DAY_LATER);
      store.commit(Made.turned(ANN, 2, turn));
    }
    assertThat(String.join("\n", readable())).doesNotContain("in the night");
    assertThat(check().findings()).isEmpty();
  }
}
