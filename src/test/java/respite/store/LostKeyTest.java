package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import respite.port.Life;
import respite.port.Person;

/** Keys that do not fit the data are told at the start, whatever the view holds already. */
class LostKeyTest {
  private static final Disk DISK = new FileDisk();

  @TempDir Path directory;
  private DataDirectory data;
  private Path master;

  @BeforeEach
  void begin() {
    data = DataDirectory.open(directory.resolve("data"), 42);
    master = directory.resolve("keys/master.key");
    Keys keys = Keys.open(DISK, master, false);
    try (MapDbStore store = open(keys)) {
      Made.note(store, ANN, 1);
      Made.note(store, BEN, 2);
    }
  }

  @AfterEach
  void unlock() {
    data.close();
  }

  private MapDbStore open(Keys keys) {
    return MapDbStore.open(DISK, data, keys, StoreLimits.DEFAULT);
  }

  private Keys keys() {
    return Keys.open(DISK, master, true);
  }

  private List<Path> people() throws IOException {
    try (Stream<Path> files = Files.list(master.resolveSibling("people"))) {
      return files.toList();
    }
  }

  private static String name(Path key) {
    return key.getFileName().toString().replace(".key", "");
  }

  private void refuses(Keys keys, String... told) {
    assertThatThrownBy(() -> open(keys).close())
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContainingAll(told);
  }

  @Test
  void theKeysOfOtherDataAreRefusedAndNobodyIsTakenForANewcomer() throws IOException {
    Keys others = Keys.open(DISK, directory.resolve("others/master.key"), false);
    refuses(others, "is missing", "backup of the keys");
    try (MapDbStore store = open(keys())) {
      assertThat(store.read(ANN).journal().entries()).hasSize(1);
      assertThat(store.people()).hasSize(2);
    }
    assertThat(new LogCheck(DISK, data, keys()).run().findings()).isEmpty();
  }

  @Test
  void aKeyThatIsGoneOrDamagedIsNamedAtTheStart() throws IOException {
    Path key = people().getFirst();
    byte[] bytes = Files.readAllBytes(key);
    Files.delete(key);
    refuses(keys(), key.toString(), "write-off " + name(key));
    Files.write(key, new byte[bytes.length]);
    refuses(keys(), key.toString(), "is damaged", "write-off " + name(key));
    Files.write(key, bytes);
    open(keys()).close();
  }

  @Test
  void whatAKeySealedThatIsGoneForGoodCanBeGivenUpForTheSakeOfTheOthers() throws IOException {
    Path key = people().getFirst();
    Files.delete(key);
    WriteOff.of(keys(), name(key));
    try (MapDbStore store = open(keys())) {
      assertThat(List.of(store.read(ANN), store.read(BEN))).containsOnlyOnce(Life.NEW);
      assertThat(store.people()).hasSize(1);
      assertThat(store.waiting()).hasSize(1);
      Made.note(store, ANN, 3);
      Made.note(store, BEN, 4);
      assertThat(store.people()).hasSize(2);
    }
    assertThat(new LogCheck(DISK, data, keys()).run().findings()).isEmpty();
  }

  @Test
  void aKeyThatOpensIsNotGivenUpNorWhatIsNoName() throws IOException {
    String key = name(people().getFirst());
    assertThatThrownBy(() -> WriteOff.of(keys(), key)).hasMessageContaining("Nothing was given up");
    assertThatThrownBy(() -> WriteOff.of(keys(), "../master")).hasMessageContaining("32 digits");
    try (MapDbStore store = open(keys())) {
      assertThat(store.people()).hasSize(2);
    }
  }

  @Test
  void aKeyThatAnotherMasterKeyWrappedIsNotGivenUp() throws IOException {
    Path key = people().getFirst();
    byte[] before = Files.readAllBytes(key);
    int _ = Keys.rotate(DISK, master);
    Files.write(key, before);
    assertThatThrownBy(() -> WriteOff.of(keys(), name(key)))
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContaining("another master key");
    assertThat(key).hasBinaryContent(before);
  }

  /** As when the data directory, view and all, is put back by hand and the keys are newer. */
  @Test
  void aViewOfSomebodyWhoWasErasedSinceIsMadeAnewWithoutThem() throws IOException {
    KeyId erased = KeyId.parse(name(people().getFirst()));
    keys().erase(erased);
    LogCheck.Report before = new LogCheck(DISK, data, keys()).run();
    assertThat(before.findings()).isEmpty();
    assertThat(before.notes()).singleElement().asString().contains("erased since");
    try (MapDbStore store = open(keys())) {
      assertThat(store.people()).hasSize(1);
    }
    assertThat(new LogCheck(DISK, data, keys()).run().findings()).isEmpty();
  }

  @Test
  void keysCopiedBeforeTheDataLackTheNewcomersAndThatIsTold() throws IOException {
    Path copies = directory.resolve("copies");
    Path backup = directory.resolve("backup");
    new KeyBackup(DISK, master).make(copies);
    try (MapDbStore store = open(keys())) {
      Made.note(store, new Person(7_000_000_009L), 3);
    }
    Backup.of(DISK, data.path(), backup);
    Path restored = directory.resolve("restored/master.key");
    new KeyBackup(DISK, restored).restore(copies);
    try (var other = DataDirectory.open(directory.resolve("elsewhere"), 42)) {
      Keys older = Keys.open(DISK, restored, true);
      assertThatThrownBy(() -> Restore.from(DISK, backup, other, older))
          .isInstanceOf(StoreFault.KeyUnusable.class)
          .hasMessageContainingAll("1 of 3 frames", "copied before the data", "write-off");
      KeyId newcomer =
          people().stream()
              .map(LostKeyTest::name)
              .map(KeyId::parse)
              .filter(id -> older.open(id).isEmpty())
              .findFirst()
              .orElseThrow();
      WriteOff.of(older, newcomer.toString());
      assertThat(Restore.from(DISK, backup, other, older)).isEqualTo(3);
      try (MapDbStore store = MapDbStore.open(DISK, other, older, StoreLimits.DEFAULT)) {
        assertThat(store.people()).containsExactlyInAnyOrder(ANN, BEN);
      }
    }
  }
}
