package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import respite.journal.Entry;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;

/** Somebody has everything of theirs erased. */
class ErasureTest extends StoredOnSimulatedDisk {
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(6000, 0), 5, Duration.ofHours(1), 30_000, 1);

  ErasureTest() {
    super(SMALL);
  }

  private static Waiting leave(Store store, Person person, long update) {
    var frame = new Frame.Leaving(person, update, Optional.empty(), new AlwaysLine.Help());
    return store.commit(frame).getFirst();
  }

  private static void sent(Store store, Waiting receipt) {
    store.commit(new Frame.Sent(receipt.person(), receipt.number(), OptionalLong.of(9)));
  }

  private List<Path> personKeys() {
    try (Stream<Path> files = Files.list(keys.people())) {
      return files.toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void theKeyLivesUntilTheReceiptIsSentAndIsThenGone() throws IOException {
    try (Store store = open()) {
      Made.note(store, ANN, 1);
      Made.note(store, BEN, 2);
      Waiting receipt = leave(store, ANN, 3);
      assertThat(personKeys()).hasSize(2);
      sent(store, receipt);
      assertThat(personKeys()).hasSize(1);
      assertThat(Files.readAllLines(master().resolveSibling("erased"))).hasSize(2);
      assertThat(store.read(BEN).journal().entries()).hasSize(1);
    }
    assertThat(new LogCheck(disk, data, keys).run().findings()).isEmpty();
  }

  @Test
  void nothingOfAnErasedLifeOpensAndAReturningPersonIsNew() throws IOException {
    try (Store store = open()) {
      Made.note(store, ANN, 1);
      sent(store, leave(store, ANN, 2));
      Made.note(store, ANN, 3);
      assertThat(store.read(ANN).journal().entries()).hasSize(1);
    }
    for (Path file : disk.list(data.view())) {
      disk.delete(file);
    }
    try (Store store = open()) {
      assertThat(store.read(ANN).journal().entries()).hasSize(1);
      assertThat(store.handled(3)).isTrue();
      assertThat(store.waiting()).hasSize(1);
    }
    assertThat(new LogCheck(disk, data, keys).run().findings()).isEmpty();
  }

  /** Else an old /delete that Telegram tells again would end the life of who came back. */
  @Test
  void whatAnErasedLifeDidIsKnownAsARepeatWhateverBecomesOfTheView() throws IOException {
    try (Store store = open()) {
      Made.note(store, ANN, 1);
      var tapped = Made.tapped(ANN, 2, "a tap's id", Turn.of(Made.session(1, Optional.empty())));
      store.commit(tapped);
      sent(store, leave(store, ANN, 3));
      Made.note(store, ANN, 4);
    }
    for (int compactions = 0; compactions < 3; compactions++) {
      for (Path file : disk.list(data.view())) {
        disk.delete(file);
      }
      try (MapDbStore store = open()) {
        for (int update = 1; update <= 4; update++) {
          assertThat(store.handled(update)).as("update %d", update).isTrue();
        }
        assertThat(store.handledTap("a tap's id")).isTrue();
        store.compact(Made.NOON);
      }
      assertThat(new LogCheck(disk, data, keys).run().findings()).isEmpty();
    }
  }

  @Test
  void aRefusedOrRepeatedLeavingEndsTheLifeToo() {
    try (Store store = open()) {
      Made.note(store, ANN, 1);
      leave(store, ANN, 2);
      store.commit(new Frame.Gone(ANN, OptionalLong.empty()));
      assertThat(personKeys()).isEmpty();
      Made.note(store, ANN, 3);
      leave(store, ANN, 4);
      Made.note(store, ANN, 5);
      Waiting second = leave(store, ANN, 6);
      assertThat(personKeys()).hasSize(1);
      assertThat(store.waiting()).containsExactly(second);
      sent(store, second);
      assertThat(personKeys()).isEmpty();
    }
  }

  /** The log and the view lose power at any write; the next start goes on where it was. */
  @Test
  void aLossOfPowerAtAnyWriteLosesNoErasureAndErasesNobodyElse() {
    Random chance = new Random(11);
    for (int stop = 1; stop <= 40; stop++) {
      disk = new SimulatedDisk();
      keys = Keys.open(new FileDisk(), directory.resolve("keys" + stop + "/master.key"), false);
      disk.powerOffAt(stop);
      int step = untilThePowerGoes();
      disk = stop % 2 == 0 ? disk.afterKill() : disk.afterPowerLoss(chance);
      assertFinished(stop, step);
    }
  }

  /** How many of the steps were acknowledged. */
  private int untilThePowerGoes() {
    int step = 0;
    try (Store store = open()) {
      Made.note(store, BEN, 1);
      step = 1;
      Made.note(store, ANN, 2);
      step = 2;
      Waiting receipt = leave(store, ANN, 3);
      step = 3;
      sent(store, receipt);
      step = 4;
      Made.note(store, ANN, 5);
      step = 5;
    } catch (StoreFault | Store.StoreBroken e) {
      assertThat(e).hasStackTraceContaining("the power is gone");
    }
    return step;
  }

  private void assertFinished(int stop, int step) {
    try (Store store = open()) {
      if (step >= 1) {
        assertThat(store.read(BEN).journal().entries()).as("stop %d", stop).hasSize(1);
      }
      if (step >= 3) {
        assertThat(store.handled(3)).as("stop %d", stop).isTrue();
        store.waiting().stream()
            .filter(waiting -> waiting.effect() instanceof Effect.Leave)
            .forEach(receipt -> sent(store, receipt));
        assertThat(personKeys()).as("stop %d", stop).hasSizeLessThanOrEqualTo(2);
        assertThat(store.read(ANN).journal().pains())
            .as("stop %d", stop)
            .extracting(Entry.Pain::note)
            .isSubsetOf("note 5");
      }
    }
    var report = new LogCheck(disk, data, keys).run();
    assertThat(report.findings()).as("stop %d", stop).isEmpty();
  }

  /** The steps in the key directory: listed, overwritten, removed. */
  @Test
  void anErasureCutShortAmongTheKeysIsFinishedAtTheNextStart() throws IOException {
    Path key;
    try (Store store = open()) {
      Made.note(store, ANN, 1);
      key = personKeys().getFirst();
    }
    byte[] whole = Files.readAllBytes(key);
    Path list = master().resolveSibling("erased");
    for (byte[] left : List.of(whole, new byte[whole.length])) {
      Files.write(key, left);
      Files.writeString(list, key.getFileName().toString().replace(".key", "") + "\n");
      Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-------"));
      keys = Keys.open(new FileDisk(), master(), true);
      assertThat(personKeys()).isEmpty();
      try (Store store = open()) {
        assertThat(store.read(BEN)).isEqualTo(Life.NEW);
      }
    }
  }

  /** The record is in the log, and the program ended before the key directory was touched. */
  @Test
  void anErasureOnlyTheLogKnowsOfIsFinishedAtTheNextStart() throws IOException {
    SimulatedDisk before;
    byte[] key;
    Path file;
    try (Store store = open()) {
      Made.note(store, ANN, 1);
      file = personKeys().getFirst();
      key = Files.readAllBytes(file);
      sent(store, leave(store, ANN, 2));
      before = disk.afterKill();
    }
    Files.write(file, key);
    Files.delete(master().resolveSibling("erased"));
    disk = before;
    keys = Keys.open(new FileDisk(), master(), true);
    assertThat(personKeys()).hasSize(1);
    try (Store store = open()) {
      assertThat(personKeys()).isEmpty();
      assertThat(store.read(ANN)).isEqualTo(Life.NEW);
      assertThat(store.handled(1)).isTrue();
      assertThat(store.handled(2)).isTrue();
    }
  }

  /** The key is made before the frame, so a loss of power may leave it without one. */
  @Test
  void aKeyWhoseFirstFrameWasNeverKeptIsGoneAfterTheNextStart() {
    Random chance = new Random(5);
    Set<Boolean> outcomes = new HashSet<>();
    for (int stop = 1; stop <= 8; stop++) {
      Path file = directory.resolve("first" + stop + "/master.key");
      disk = new SimulatedDisk();
      keys = Keys.open(new FileDisk(), file, false);
      try (Store store = open()) {
        disk.powerOffAt(stop);
        Made.note(store, ANN, 1);
      } catch (StoreFault | Store.StoreBroken e) {
        assertThat(e).hasStackTraceContaining("the power is gone");
      }
      disk = stop % 2 == 0 ? disk.afterKill() : disk.afterPowerLoss(chance);
      keys = Keys.open(new FileDisk(), file, true);
      try (Store store = open()) {
        boolean isKept = store.handled(1);
        outcomes.add(isKept);
        assertThat(personKeys()).as("stop %d", stop).hasSize(isKept ? 1 : 0);
        Made.note(store, ANN, 2);
        assertThat(personKeys()).as("stop %d", stop).hasSize(1);
        assertThat(store.read(ANN).journal().entries()).hasSize(isKept ? 2 : 1);
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrder(true, false);
  }

  /** The first frame is kept, and the program ended before the key directory said so. */
  @Test
  void aLifeWhoseFirstFrameIsKeptGoesOnThoughItWasStillBeginning() throws IOException {
    try (Store store = open()) {
      Made.note(store, ANN, 1);
      leave(store, BEN, 2);
    }
    assertThat(beginning()).isEmpty();
    for (Path key : personKeys()) {
      Path mark = master().resolveSibling(Beginnings.NAME).resolve(id(key).toString());
      Files.createFile(mark);
    }
    keys = Keys.open(new FileDisk(), master(), true);
    try (Store store = open()) {
      assertThat(beginning()).isEmpty();
      assertThat(personKeys()).hasSize(2);
      assertThat(store.read(ANN).journal().entries()).hasSize(1);
      assertThat(store.waiting()).extracting(Waiting::person).containsExactlyInAnyOrder(ANN, BEN);
    }
  }

  /** The data were moved away: nothing is known of any key, and all must fit when they are back. */
  @Test
  void anEmptyDataDirectoryErasesNoKey() {
    try (Store store = open()) {
      Made.note(store, ANN, 1);
    }
    SimulatedDisk away = disk.afterKill();
    disk = new SimulatedDisk();
    keys = Keys.open(new FileDisk(), master(), true);
    open().close();
    disk = away;
    keys = Keys.open(new FileDisk(), master(), true);
    try (Store store = open()) {
      assertThat(store.read(ANN).journal().entries()).hasSize(1);
    }
  }

  private static KeyId id(Path key) {
    return KeyId.parse(key.getFileName().toString().replace(".key", ""));
  }

  private List<Path> beginning() throws IOException {
    try (Stream<Path> files = Files.list(master().resolveSibling(Beginnings.NAME))) {
      return files.toList();
    }
  }
}
