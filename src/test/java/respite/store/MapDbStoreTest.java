package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.journal.Change;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.talk.Turn;

/** The store over its life: starts, stops, crashes, damage. Journals lie on a simulated disk. */
class MapDbStoreTest extends StoredOnSimulatedDisk {
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(6000, 0), 5, Duration.ofHours(1), 30_000, 1);

  MapDbStoreTest() {
    super(SMALL);
  }

  private static Frame note(Store store, Person person, long update, String note) {
    Change change = Made.recorded(store.read(person).journal(), 7, note);
    Turn turn = Turn.of(Made.session(1, Optional.of(Made.due(1))), Made.say("f1")).and(change);
    return Made.turned(person, update, turn);
  }

  private void writeNotes(Disk on, int count) {
    try (Store store = open(on)) {
      for (int i = 1; i <= count; i++) {
        store.commit(note(store, i % 2 == 0 ? ANN : BEN, i, "note " + i));
      }
    }
  }

  private int entries() {
    try (Store store = open(disk)) {
      return store.read(ANN).journal().entries().size()
          + store.read(BEN).journal().entries().size();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void reopenedAfterEveryStepOfARandomWalkItEqualsTheTwin(long seed) {
    Random chance = new Random(seed);
    Store twin = new MemoryStore();
    for (int update = 1; update <= 60; update++) {
      Person person = chance.nextBoolean() ? ANN : BEN;
      Frame frame = Made.byChance(chance, person, update, twin.read(person), twin.waiting());
      // A killed program closes nothing: the next one finds what was written.
      MapDbStore store = open(disk);
      assertThat(StoreContract.outcome(store, frame)).isEqualTo(StoreContract.outcome(twin, frame));
      StoreContract.assertSame(store, twin, update);
      if (chance.nextInt(12) == 0) {
        store.compact(Made.NOON);
        StoreContract.assertSame(store, twin, update);
      }
      if (chance.nextBoolean()) {
        store.close();
      }
      disk = disk.afterKill();
    }
    assertThat(check().findings()).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void whereverThePowerGoesEveryAcknowledgedFrameIsThereOnce(long seed) {
    Random chance = new Random(seed);
    for (int stop = 1; stop <= 80; stop++) {
      disk = new SimulatedDisk();
      disk.powerOffAt(stop);
      int acknowledged = untilThePowerGoes();
      disk = chance.nextBoolean() ? disk.afterKill() : disk.afterPowerLoss(chance);
      assertThat(entries()).as("stop %d", stop).isBetween(acknowledged, acknowledged + 1);
      assertThat(check().findings()).as("stop %d", stop).isEmpty();
    }
  }

  private int untilThePowerGoes() {
    int acknowledged = 0;
    try (Store store = open(disk)) {
      for (int i = 1; i <= 16; i++) {
        store.commit(note(store, i % 3 == 0 ? ANN : BEN, i, "note " + i));
        acknowledged = i;
      }
    } catch (StoreFault | Store.StoreBroken e) {
      assertThat(e).hasStackTraceContaining("the power is gone");
    }
    return acknowledged;
  }

  @Test
  void aMissingViewIsMadeAnewFromTheLog() throws IOException {
    writeNotes(disk, 12);
    for (Path file : disk.list(data.view())) {
      disk.delete(file);
    }
    assertThat(entries()).isEqualTo(12);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void aViewThatCannotBeOpenedIsMadeAnewFromTheLog() {
    writeNotes(disk, 12);
    disk.put(ViewOpener.file(data.view()), "this is no view, but it is long enough".getBytes());
    assertThat(entries()).isEqualTo(12);
  }

  private void writeLongNotes() {
    try (Store store = open(disk)) {
      for (int i = 1; i <= 60; i++) {
        store.commit(note(store, ANN, i, "x".repeat(2000)));
      }
    }
  }

  @Test
  void aFlippedBitOfTheViewIsHarmlessOrItIsMadeAnew() {
    writeLongNotes();
    SimulatedDisk before = disk;
    Path file = ViewOpener.file(data.view());
    byte[] whole = before.bytes(file);
    Random chance = new Random(3);
    for (int i = 0; i < 20; i++) {
      disk = before.afterKill();
      byte[] flipped = whole.clone();
      flipped[chance.nextInt(whole.length / 2)] ^= (byte) (1 << chance.nextInt(8));
      disk.put(file, flipped);
      try {
        assertThat(entries()).isEqualTo(60);
      } catch (Store.StoreBroken e) {
        assertThat(entries()).isEqualTo(60);
      }
    }
  }

  @Test
  void aViewFoundDamagedWhileRunningEndsTheProgramAndTheNextStartMakesItAnew() {
    writeLongNotes();
    Store store = open(disk);
    disk.flipEvery(ViewOpener.file(data.view()), 1000);
    assertThatThrownBy(() -> store.read(ANN))
        .isInstanceOf(Store.StoreBroken.class)
        .hasMessageContaining("start again");
    disk = disk.afterKill();
    assertThat(entries()).isEqualTo(60);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void aViewAheadOfTheLogIsRefusedAndRebuildGoesOnWithoutTheLostFrames() throws IOException {
    writeNotes(disk, 4);
    Path segment = data.log().resolve(SegmentHeader.name(1));
    byte[] bytes = disk.bytes(segment);
    disk.put(segment, Arrays.copyOf(bytes, bytes.length - 1));
    assertThatThrownBy(() -> open(disk))
        .isInstanceOf(StoreFault.ViewAhead.class)
        .hasMessageContaining("applied frame 4")
        .hasMessageContaining("the log at " + data.log())
        .hasMessageContaining("ends at frame 3");
    Rebuild.view(disk, data, keys);
    assertThat(entries()).isEqualTo(3);
  }

  @Test
  void theViewOfAnotherLogIsMadeAnew() throws IOException {
    writeNotes(disk, 6);
    for (Path file : disk.list(data.log())) {
      disk.delete(file);
    }
    assertThat(entries()).isZero();
  }

  @Test
  void aSegmentThatCannotBeReadIsNamed() throws IOException {
    writeNotes(disk, 12);
    for (Path file : disk.list(data.view())) {
      disk.delete(file);
    }
    List<Path> segments = disk.list(data.log());
    for (Path file : List.of(segments.getFirst(), segments.getLast())) {
      String segment = file.getFileName().toString();
      disk.failReads(file, 512);
      assertUnusable(() -> open(disk), segment);
      assertUnusable(this::check, segment);
      assertUnusable(() -> Rebuild.view(disk, data, keys), segment);
      disk.failReads(file, Long.MAX_VALUE);
    }
  }

  private static void assertUnusable(ThrowingCallable work, String what) {
    assertThatThrownBy(work)
        .isInstanceOf(StoreFault.DirectoryUnusable.class)
        .hasMessageContaining(what)
        .hasMessageContaining("input/output error")
        .message()
        .doesNotContain("mapdb");
  }

  @Test
  void aViewThatCannotBeReadIsNoFaultOfTheProgram() {
    writeLongNotes();
    disk.failReads(ViewOpener.file(data.view()), 10_000);
    assertUnusable(this::check, "journal");
    assertUnusable(() -> open(disk), "journal");
    Rebuild.view(disk, data, keys);
    assertThat(entries()).isEqualTo(60);
  }

  @Test
  void aDiskThatFailsWhileAViewIsMadeAnewIsNoFaultOfTheProgram() {
    writeLongNotes();
    disk.put(ViewOpener.file(data.view()), "this is no view, but it is long enough".getBytes());
    SimulatedDisk before = disk;
    int failed = 0;
    for (boolean open = false; !open; ) {
      disk = before.afterKill();
      disk.powerOffAt(failed + 1);
      try {
        MapDbStore store = open(disk);
        open = true;
        disk.goOn();
        store.close();
      } catch (StoreFault.DirectoryUnusable e) {
        assertThat(e).hasStackTraceContaining("the power is gone");
        failed++;
      }
    }
    assertThat(failed).isGreaterThan(10);
  }

  @Test
  void aMissingPersonKeyIsNamedAndNothingIsReadWithoutIt() throws IOException {
    writeNotes(disk, 4);
    try (Stream<Path> files = Files.list(directory.resolve("keys/people"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    keys = Keys.open(new FileDisk(), directory.resolve("keys/master.key"), true);
    assertThat(check().findings()).isNotEmpty().allMatch(finding -> finding.contains("is missing"));
    assertThatThrownBy(() -> open(disk))
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContaining("backup of the keys");
  }

  @Test
  void withoutRoomForAKeyANewcomerIsToldSoAndTheOthersGoOn() {
    var apart = new SimulatedDisk();
    keys = Keys.open(apart, directory.resolve("keys apart/master.key"), false);
    try (MapDbStore store = open(disk)) {
      store.commit(note(store, ANN, 1, "while there is room"));
      apart.free(1000);
      assertThatThrownBy(() -> store.commit(note(store, BEN, 2, "no room")))
          .isInstanceOf(Store.DiskFull.class);
      store.commit(note(store, ANN, 3, "no new key is needed"));
      assertThat(store.health().room()).isFalse();
      apart.free(Long.MAX_VALUE);
      store.commit(note(store, BEN, 4, "room again"));
    }
    assertThat(entries()).isEqualTo(3);
  }

  @Test
  void onANearlyFullDiskNothingIsKeptAndLaterItGoesOn() {
    StoreLimits room =
        new StoreLimits(new CommitLog.Limits(6000, 1000), 5, Duration.ofHours(1), 30_000, 1);
    try (Store store = MapDbStore.open(disk, data, keys, room)) {
      disk.free(10);
      Frame frame = note(store, ANN, 1, "no room");
      assertThatThrownBy(() -> store.commit(frame)).isInstanceOf(Store.DiskFull.class);
      assertThat(store.read(ANN)).isEqualTo(Life.NEW);
      assertThat(directory.resolve("keys/people")).isEmptyDirectory();
      disk.free(Long.MAX_VALUE);
      store.commit(frame);
      disk.free(10);
      assertThatThrownBy(() -> store.commit(note(store, ANN, 2, "no room")))
          .isInstanceOf(Store.DiskFull.class);
      assertThat(store.read(ANN).journal().entries()).hasSize(1);
    }
  }

  @Test
  void afterAFailedSyncTheStoreIsBrokenForGood() {
    Store store = open(disk);
    store.commit(note(store, ANN, 1, "kept"));
    disk.failSyncs(true);
    assertThatThrownBy(() -> store.commit(note(store, ANN, 2, "lost")))
        .isInstanceOf(Store.StoreBroken.class);
    disk.failSyncs(false);
    assertThatThrownBy(() -> store.commit(note(store, ANN, 3, "late")))
        .isInstanceOf(Store.StoreBroken.class);
    store.close();
    store.close();
  }

  @Test
  void aDiskThatTurnsReadOnlyEndsTheProgramAndLosesNothing() {
    Store store = open(disk);
    store.commit(note(store, ANN, 1, "kept"));
    disk.readOnly(true);
    assertThatThrownBy(() -> store.commit(note(store, ANN, 2, "lost")))
        .isInstanceOf(Store.StoreBroken.class)
        .hasMessageContaining("start again")
        .hasRootCauseMessage("Read-only file system");
    assertThat(store.read(ANN).journal().entries()).hasSize(1);
    store.close();
    assertThatThrownBy(() -> open(disk))
        .isInstanceOf(StoreFault.DirectoryUnusable.class)
        .hasMessageContaining("Read-only file system")
        .hasMessageContaining("Check the disk");
    disk.readOnly(false);
    assertThat(entries()).isEqualTo(1);
  }

  @Test
  void theViewReachesTheDiskByItselfAfterAWhile() {
    StoreLimits soon =
        new StoreLimits(CommitLog.Limits.DEFAULT, 1000, Duration.ofMillis(20), 30_000, 9);
    try (Store store = MapDbStore.open(disk, data, keys, soon)) {
      store.commit(note(store, ANN, 1, "kept"));
      await().until(() -> applied() == 1);
    }
  }

  private long applied() throws IOException {
    SimulatedDisk copy = disk.afterKill();
    try (CommitLog log = CommitLog.open(copy, data.log(), 42, CommitLog.Limits.DEFAULT);
        View view = View.open(copy, ViewOpener.file(data.view()), log.id(), 1000)) {
      return view.applied();
    }
  }

  @Test
  void nothingAPersonTypedNorTheirIdStandsReadableInAnyFile() throws IOException {
    String secret = "a sentence nobody else may read";
    try (Store store = open(new FileDisk())) {
      for (int i = 1; i <= 20; i++) {
        store.commit(
            Made.tapped(
                ANN, i, "tap of " + ANN.id(), Turn.of(Made.session(i, Optional.of(Made.due(1))))));
        store.commit(note(store, ANN, 100 + i, secret));
      }
    }
    byte[] id = ByteBuffer.allocate(8).putLong(ANN.id()).array();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text)
            .as(file.toString())
            .doesNotContain(secret, "nobody", "tap of", String.valueOf(ANN.id()))
            .doesNotContain(new String(id, 2, 6, StandardCharsets.ISO_8859_1));
      }
    }
    disk = new SimulatedDisk();
  }

  @Test
  void theCheckFindsAFrameThatWasChanged() {
    writeNotes(disk, 12);
    LogCheck.Report good = check();
    assertThat(good.findings()).isEmpty();
    assertThat(good.frames()).isEqualTo(12);
    assertThat(good.rows()).isGreaterThan(30);
    Path segment = data.log().resolve(SegmentHeader.name(1));
    byte[] bytes = disk.bytes(segment);
    bytes[200] ^= 1;
    disk.put(segment, bytes);
    assertThat(check().findings())
        .singleElement()
        .asString()
        .contains("00000000000000000001.log")
        .contains("damaged");
  }

  @Test
  void theCheckFindsARowOfTheViewThatTheLogContradicts() throws IOException {
    writeNotes(disk, 12);
    try (CommitLog log = CommitLog.open(disk, data.log(), 42, CommitLog.Limits.DEFAULT);
        View view = View.open(disk, ViewOpener.file(data.view()), log.id(), 1000)) {
      view.lives().remove(keys.index(ANN.id()));
      view.outbox().map().put(Rows.ofSequence(77), new byte[40]);
      view.checkpoint();
    }
    assertThat(check().findings())
        .hasSize(2)
        .anyMatch(finding -> finding.contains("lives") && finding.contains("differs"))
        .anyMatch(finding -> finding.contains("outbox") && finding.contains("not in the log"));
    Rebuild.view(disk, data, keys);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void aFrameMovedToAnotherLifeOrSequenceDoesNotOpen() {
    KeyId life = keys.create();
    var stamped =
        new FrameSeal.Stamped(5, Made.turned(ANN, 1, Turn.of(Made.session(1, Optional.empty()))));
    byte[] sealed = FrameSeal.seal(keys.require(life), life, 9, stamped);
    LogRecord right = new LogRecord(9, 0, (short) 1, life, sealed);
    assertThat(FrameSeal.open(keys.require(life), right)).isEqualTo(stamped);
    for (LogRecord wrong :
        List.of(
            new LogRecord(8, 0, (short) 1, life, sealed),
            new LogRecord(9, 0, (short) 2, life, sealed),
            new LogRecord(9, 0, (short) 1, keys.create(), sealed))) {
      assertThatThrownBy(() -> FrameSeal.open(keys.require(life), wrong))
          .isInstanceOf(StoreFault.SealBroken.class);
    }
  }
}
