package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import respite.port.Store;

/**
 * Single bits flipped in any file of the log, the view, the keys, the copies of the keys and a
 * backup, of a store that was closed or killed: each is found or harmless, none is read as data.
 * {@code -Drespite.flips} says how many, 60 by default and 500 in {@code .ci/run}; {@code
 * -Drespite.seed} which.
 */
class DamageTest {
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(6000, 0), 5, Duration.ofHours(1), 200_000, 1);

  private static final Path KEYS = Path.of("/keys");
  private static final Path MASTER = KEYS.resolve("master.key");
  private static final Path COPIES = Path.of("/copies");
  private static final Path BACKUP = Path.of("/backup");

  @TempDir Path directory;
  private SimulatedDisk disk = new SimulatedDisk();
  private DataDirectory data;
  private DataDirectory other;

  @BeforeEach
  void begin() {
    data = DataDirectory.open(directory.resolve("data"), 42);
    other = DataDirectory.open(directory.resolve("other"), 42);
    Keys _ = Keys.open(disk, MASTER, false);
  }

  @AfterEach
  void unlock() {
    data.close();
    other.close();
  }

  private MapDbStore open(DataDirectory where, Path master) {
    return MapDbStore.open(disk, where, Keys.open(disk, master, true), SMALL);
  }

  /**
   * What was written.
   *
   * @param closed the disk as it is when the program ends well
   * @param killed the disk as it is when it is killed
   * @param all what a store with all of it shows
   * @param lacking what it shows without the last frame
   * @param backedUp what is in the backup: nothing of the life that was erased
   */
  private record Written(
      SimulatedDisk closed, SimulatedDisk killed, Known all, Known lacking, Known backedUp) {}

  /** Lets people live, copies the keys twice, and backs up all but the last two frames. */
  private Written written() {
    try (MapDbStore store = open(data, MASTER)) {
      Lived lived = new Lived(store);
      new KeyBackup(disk, MASTER).make(COPIES);
      new KeyBackup(disk, MASTER).make(COPIES);
      Backup.Made _ = Backup.of(disk, data.path(), BACKUP);
      lived.wrote(ANN, 29);
      lived.wrote(BEN, 30);
      SimulatedDisk killed = disk.afterKill();
      store.close();
      return new Written(disk, killed, lived.before(0), lived.before(1), lived.before(2));
    }
  }

  /** A flipped bit, so that it can be flipped back. */
  private record Flip(Path file, byte[] before, String where) {}

  private Flip flip(Path place, Random chance, String how) {
    List<Path> files =
        disk.names().stream()
            .filter(file -> file.startsWith(place) && disk.bytes(file).length > 0)
            .toList();
    Path file = files.get(chance.nextInt(files.size()));
    byte[] bytes = disk.bytes(file);
    int at = chance.nextInt(bytes.length);
    byte[] flipped = bytes.clone();
    flipped[at] ^= (byte) (1 << chance.nextInt(8));
    disk.put(file, flipped);
    return new Flip(file, bytes, "%s: %s, byte %d of %d".formatted(how, file, at, bytes.length));
  }

  @Test
  void aFlippedBitIsFoundOrHarmlessAndNeverReadAsData() throws IOException {
    Written written = written();
    List<Path> places = List.of(data.log(), data.view(), KEYS, COPIES, BACKUP);
    long seed = Long.getLong("respite.seed", 17);
    Random chance = new Random(seed);
    int[] found = new int[places.size()];
    int flips = Integer.getInteger("respite.flips", 60);
    for (int i = 0; i < flips; i++) {
      int place = i % places.size();
      boolean isKilled = chance.nextBoolean();
      disk = (isKilled ? written.killed() : written.closed()).afterKill();
      String how = "seed %d, flip %d, %s".formatted(seed, i, isKilled ? "killed" : "closed");
      Flip flip = flip(places.get(place), chance, how);
      boolean isFound =
          switch (place) {
            case 0 -> isFoundInTheLog(flip, written);
            case 1 -> isFoundInTheView(flip, written.all());
            case 2 -> isFoundInTheKeys(flip, written.all());
            case 3 -> isFoundInACopy(flip, written.all());
            default -> isFoundInTheBackup(flip, written.backedUp());
          };
      found[place] += isFound ? 1 : 0;
    }
    assertThat(found).as("found of each kind").doesNotContain(0);
  }

  /** What a store shows; empty when the damage is told instead. */
  private Optional<Known> shown(DataDirectory where, Path master) {
    try (MapDbStore store = open(where, master)) {
      return Optional.of(Known.of(store));
    } catch (StoreFault e) {
      return Optional.empty();
    } catch (Store.StoreBroken e) {
      assertThat(e).hasCauseInstanceOf(StoreFault.class);
      return Optional.empty();
    }
  }

  /** Whoever brings back the file as it was has everything again. */
  private void assertMended(Flip flip, Known expected) {
    disk.put(flip.file(), flip.before());
    assertThat(shown(data, MASTER)).as(flip.where()).contains(expected);
  }

  private List<String> findings() {
    return new LogCheck(disk, data, Keys.open(disk, MASTER, true)).run().findings();
  }

  /** At the start, or by whoever checks the data. */
  private boolean isFoundInTheLog(Flip flip, Written written) {
    Optional<Known> shown = shown(data, MASTER);
    if (shown.isEmpty()) {
      assertMended(flip, written.all());
      return true;
    }
    boolean isCut = disk.names().stream().anyMatch(file -> file.toString().endsWith(".cut"));
    if (isCut) {
      assertThat(shown).as(flip.where()).contains(written.lacking());
      return true;
    }
    assertThat(shown).as(flip.where()).contains(written.all());
    assertThat(findings()).as(flip.where()).isNotEmpty();
    return true;
  }

  /** The view comes back by itself; at the second start, when it was seen in use first. */
  private boolean isFoundInTheView(Flip flip, Known expected) throws IOException {
    byte[] before = flip.file().equals(newest()) ? flip.before() : disk.bytes(newest());
    for (int start = 1; ; start++) {
      try (MapDbStore store = open(data, MASTER)) {
        assertThat(Known.of(store)).as(flip.where()).isEqualTo(expected);
        break;
      } catch (Store.StoreBroken e) {
        assertThat(start).as("%s: %s", flip.where(), e).isEqualTo(1);
        disk = disk.afterKill();
      } catch (StoreFault e) {
        throw new AssertionError(flip.where(), e);
      }
    }
    // A view that was made anew has another id.
    return id(disk.bytes(newest())) != id(before);
  }

  private Path newest() throws IOException {
    return ViewOpener.newest(disk, data.view());
  }

  private static long id(byte[] ofView) {
    return FileHeader.id(ByteBuffer.wrap(ofView));
  }

  private static boolean mustBeFound(Path file) {
    return file.toString().endsWith(".key") || file.endsWith(ErasureList.NAME);
  }

  private boolean isFoundInTheKeys(Flip flip, Known expected) {
    Optional<Known> shown = shown(data, MASTER);
    if (shown.isEmpty()) {
      assertMended(flip, expected);
      return true;
    }
    assertThat(shown).as(flip.where()).contains(expected);
    assertThat(mustBeFound(flip.file())).as(flip.where()).isFalse();
    return false;
  }

  /** The bot goes on beside it; whoever restores the copy is told. */
  private boolean isFoundInACopy(Flip flip, Known expected) throws IOException {
    new KeyBackup(disk, MASTER).purge();
    assertThat(shown(data, MASTER)).as(flip.where()).contains(expected);
    for (Path file : disk.names()) {
      boolean isOther = !file.getParent().startsWith(COPIES.resolve(flip.file().getName(1)));
      if (file.startsWith(COPIES) && isOther) {
        disk.delete(file);
      }
    }
    Path master = Path.of("/restored/master.key");
    Optional<Known> shown = Optional.empty();
    try {
      new KeyBackup(disk, master).restore(COPIES);
      shown = shown(data, master);
    } catch (StoreFault e) {
      return true;
    }
    if (shown.isPresent()) {
      assertThat(shown).as(flip.where()).contains(expected);
      assertThat(mustBeFound(flip.file())).as(flip.where()).isFalse();
    }
    return shown.isEmpty();
  }

  private boolean isFoundInTheBackup(Flip flip, Known backedUp) {
    Keys keys = Keys.open(disk, MASTER, true);
    assertThatThrownBy(() -> Restore.from(disk, BACKUP, other, keys))
        .as(flip.where())
        .isInstanceOf(StoreFault.class);
    assertThat(other.holdsData(disk)).as(flip.where()).isFalse();
    disk.put(flip.file(), flip.before());
    long _ = Restore.from(disk, BACKUP, other, keys);
    assertThat(shown(other, MASTER)).as(flip.where()).contains(backedUp);
    return true;
  }

  @Test
  void aFlippedBitInTheFormatIsFound() throws IOException {
    Path place = directory.resolve("marked");
    DataDirectory.open(place, 42).close();
    Path file = place.resolve("format");
    byte[] whole = Files.readAllBytes(file);
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] bytes = whole.clone();
      bytes[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, bytes);
      assertThatThrownBy(() -> DataDirectory.open(place, 42).close())
          .as("bit %d", bit)
          .isInstanceOf(StoreFault.class);
    }
  }

  @Test
  void aDiskThatTakesNoWritesIsNamedAtTheStart() {
    disk = written().closed().afterKill();
    Keys keys = Keys.open(disk, MASTER, true);
    disk.powerOffAt(1);
    assertThatThrownBy(() -> MapDbStore.open(disk, data, keys, SMALL))
        .isInstanceOf(StoreFault.DirectoryUnusable.class)
        .hasMessageContaining("Check the disk");
  }
}
