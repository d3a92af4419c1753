package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import respite.journal.Entry;
import respite.port.Frame;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.effect.AlwaysLine;

/**
 * Single bits flipped in any file of the data or the keys: each is found or harmless, none is read
 * as data. {@code -Drespite.flips} says how many, 60 by default and 500 in {@code .ci/run}; {@code
 * -Drespite.seed} which.
 */
class DamageTest {
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(6000, 0), 5, Duration.ofHours(1), 200_000, 1);

  private static final Path ERASED = Path.of("erased");
  private static final Path BACKUPS = Path.of("backups");
  private static final Person LEFT = new Person(7_000_000_003L);

  @TempDir Path directory;
  private SimulatedDisk disk = new SimulatedDisk();
  private DataDirectory data;
  private Keys keys;

  @BeforeEach
  void begin() {
    data = DataDirectory.open(directory.resolve("data"), 42);
    keys = Keys.open(new FileDisk(), master(), false);
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

  private static List<String> notes(Store store) {
    List<String> notes = new ArrayList<>();
    for (Person person : List.of(ANN, BEN)) {
      store.read(person).journal().pains().stream().map(Entry.Pain::note).forEach(notes::add);
    }
    return notes;
  }

  /** Two people who stay, and one who is erased; a copy of the keys lies beside them. */
  private List<String> written() {
    try (MapDbStore store = open()) {
      for (int i = 1; i <= 24; i++) {
        Made.note(store, i % 2 == 0 ? ANN : BEN, i);
        if (i == 12) {
          store.compact(Made.NOON);
        }
      }
      Made.note(store, LEFT, 25);
      Waiting receipt =
          store
              .commit(new Frame.Leaving(LEFT, 26, Optional.empty(), new AlwaysLine.Help()))
              .getFirst();
      store.commit(new Frame.Sent(LEFT, receipt.number(), OptionalLong.of(500)));
      new KeyBackup(new FileDisk(), master()).make(directory.resolve("copies"));
      return notes(store);
    }
  }

  @Test
  void aFlippedBitIsFoundOrHarmlessAndNeverReadAsData() throws IOException {
    List<String> expected = written();
    SimulatedDisk before = disk;
    long seed = Long.getLong("respite.seed", 17);
    Random chance = new Random(seed);
    int found = 0;
    int flips = Integer.getInteger("respite.flips", 60);
    for (int i = 0; i < flips; i++) {
      disk = before.afterKill();
      String where = i % 8 == 0 ? flipKey(chance) : flip(chance);
      boolean isFound = isFound(expected, "seed %d, flip %d in %s".formatted(seed, i, where));
      if (isFound) {
        found++;
      }
      assertThat(isFound || !where.startsWith(ERASED.toString())).as(where).isTrue();
      restoreKeys();
    }
    assertThat(found).isGreaterThan(flips / 30);
  }

  private final List<byte[]> keyBytes = new ArrayList<>();
  private final List<Path> keyFiles = new ArrayList<>();

  private String flip(Random chance) {
    List<Path> files = disk.names().stream().filter(path -> disk.bytes(path).length > 0).toList();
    Path file = files.get(chance.nextInt(files.size()));
    byte[] bytes = disk.bytes(file);
    int at = chance.nextInt(bytes.length);
    bytes[at] ^= (byte) (1 << chance.nextInt(8));
    disk.put(file, bytes);
    return file.getFileName() + " byte " + at;
  }

  private String flipKey(Random chance) throws IOException {
    try (Stream<Path> all = Files.walk(master().getParent())) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        keyFiles.add(file);
        keyBytes.add(Files.readAllBytes(file));
      }
    }
    assertThat(keyFiles).extracting(Path::getFileName).contains(ERASED, BACKUPS);
    int which = chance.nextInt(keyFiles.size());
    byte[] bytes = keyBytes.get(which).clone();
    int at = chance.nextInt(bytes.length);
    bytes[at] ^= (byte) (1 << chance.nextInt(8));
    Files.write(keyFiles.get(which), bytes);
    return keyFiles.get(which).getFileName() + " byte " + at;
  }

  private void restoreKeys() throws IOException {
    for (int i = 0; i < keyFiles.size(); i++) {
      Files.write(keyFiles.get(i), keyBytes.get(i));
    }
    keyFiles.clear();
    keyBytes.clear();
  }

  /** Whether the damage was told; the view comes back by itself, so a second start may be well. */
  private boolean isFound(List<String> expected, String where) {
    for (int start = 1; start <= 2; start++) {
      try {
        keys = Keys.open(new FileDisk(), master(), true);
        new KeyBackup(new FileDisk(), master()).purge();
        try (MapDbStore store = open()) {
          List<String> now = notes(store);
          if (store.health().cutTails().count() > 0) {
            assertThat(expected).as(where).containsAll(now);
            return true;
          }
          assertThat(now).as(where).isEqualTo(expected);
          return start == 2;
        }
      } catch (StoreFault e) {
        return true;
      } catch (Store.StoreBroken e) {
        if (e.getCause() instanceof StoreFault.KeyUnusable) {
          return true;
        }
        disk = disk.afterKill();
      }
    }
    throw new AssertionError("the view did not come back: " + where);
  }

  @Test
  void aDiskThatTakesNoWritesIsNamedAtTheStart() {
    written();
    disk = disk.afterKill();
    disk.powerOffAt(1);
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreFault.DirectoryUnusable.class)
        .hasMessageContaining("Check the disk");
  }
}
