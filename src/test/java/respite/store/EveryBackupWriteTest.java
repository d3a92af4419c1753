package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import respite.port.Life;
import respite.store.Disk.DiskFile;

/**
 * A backup or a restore dies at every single write, sync, move and removal: what was whole before
 * stays whole, what is half passes for nothing, and doing it again mends it.
 */
class EveryBackupWriteTest {
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(2500, 0), 2, Duration.ofHours(1), 20_000, 1);
  private static final Path MASTER = Path.of("/keys/master.key");
  private static final Path TARGET = Path.of("/backup/data");
  private static final Path PLACE = Path.of("/backup/keys");

  @TempDir Path directory;
  private final SimulatedDisk disk = new SimulatedDisk();

  /** A disk with keys and no data. */
  private final SimulatedDisk alone = new SimulatedDisk();

  private DataDirectory data;
  private DataDirectory other;

  @BeforeEach
  void begin() {
    data = DataDirectory.open(directory.resolve("data"), 42);
    other = DataDirectory.open(directory.resolve("other"), 42);
    Keys _ = Keys.open(disk, MASTER, false);
    Keys _ = Keys.open(alone, MASTER, false);
    write(1, 5);
  }

  @AfterEach
  void unlock() {
    data.close();
    other.close();
  }

  private static Keys keys(Disk on) {
    return Keys.open(on, MASTER, true);
  }

  private void write(int first, int last) {
    try (MapDbStore store = MapDbStore.open(disk, data, keys(disk), SMALL)) {
      for (int i = first; i <= last; i++) {
        Made.note(store, i % 2 == 0 ? ANN : BEN, i);
      }
    }
  }

  private List<Life> lives(Disk on, DataDirectory where) {
    try (MapDbStore store = MapDbStore.open(on, where, keys(on), SMALL)) {
      return List.of(store.read(ANN), store.read(BEN));
    }
  }

  /** Backups that were restored, by what is in their files, and how many frames came back. */
  private final Map<List<String>, Long> restored = new HashMap<>();

  /** How many frames come back from the backup on a disk; the disk is left as it was. */
  private long restored(SimulatedDisk on) {
    List<String> files =
        on.names().stream()
            .filter(file -> file.startsWith(TARGET))
            .map(file -> file + " " + Backup.sha256(on.bytes(file)))
            .toList();
    return restored.computeIfAbsent(
        files,
        _ -> {
          SimulatedDisk copy = on.afterKill();
          return Restore.from(copy, TARGET, other, keys(copy));
        });
  }

  private Backup.Made backup(Disk on) {
    return Backup.of(on, data.path(), TARGET);
  }

  @Test
  void theFirstBackup() throws IOException {
    assertThat(cutBackup(() -> false)).isGreaterThan(10);
  }

  @Test
  void aBackupThatIsBroughtUpToDate() throws IOException {
    long before = backup(disk).frames();
    write(6, 8);
    compact(disk);
    write(9, 9);
    assertThat(before).isEqualTo(5);
    assertThat(cutBackup(() -> true)).isGreaterThan(10);
  }

  private long cutBackup(BooleanSupplier before) throws IOException {
    var done = new AtomicBoolean();
    long frames = backup(disk.afterKill()).frames();
    PowerCuts.Deed deed =
        on -> {
          done.set(false);
          backup(on);
          done.set(true);
        };
    return new PowerCuts(disk, deed)
        .each(
            1,
            (on, where) -> {
              var manifest = Manifest.read(new SmallFiles(on), TARGET);
              assertThat(manifest.isPresent() || !(done.get() || before.getAsBoolean()))
                  .as(where)
                  .isTrue();
              if (manifest.isPresent()) {
                assertThat(restored(on)).as(where).isIn(done.get() ? frames : 5L, frames);
              }
              assertThat(backup(on).frames()).as(where).isEqualTo(frames);
              done.set(true);
              List<Path> names = new ArrayList<>();
              names.add(TARGET.resolve("manifest"));
              Manifest.read(new SmallFiles(on), TARGET)
                  .orElseThrow()
                  .parts()
                  .forEach(part -> names.add(TARGET.resolve(part.name())));
              assertThat(on.list(TARGET)).as(where).containsExactlyInAnyOrderElementsOf(names);
            });
  }

  /** The log as it is when one more note is written, on a disk apart. */
  private SimulatedDisk withOneMore() {
    SimulatedDisk ahead = disk.afterKill();
    try (MapDbStore store = MapDbStore.open(ahead, data, keys(ahead), SMALL)) {
      Made.note(store, ANN, 6);
    }
    return ahead;
  }

  /** The backup there is holds a note that the log does not. */
  private void putBackupOfAnotherHistory() throws IOException {
    SimulatedDisk ahead = withOneMore();
    backup(ahead);
    for (Path file : ahead.list(TARGET)) {
      disk.put(file, ahead.bytes(file));
    }
  }

  private void writeAnother(SimulatedDisk on) {
    try (MapDbStore store = MapDbStore.open(on, data, keys(on), SMALL)) {
      Made.note(store, BEN, 7);
    }
  }

  /** One note is written, as long as the one there was; the backup must have this one. */
  private void assertAnotherIsBackedUp(SimulatedDisk on) {
    writeAnother(on);
    backup(on);
    List<Life> expected = lives(on, data);
    long _ = Restore.from(on, TARGET, other, keys(on));
    assertThat(lives(on, other)).isEqualTo(expected);
  }

  @Test
  void whatTheLogMayStillLoseIsMadeDurableBeforeItIsBackedUp() throws IOException {
    SimulatedDisk ahead = withOneMore();
    Path segment = ahead.list(data.log()).getLast();
    try (DiskFile file = disk.open(segment)) {
      file.write(ByteBuffer.wrap(ahead.bytes(segment)), 0);
    }
    backup(disk);
    assertAnotherIsBackedUp(disk.afterPowerLoss(new Random(1)));
  }

  @Test
  void otherFramesOfTheSameLengthAreBackedUpAnew() throws IOException {
    putBackupOfAnotherHistory();
    assertAnotherIsBackedUp(disk);
  }

  @Test
  void aBackupInThePlaceOfOneOfAnotherHistory() throws IOException {
    putBackupOfAnotherHistory();
    writeAnother(disk);
    assertThat(cutBackup(() -> true)).isGreaterThan(10);
  }

  private void compact(SimulatedDisk on) throws IOException {
    try (MapDbStore store = MapDbStore.open(on, data, keys(on), SMALL)) {
      var _ = store.compact(Made.NOON);
    }
  }

  /** For a moment old segments lie beside those that cover them: no damage, and tried again. */
  @Test
  void aLogThatIsBeingCompactedIsNotCalledDamaged() throws IOException {
    Path first = data.log().resolve(SegmentHeader.name(1));
    disk.put(data.log().resolve(SegmentHeader.name(2)), disk.bytes(first));
    assertThatThrownBy(() -> backup(disk)).isInstanceOf(StoreFault.LogDamaged.class);
    disk.put(data.log().resolve(Replacement.MARK), new byte[0]);
    assertThatThrownBy(() -> backup(disk)).hasMessageContaining("is being compacted");
  }

  @Test
  void aRestoreThatCannotMakeTheViewSaysThatTheDataAreThere() {
    backup(disk);
    SimulatedDisk whole = disk.afterKill();
    long before = whole.operations();
    long _ = Restore.from(whole, TARGET, other, keys(whole));
    SimulatedDisk full = disk.afterKill();
    Keys keys = keys(full);
    full.powerOffAt(whole.operations() - before - 5);
    assertThatThrownBy(() -> Restore.from(full, TARGET, other, keys))
        .isInstanceOf(StoreFault.DirectoryUnusable.class)
        .hasMessageContaining("is restored")
        .hasMessageContaining("Run \"rebuild\"");
  }

  @Test
  void aRestore() throws IOException {
    backup(disk);
    List<Life> expected = lives(disk.afterKill(), data);
    PowerCuts.Deed deed = on -> Restore.from(on, TARGET, other, keys(on));
    long operations =
        new PowerCuts(disk, deed)
            .each(
                1,
                (on, where) -> {
                  List<Life> found = lives(on.afterKill(), other);
                  assertThat(found).as(where).isIn(expected, List.of(Life.NEW, Life.NEW));
                  if (found.equals(expected)) {
                    assertThatThrownBy(() -> deed.on(on)).hasMessageContaining("holds data");
                  } else {
                    assertThat(where).doesNotEndWith(PowerCuts.AGAIN);
                    deed.on(on);
                  }
                });
    assertThat(operations).isGreaterThan(10);
  }

  @Test
  void theFirstBackupOfTheKeys() throws IOException {
    assertThat(cutKeyBackup(0)).isGreaterThan(20);
  }

  @Test
  void theSecondBackupOfTheKeys() throws IOException {
    assertThat(cutKeyBackup(1)).isGreaterThan(20);
  }

  @Test
  void aBackupOfTheKeysInThePlaceOfTheOlder() throws IOException {
    assertThat(cutKeyBackup(2)).isGreaterThan(30);
  }

  private long cutKeyBackup(int before) throws IOException {
    KeyId old = keys(alone).create();
    for (int i = 0; i < before; i++) {
      new KeyBackup(alone, MASTER).make(PLACE);
    }
    KeyId fresh = keys(alone).create();
    var done = new AtomicBoolean();
    PowerCuts.Deed deed =
        on -> {
          done.set(false);
          new KeyBackup(on, MASTER).make(PLACE);
          done.set(true);
        };
    return new PowerCuts(alone, deed)
        .each(
            2,
            (on, where) -> {
              if (done.get() || before > 0) {
                Keys copy = restoredKeys(on);
                assertThat(copy.open(old)).as(where).isPresent();
                assertThat(copy.open(fresh).isPresent() || !done.get()).as(where).isTrue();
              }
              assertErasedKeysLeave(on.afterKill(), old, where);
              new KeyBackup(on, MASTER).make(PLACE);
              done.set(true);
            });
  }

  private static void assertErasedKeysLeave(SimulatedDisk on, KeyId life, String where) {
    keys(on).erase(life);
    new KeyBackup(on, MASTER).purge();
    assertThat(on.names()).as(where).noneMatch(file -> file.toString().contains(life.toString()));
  }

  /** The keys that come back where the key directory was lost. */
  private static Keys restoredKeys(SimulatedDisk from) throws IOException {
    SimulatedDisk on = from.afterKill();
    lose(on);
    new KeyBackup(on, MASTER).restore(PLACE);
    return keys(on);
  }

  private static void lose(SimulatedDisk on) throws IOException {
    for (Path file : on.names()) {
      if (file.startsWith(SmallFiles.folder(MASTER))) {
        on.delete(file);
      }
    }
  }

  /**
   * Of the key directory there is only the list of the erased left; it knows more than the copy.
   */
  @Test
  void aRestoreOfTheKeys() throws IOException {
    KeyId gone = keys(alone).create();
    KeyId here = keys(alone).create();
    new KeyBackup(alone, MASTER).make(PLACE);
    keys(alone).erase(gone);
    byte[] erased = alone.bytes(MASTER.resolveSibling(ErasureList.NAME));
    lose(alone);
    SimulatedDisk lost = alone.afterKill();
    lost.put(MASTER.resolveSibling(ErasureList.NAME), erased);
    PowerCuts.Deed deed = on -> new KeyBackup(on, MASTER).restore(PLACE);
    long operations =
        new PowerCuts(lost, deed)
            .each(
                4,
                (on, where) -> {
                  if (on.exists(MASTER)) {
                    assertThatThrownBy(() -> deed.on(on)).hasMessageContaining("already");
                  } else {
                    assertThatThrownBy(() -> keys(on)).hasMessageContaining("is missing");
                    deed.on(on);
                  }
                  Keys keys = keys(on);
                  assertThat(keys.open(here)).as(where).isPresent();
                  assertThat(keys.erased(gone)).as(where).isTrue();
                  assertThat(keys.open(gone)).as(where).isEmpty();
                });
    assertThat(operations).isGreaterThan(20);
  }
}
