package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApartTest {
  private static final Disk DISK = new FileDisk();

  @TempDir Path here;
  private Path data;
  private Path master;

  /** Data with a backup in b/data, keys with a copy in b/keys, and links to both. */
  @BeforeEach
  void make() throws IOException {
    data = here.resolve("data");
    master = here.resolve("keys").resolve("master.key");
    try (DataDirectory directory = DataDirectory.open(data, 42)) {
      Keys keys = Keys.open(DISK, master, false);
      MapDbStore.open(DISK, directory, keys, StoreLimits.DEFAULT).close();
    }
    assertThat(Backup.of(DISK, data, here.resolve("b/data")).copied()).isPositive();
    assertThat(new KeyBackup(DISK, master).make(here.resolve("b/keys"))).isDirectory();
    Files.createSymbolicLink(here.resolve("to-keys"), here.resolve("keys"));
    Files.createSymbolicLink(here.resolve("to-data"), data);
    Files.createSymbolicLink(here.resolve("to-b"), here.resolve("b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keys", "keys/new/here", "to-keys", "to-keys/people", "b/keys", "b/keys/keys-1",
        "b/keys/keys-1/people", "b/keys/beside", "b", "to-b", "to-b/keys/x/y", "."
      })
  void aCopyOfTheDataHasNoPlaceAmongKeys(String target) {
    assertThatThrownBy(() -> Apart.fromKeys(master, here.resolve(target)))
        .isInstanceOf(StoreFault.BackupUnusable.class)
        .hasMessageContaining("lie in one another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data",
        "data/log",
        "data/new/here",
        "to-data",
        "to-data/x",
        "b/data",
        "b/data/x",
        "b",
        "to-b",
        "to-b/data",
        "."
      })
  void aCopyOfTheKeysHasNoPlaceAmongData(String target) {
    assertThatThrownBy(() -> Apart.fromData(data, here.resolve(target)))
        .isInstanceOf(StoreFault.BackupUnusable.class)
        .hasMessageContaining("lie in one another");
  }

  @Test
  void apartFromTheOtherKindEveryPlaceWillDo() throws IOException {
    Path another = Files.createDirectories(here.resolve("another"));
    Files.writeString(another.resolve("manifest"), "of something else\n");

    Apart.fromKeys(master, here.resolve("b/data"));
    Apart.fromKeys(master, here.resolve("not/there/yet"));
    Apart.fromKeys(master, another);
    Apart.fromData(data, here.resolve("b/keys"));
    Apart.fromData(data, here.resolve("not/there/yet"));
    Apart.fromData(data, another);
    assertThat(Files.exists(here.resolve("not"))).isFalse();
  }
}
