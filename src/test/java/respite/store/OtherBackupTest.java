package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.store.Made.ANN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is never the end of one that holds more, or other data. */
class OtherBackupTest {
  private static final Disk DISK = new FileDisk();

  @TempDir Path directory;
  private Path backup;
  private Path copies;

  @BeforeEach
  void begin() throws IOException {
    backup = directory.resolve("backup");
    copies = directory.resolve("copies");
    live("first", 42, 3);
    Backup.of(DISK, directory.resolve("first"), backup);
    new KeyBackup(DISK, master("first")).make(copies);
  }

  private Path master(String name) {
    return directory.resolve(name + "-keys/master.key");
  }

  /** Somebody writes so many notes. */
  private void live(String name, long bot, int notes) {
    try (var data = DataDirectory.open(directory.resolve(name), bot)) {
      Keys keys = Keys.open(DISK, master(name), data.holdsData(DISK));
      try (MapDbStore store = MapDbStore.open(DISK, data, keys, StoreLimits.DEFAULT)) {
        for (int i = 1; i <= notes; i++) {
          Made.note(store, ANN, i);
        }
      }
    }
  }

  private static Map<String, String> files(Path place) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(file.toString(), Backup.sha256(Files.readAllBytes(file)));
      }
    }
    return all;
  }

  private void refuses(String name) throws IOException {
    Map<String, String> before = files(backup);
    assertThatThrownBy(() -> Backup.of(DISK, directory.resolve(name), backup))
        .isInstanceOf(StoreFault.BackupUnusable.class)
        .hasMessageContainingAll(backup.toString(), "left as it is", "another directory");
    assertThat(files(backup)).isEqualTo(before);
  }

  @Test
  void dataThatBeganAnewDoNotTakeThePlaceOfTheBackupOfTheOldOnes() throws IOException {
    live("anew", 42, 9);
    refuses("anew");
  }

  @Test
  void norDoThoseOfAnotherBot() throws IOException {
    live("other", 43, 9);
    refuses("other");
  }

  @Test
  void norALogThatLostItsEnd() throws IOException {
    live("first", 42, 1);
    Backup.of(DISK, directory.resolve("first"), backup);
    Path segment = Segments.in(DISK, directory.resolve("first/log")).getLast();
    byte[] bytes = Files.readAllBytes(segment);
    Files.write(segment, Arrays.copyOf(bytes, bytes.length - 10));
    refuses("first");
  }

  @Test
  void aCopyThatWasSpoiltIsMadeAgain() throws IOException {
    for (int bytes : List.of(0, 100)) {
      Map<String, String> before = files(backup);
      Path part;
      try (Stream<Path> parts = Files.list(backup)) {
        part = parts.filter(path -> path.toString().endsWith(".log")).findFirst().orElseThrow();
      }
      byte[] spoilt = Files.readAllBytes(part);
      spoilt[70] ^= 1;
      Files.write(part, Arrays.copyOf(spoilt, spoilt.length - bytes));
      assertThat(Backup.of(DISK, directory.resolve("first"), backup).copied()).isEqualTo(1);
      assertThat(files(backup)).isEqualTo(before);
    }
  }

  @Test
  void aCopyOfTheKeysThatWasSpoiltHoldsUpNoOtherAndIsNotRestored() throws IOException {
    for (String name : List.of("index.key", "master.key")) {
      new KeyBackup(DISK, master("first")).make(copies);
      Path spoilt = copies.resolve("keys-1").resolve(name);
      byte[] bytes = Files.readAllBytes(spoilt);
      bytes[20] ^= 1;
      Files.write(spoilt, bytes);
      Path restored = Files.createTempDirectory(directory, "restored").resolve("keys/master.key");
      new KeyBackup(DISK, restored).restore(copies);
      assertThat(Keys.open(DISK, restored, true).index(7))
          .isEqualTo(Keys.open(DISK, master("first"), true).index(7));
      new KeyBackup(DISK, master("first")).make(copies);
    }
  }

  @Test
  void theKeysOfOtherDataDoNotPushTheCopiesOut() throws IOException {
    live("anew", 42, 1);
    Map<String, String> before = files(copies);
    assertThatThrownBy(() -> new KeyBackup(DISK, master("anew")).make(copies))
        .isInstanceOf(StoreFault.BackupUnusable.class)
        .hasMessageContaining("the keys of other data");
    assertThat(files(copies)).isEqualTo(before);
    new KeyBackup(DISK, master("anew")).purge();
    assertThat(files(copies)).isEqualTo(before);
    int _ = Keys.rotate(DISK, master("first"));
    new KeyBackup(DISK, master("first")).make(copies);
    assertThat(files(copies)).hasSizeGreaterThan(before.size());
  }
}
