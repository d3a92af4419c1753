package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
import respite.port.Life;
import respite.port.Person;
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

  private static final int UPDATES = 30;
  private static final Person NEWCOMER = new Person(7_000_000_003L);

  @TempDir Path directory;
  private SimulatedDisk disk = new SimulatedDisk();
  private DataDirectory data;
  private Keys keys;

  /** What is done to a store; tells of each step that was acknowledged. */
  private interface Deed {
    void on(MapDbStore store, Runnable acknowledged);
  }

  @BeforeEach
  void begin() {
    data = DataDirectory.open(directory.resolve("data"), 42);
    keys = Keys.open(new FileDisk(), master(), false);
    try (MapDbStore store = open()) {
      for (int i = 1; i <= 5; i++) {
        Made.note(store, i % 2 == 0 ? ANN : BEN, i);
      }
    }
    disk = disk.afterKill();
  }

  @AfterEach
  void unlock() {
    data.close();
  }

  private Path master() {
    return directory.resolve("keys/master.key");
  }

  private MapDbStore open() {
    return MapDbStore.open(disk, data, keys, SMALL);
  }

  /** Everything that the program promises to know again. */
  private record State(Map<Person, Life> lives, List<Waiting> waiting, List<Long> handled) {
    static State of(Store store) {
      Map<Person, Life> lives = new TreeMap<>(Comparator.comparingLong(Person::id));
      Stream.of(ANN, BEN, NEWCOMER).forEach(person -> lives.put(person, store.read(person)));
      var handled =
          IntStream.rangeClosed(1, UPDATES).asLongStream().filter(store::handled).boxed().toList();
      return new State(lives, store.waiting(), handled);
    }
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
              Made.note(store, NEWCOMER, 10);
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
              store.compact();
              store.compact();
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deeds")
  void whereverItEndsAllThatWasAcknowledgedIsThere(Deed deed) throws IOException {
    SimulatedDisk start = disk;
    Map<Path, byte[]> keysAtStart = keyFiles();
    List<State> states = new ArrayList<>();
    disk = start.afterKill();
    try (MapDbStore store = open()) {
      states.add(State.of(store));
      deed.on(store, () -> states.add(State.of(store)));
    }
    long all = disk.operations();
    assertThat(all).isGreaterThan(4);
    disk = disk.afterKill();
    try (MapDbStore store = open()) {
      // What compaction forgot is still open in memory before.
      states.add(State.of(store));
    }
    Random chance = new Random(7);
    for (int stop = 1; stop <= all; stop++) {
      for (boolean power : List.of(false, true)) {
        putBack(keysAtStart);
        keys = Keys.open(new FileDisk(), master(), true);
        disk = start.afterKill();
        disk.powerOffAt(stop);
        int acknowledged = untilItEnds(deed);
        disk = power ? disk.afterPowerLoss(chance) : disk.afterKill();
        assertStands(states, acknowledged, "stop %d of %d, power %s".formatted(stop, all, power));
      }
    }
  }

  private int untilItEnds(Deed deed) {
    List<Boolean> acknowledged = new ArrayList<>();
    try (MapDbStore store = open()) {
      deed.on(store, () -> acknowledged.add(true));
    } catch (StoreFault | Store.StoreBroken e) {
      assertThat(e).hasStackTraceContaining("the power is gone");
    }
    return acknowledged.size();
  }

  /** The first start stands where it was or a step further, and the second where the first. */
  private void assertStands(List<State> states, int acknowledged, String where) {
    keys = Keys.open(new FileDisk(), master(), true);
    State found;
    try (MapDbStore store = open()) {
      found = State.of(store);
    }
    int next = Math.min(acknowledged + 2, states.size());
    assertThat(states.subList(acknowledged, next)).as(where).contains(found);
    disk = disk.afterKill();
    try (MapDbStore store = open()) {
      assertThat(State.of(store)).as(where).isEqualTo(found);
    }
    assertThat(new LogCheck(disk, data, keys).run().findings())
        .as(where)
        .allMatch(finding -> finding.contains("unfinished writes"));
  }

  /** The view is made anew: the program dies at each write of that. */
  @Test
  void whereverAStartThatMakesTheViewAnewEndsTheNextMakesIt() throws IOException {
    for (Path file : disk.list(data.view())) {
      disk.delete(file);
    }
    SimulatedDisk start = disk;
    disk = start.afterKill();
    State expected;
    try (MapDbStore store = open()) {
      expected = State.of(store);
    }
    long all = disk.operations();
    Random chance = new Random(7);
    for (int stop = 1; stop <= all; stop++) {
      disk = start.afterKill();
      disk.powerOffAt(stop);
      int _ = untilItEnds((_, _) -> {});
      disk = stop % 2 == 0 ? disk.afterKill() : disk.afterPowerLoss(chance);
      assertStands(List.of(expected), 0, "stop " + stop);
    }
  }

  private Map<Path, byte[]> keyFiles() throws IOException {
    Map<Path, byte[]> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(master().getParent())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(file, Files.readAllBytes(file));
      }
    }
    return all;
  }

  private void putBack(Map<Path, byte[]> wanted) throws IOException {
    for (Path file : keyFiles().keySet()) {
      if (!wanted.containsKey(file)) {
        Files.delete(file);
      }
    }
    for (Map.Entry<Path, byte[]> file : wanted.entrySet()) {
      if (!Files.exists(file.getKey())) {
        new SmallFiles(new FileDisk()).write(file.getKey(), file.getValue());
      } else {
        Files.write(file.getKey(), file.getValue());
      }
    }
  }
}
