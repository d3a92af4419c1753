package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the keys beside what others do with the directories. */
class KeyBackupTest {
  private static final Disk DISK = new FileDisk();

  @TempDir Path directory;
  private Path master;
  private Path place;
  private Keys keys;
  private KeyBackup backup;

  @BeforeEach
  void begin() {
    master = directory.resolve("keys/master.key");
    place = directory.resolve("copies");
    keys = Keys.open(DISK, master, false);
    backup = new KeyBackup(DISK, master);
  }

  private static List<String> within(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  private void loseTheKeys() throws IOException {
    Files.move(master.getParent(), Files.createTempDirectory(directory, "lost").resolve("keys"));
  }

  @Test
  void keysThatAreNotWholeAreNotCopied() throws IOException {
    backup.make(place);
    backup.make(place);
    List<String> before = within(place);
    for (String name : List.of("master.key", "index.key", "own.key")) {
      Path file = master.resolveSibling(name);
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertThatThrownBy(() -> backup.make(place))
          .isInstanceOf(StoreFault.KeyUnusable.class)
          .hasMessageContaining(name);
      Files.write(file, bytes);
    }
    byte[] bytes = Files.readAllBytes(master);
    Files.write(master, new byte[31]);
    assertThatThrownBy(() -> backup.make(place)).isInstanceOf(StoreFault.KeyUnusable.class);
    Files.write(master, bytes);
    assertThat(within(place)).isEqualTo(before);
  }

  /** Two copies of them would push out the two that open. */
  @Test
  void keysThatOpenNothingAreNotCopied() throws IOException {
    KeyId life = keys.create();
    backup.make(place);
    for (String name : List.of("master.key", "index.key", "own.key")) {
      Path file = master.resolveSibling(name);
      byte[] bytes = Files.readAllBytes(file);
      byte[] flipped = bytes.clone();
      flipped[bytes.length - 1] ^= 1;
      Files.write(file, flipped);
      assertThatThrownBy(() -> backup.make(place))
          .as(name)
          .isInstanceOf(StoreFault.KeyUnusable.class);
      Files.write(file, bytes);
    }
    assertThat(place.resolve("keys-2")).doesNotExist();
    loseTheKeys();
    backup.restore(place);
    assertThat(Keys.open(DISK, master, true).open(life)).isPresent();
  }

  @Test
  void aListOfCopiesThatIsDamagedIsNamed() throws IOException {
    backup.make(place);
    Files.writeString(master.resolveSibling("backups"), place + "\0");
    assertThatThrownBy(backup::purge)
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContaining("backups");
  }

  @Test
  void theNewestCopyWithItsMasterKeyIsRestored() throws IOException {
    KeyId life = keys.create();
    backup.make(place);
    backup.make(place);
    Files.delete(place.resolve("keys-1/master.key"));
    loseTheKeys();
    backup.restore(place);
    assertThat(Keys.open(DISK, master, true).open(life)).isPresent();
    Files.delete(place.resolve("keys-2/master.key"));
    loseTheKeys();
    assertThatThrownBy(() -> backup.restore(place)).isInstanceOf(StoreFault.BackupUnusable.class);
    assertThat(master.getParent()).doesNotExist();
  }

  /** The change begins at each moment of the copying in turn. */
  @Test
  void aCopyHoldsTheKeysOfOneMasterKeyOrIsNone() throws IOException {
    int refused = 0;
    var changes = new AtomicInteger(1);
    for (int moment = 1; changes.get() > 0; moment++) {
      var disk = new SimulatedDisk();
      KeyId life = Keys.open(disk, master, false).create();
      var copies = new KeyBackup(disk, master);
      copies.make(place);
      changes.set(0);
      var syncs = new AtomicInteger(-moment);
      disk.slowSyncs(_ -> {
        if (syncs.incrementAndGet() == 0) {
          changes.set(Keys.rotate(disk, master));
        }
      });
      try {
        copies.make(place);
      } catch (StoreFault.KeyUnusable e) {
        assertThat(e).hasMessageContaining("is being changed");
        refused++;
      }
      disk.slowSyncs(_ -> {});
      disk.delete(master);
      copies.restore(place);
      assertThat(Keys.open(disk, master, true).open(life)).isPresent();
    }
    assertThat(refused).isPositive();
  }

  @Test
  void besideAChangeThatWasCutShortNoCopyIsMade() throws IOException {
    Path next = master.resolveSibling("master.key.next");
    Files.write(next, new byte[32]);
    assertThatThrownBy(() -> backup.make(place))
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContaining("`rotate`");
  }

  /**
   * The index key is wrapped with the new master key already, and the old one is still in place.
   */
  @Test
  void aChangeThatWasCutShortHalfwayIsNotTakenForAnotherMasterKey() throws Exception {
    byte[] next = new byte[32];
    Files.write(master.resolveSibling("master.key.next"), next);
    new WrappedKeys(new SmallFiles(DISK), next)
        .write(master.resolveSibling("index.key"), "index", new byte[32]);
    assertThatThrownBy(() -> backup.make(place))
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContaining("`rotate`");
  }

  /** What the other keys open would be lost with it. */
  @Test
  void aCopyOfOtherKeysIsNotPushedOutForAnotherFault() throws IOException {
    backup.make(place);
    Path own = place.resolve("keys-1/own.key");
    byte[] bytes = Files.readAllBytes(own);
    bytes[bytes.length - 1] ^= 1;
    Files.write(own, bytes);
    Path other = directory.resolve("other/master.key");
    Keys.open(DISK, other, false);
    assertThatThrownBy(() -> new KeyBackup(DISK, other).make(place))
        .isInstanceOf(StoreFault.BackupUnusable.class)
        .hasMessageContaining("of other data");
  }

  @Test
  void anOlderCopyIsRestoredBeforeOneThatIsSpoilt() throws IOException {
    backup.make(place);
    backup.make(place);
    Files.write(place.resolve("keys-1/own.key"), new byte[50]);
    loseTheKeys();
    backup.restore(place);
    assertThat(Keys.open(DISK, master, true).own()).isNotNull();
  }

  @Test
  void copiesDoNotLieAmongTheKeysNorTheKeysAmongThem() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), master.getParent());
    for (Path wrong : List.of(master.resolveSibling("copies"), link.resolve("a/b"), directory)) {
      assertThatThrownBy(() -> backup.make(wrong))
          .as("%s", wrong)
          .isInstanceOf(StoreFault.BackupUnusable.class)
          .hasMessageContaining("lie in one another");
    }
    assertThat(master.resolveSibling("copies")).doesNotExist();
  }

  @Test
  void whatALinkNamesIsNeitherRemovedNorCopied() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Path file = Files.createFile(elsewhere.resolve("file"));
    backup.make(place);
    for (String slot : List.of("keys-2", "new")) {
      Files.createSymbolicLink(place.resolve(slot), elsewhere);
    }
    backup.make(place);
    Files.createSymbolicLink(place.resolve("keys-2/link"), elsewhere);
    backup.make(place);
    assertThat(file).exists();
    Files.createSymbolicLink(master.resolveSibling("more"), elsewhere);
    List<String> before = within(place.resolve("keys-1"));
    assertThatThrownBy(() -> backup.make(place)).hasMessageContaining("link to a directory");
    assertThat(within(place.resolve("keys-1"))).isEqualTo(before);
  }

  @Test
  void oneCopyThatCannotBePurgedDoesNotKeepTheOthersFromIt() throws IOException {
    KeyId life = keys.create();
    Path second = directory.resolve("second");
    backup.make(place);
    backup.make(second);
    Files.writeString(place.resolve("keys-1/erased"), "no id\n");
    keys.erase(life);
    backup.purge();
    assertThat(within(second)).noneMatch(file -> file.contains(life.toString()));
  }

  /** Its list of the erased is being written by the one that fills it. */
  @Test
  void aCopyThatIsBeingFilledOnlyLosesErasedKeys() throws IOException {
    KeyId life = keys.create();
    backup.make(place);
    Path people = Files.createDirectories(place.resolve("new/people"));
    Files.copy(master.resolveSibling("people/" + life + ".key"), people.resolve(life + ".key"));
    keys.erase(life);
    backup.purge();
    assertThat(within(place.resolve("new")))
        .containsExactly(place.resolve("new").toString(), people.toString());
  }
}
