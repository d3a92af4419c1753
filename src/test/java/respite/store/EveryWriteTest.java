package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import respite.journal.Change;
import respite.port.Frame;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;

/**
 * The program dies at every single write, sync, truncation, move and removal of a deed of the
 * store, one after the other, by a kill and by a loss of power: the next start finds all that was
 * acknowledged, and nothing half.
 */
class EveryWriteTest {
  /** A segment holds about three frames; every second frame the view is written. */
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(2500, 0), 2, Duration.ofHours(1), 20_000, 1);

  private static final Path MASTER = Path.of("/keys/master.key");
  private static final Path PEOPLE = MASTER.resolveSibling("people");

  @TempDir Path directory;
  private final SimulatedDisk disk = new SimulatedDisk();
  private DataDirectory data;

  /** The lives that there are before anything is done. */
  private Set<KeyId> first = Set.of();

  /** What is done to a store; tells of each step that was acknowledged. */
  private interface Deed {
    void on(MapDbStore store, Runnable acknowledged);
  }

  @BeforeEach
  void begin() throws IOException {
    data = DataDirectory.open(directory.resolve("data"), 42);
    Keys _ = Keys.open(disk, MASTER, false);
    try (MapDbStore store = open(disk)) {
      for (int i = 1; i <= 5; i++) {
        Made.note(store, i % 2 == 0 ? ANN : BEN, i);
      }
    }
    first = ids(disk);
  }

  @AfterEach
  void unlock() {
    data.close();
  }

  private static Keys keys(Disk on) {
    return Keys.open(on, MASTER, true);
  }

  private MapDbStore open(Disk on) {
    return MapDbStore.open(on, data, keys(on), SMALL);
  }

  /**
   * Where all stands; ids of keys are other ones each time, but for those of the first lives.
   *
   * @param keys how many lives have a key
   * @param erased of the first lives, those on the list of the erased
   * @param keyless of the first lives, those without a key
   */
  private record State(Known known, int keys, Set<KeyId> erased, Set<KeyId> keyless) {}

  private State state(Store store, Disk on) {
    try {
      Set<KeyId> keys = ids(on);
      Path list = MASTER.resolveSibling(ErasureList.NAME);
      Set<KeyId> erased = new HashSet<>(ErasureList.read(new SmallFiles(on), list).ids());
      assertThat(keys.stream().filter(erased::contains)).as("keys of the erased").isEmpty();
      Set<KeyId> keyless = new HashSet<>(first);
      keyless.removeAll(keys);
      erased.retainAll(first);
      return new State(Known.of(store), keys.size(), erased, keyless);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<KeyId> ids(Disk on) throws IOException {
    return on.list(PEOPLE).stream()
        .map(file -> KeyId.parse(file.getFileName().toString().replace(".key", "")))
        .collect(Collectors.toSet());
  }

  static Stream<Named<Deed>> deeds() {
    return Stream.of(
        Named.of(
            "one commit",
            (store, acknowledged) -> {
              Made.note(store, ANN, 10);
              acknowledged.run();
            }),
        Named.of(
            "commits over two segments, with checkpoints",
            (store, acknowledged) -> {
              for (int i = 10; i < 16; i++) {
                Made.note(store, i % 2 == 0 ? ANN : BEN, i);
                acknowledged.run();
              }
            }),
        Named.of(
            "the first words of a newcomer",
            (store, acknowledged) -> {
              Made.note(store, Known.CID, 10);
              acknowledged.run();
            }),
        Named.of(
            "a person leaves and comes back",
            (store, acknowledged) -> {
              var leaving = new Frame.Leaving(ANN, 10, Optional.empty(), new AlwaysLine.Help());
              Waiting receipt = store.commit(leaving).getFirst();
              acknowledged.run();
              store.commit(new Frame.Sent(ANN, receipt.number(), OptionalLong.of(9)));
              acknowledged.run();
              Made.note(store, ANN, 11);
              acknowledged.run();
            }),
        Named.of(
            "a compaction after a deletion",
            (store, acknowledged) -> {
              var gone = new Change.Removed(store.read(BEN).journal().entries().getFirst().id());
              store.commit(
                  Made.turned(BEN, 10, Turn.of(Made.session(2, Optional.empty())).and(gone)));
              acknowledged.run();
              store.compact(Made.NOON);
              store.compact(Made.NOON);
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deeds")
  void whereverItEndsAllThatWasAcknowledgedIsThere(Deed deed) throws IOException {
    List<State> states = new ArrayList<>();
    SimulatedDisk whole = disk.afterKill();
    try (MapDbStore store = open(whole)) {
      states.add(state(store, whole));
      deed.on(store, () -> states.add(state(store, whole)));
    }
    try (MapDbStore store = open(whole)) {
      // What compaction forgot is still open in memory before.
      states.add(state(store, whole));
    }
    var acknowledged = new AtomicInteger();
    PowerCuts.Deed done =
        on -> {
          acknowledged.set(0);
          try (MapDbStore store = open(on)) {
            deed.on(store, acknowledged::incrementAndGet);
          }
        };
    long operations = new PowerCuts(disk, done).each(1, stands(states, acknowledged));
    assertThat(operations).isGreaterThan(4);
  }

  /** The first start stands where it was or a step further, and the second where the first. */
  private PowerCuts.Start stands(List<State> states, AtomicInteger acknowledged) {
    List<State> before = new ArrayList<>();
    return (on, where) -> {
      State found;
      try (MapDbStore store = open(on)) {
        found = state(store, on);
      }
      int step = acknowledged.get();
      if (where.endsWith(PowerCuts.AGAIN)) {
        assertThat(found).as(where).isEqualTo(before.getLast());
        assertThat(new LogCheck(on, data, keys(on)).run().findings()).as(where).isEmpty();
      } else {
        assertThat(states.subList(step, Math.min(step + 2, states.size())))
            .as(where)
            .contains(found);
      }
      before.add(found);
    };
  }

  /** The view is made anew: the program dies at each write of that. */
  @Test
  void whereverAStartThatMakesTheViewAnewEndsTheNextMakesIt() throws IOException {
    for (Path file : disk.list(data.view())) {
      disk.delete(file);
    }
    State expected;
    SimulatedDisk whole = disk.afterKill();
    try (MapDbStore store = open(whole)) {
      expected = state(store, whole);
    }
    long _ =
        new PowerCuts(disk, on -> open(on).close())
            .each(1, stands(List.of(expected), new AtomicInteger()));
  }
}
