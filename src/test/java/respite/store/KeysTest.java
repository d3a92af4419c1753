package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import respite.store.Sealed.Place;

class KeysTest {
  private static final Disk DISK = new FileDisk();

  @TempDir Path directory;
  private Path master;

  @BeforeEach
  void nameTheMasterKey() {
    master = directory.resolve("keys").resolve("master.key");
  }

  private Keys open() {
    return Keys.open(DISK, master, false);
  }

  private static byte[] seal(Aead key, KeyId id, long sequence) {
    return Sealed.seal(key, new Place(id, (short) 1, sequence), "secret".getBytes());
  }

  private void chmod(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  @Test
  void theFirstStartMakesADirectoryForTheOwnerAlone() throws IOException {
    KeyId id = open().create();
    assertThat(mode(master.getParent())).isEqualTo("rwx------");
    for (Path file : files()) {
      assertThat(mode(file)).isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
    }
    assertThat(files()).contains(master.resolveSibling("people").resolve(id + ".key"));
    assertThat(Files.size(master)).isEqualTo(32);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(master.getParent())) {
      return files.toList();
    }
  }

  @Test
  void aPersonsKeyOpensAfterARestartWhatItSealedBefore() {
    Keys keys = open();
    KeyId id = keys.create();
    byte[] sealed = seal(keys.open(id).orElseThrow(), id, 5);
    Aead again = open().open(id).orElseThrow();
    assertThat(Sealed.open(again, new Place(id, (short) 1, 5), sealed))
        .isEqualTo("secret".getBytes());
  }

  @Test
  void aSealedValueOpensAtNoOtherPlaceAndWithNoByteChanged() {
    Keys keys = open();
    KeyId id = keys.create();
    Aead key = keys.open(id).orElseThrow();
    byte[] sealed = seal(key, id, 5);
    List<Place> others =
        List.of(
            new Place(id, (short) 1, 6),
            new Place(id, (short) 2, 5),
            new Place(keys.create(), (short) 1, 5));
    for (Place other : others) {
      assertThatThrownBy(() -> Sealed.open(key, other, sealed))
          .isInstanceOf(StoreFault.SealBroken.class);
    }
    for (int at = 0; at < sealed.length; at++) {
      byte[] changed = sealed.clone();
      changed[at] ^= 4;
      assertThatThrownBy(() -> Sealed.open(key, new Place(id, (short) 1, 5), changed))
          .isInstanceOf(StoreFault.SealBroken.class);
    }
  }

  @Test
  void aDestroyedKeyIsGoneForGoodAndDestroyingTwiceIsHarmless() throws IOException {
    Keys keys = open();
    KeyId id = keys.create();
    keys.destroy(id);
    keys.destroy(id);
    assertThat(keys.open(id)).isEmpty();
    assertThat(open().open(id)).isEmpty();
    assertThat(files()).noneMatch(file -> file.toString().contains(id.toString()));
  }

  /** The draft is what a crash in the midst of making a key leaves. */
  @Test
  void whatWasBeginningAndIsNotKeptIsErasedAndNothingElse() throws IOException {
    Keys keys = open();
    KeyId unused = keys.create();
    KeyId kept = keys.create();
    KeyId begun = keys.create();
    keys.begun(begun);
    Path people = master.resolveSibling("people");
    Files.copy(people.resolve(unused + ".key"), people.resolve(unused + ".key.new"));
    Keys again = open();
    again.settle(kept::equals);
    assertThat(again.open(unused)).isEmpty();
    assertThat(again.erased(unused)).isTrue();
    assertThat(again.open(kept)).isPresent();
    assertThat(again.open(begun)).isPresent();
    assertThat(files()).noneMatch(file -> file.toString().contains(unused.toString()));
    open().settle(_ -> false);
    assertThat(open().open(kept)).isPresent();
  }

  @Test
  void theIndexOfAPersonIsTheSameAfterARestartAndDiffersBetweenPeople() {
    byte[] index = open().index(1234567);
    assertThat(open().index(1234567)).isEqualTo(index).hasSize(32);
    assertThat(open().index(1234568)).isNotEqualTo(index);
  }

  @Test
  void whereDataExistAMissingKeyIsNeverMadeAnew() throws IOException {
    assertThatThrownBy(() -> Keys.open(DISK, master, true))
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContaining("is missing")
        .hasMessageContaining("Bring back the key directory");
    open();
    Files.delete(master.resolveSibling("index.key"));
    assertThatThrownBy(() -> Keys.open(DISK, master, true))
        .isInstanceOf(StoreFault.KeyUnusable.class);
  }

  @Test
  void aKeyThatOthersCanReadIsRefused() throws IOException {
    open();
    chmod(master, "rw-r-----");
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContaining("chmod 600");
    chmod(master, "rw-------");
    chmod(master.getParent(), "rwxr-xr-x");
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContaining("chmod 700");
  }

  @Test
  void aMasterKeyThatDoesNotFitIsNamedAsSuch() throws IOException {
    open();
    Files.write(master, new byte[32]);
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContaining("another master key");
    Files.write(master, new byte[31]);
    assertThatThrownBy(this::open).hasMessageContaining("31 bytes");
  }

  @Test
  void aDamagedKeyFileIsRefusedAtAnyByte() throws IOException {
    KeyId id = open().create();
    Path file = master.resolveSibling("people").resolve(id + ".key");
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= 1;
      Files.write(file, changed);
      assertThatThrownBy(() -> open().open(id)).isInstanceOf(StoreFault.KeyUnusable.class);
    }
  }

  @Test
  void aNewMasterKeyOpensEverythingAndTheOldOneNothing() throws IOException {
    Keys before = open();
    KeyId id = before.create();
    byte[] sealed = seal(before.open(id).orElseThrow(), id, 5);
    byte[] old = Files.readAllBytes(master);
    assertThat(Keys.rotate(DISK, master)).isEqualTo(3);
    assertThat(Files.readAllBytes(master)).isNotEqualTo(old).hasSize(32);
    assertOpens(id, sealed, before.index(7));
    Files.write(master, old);
    assertThatThrownBy(this::open).hasMessageContaining("another master key");
  }

  private void assertOpens(KeyId id, byte[] sealed, byte[] index) {
    Keys now = Keys.open(DISK, master, true);
    assertThat(Sealed.open(now.open(id).orElseThrow(), new Place(id, (short) 1, 5), sealed))
        .isEqualTo("secret".getBytes());
    assertThat(now.index(7)).isEqualTo(index);
  }

  /** Cut short at each step: the new key made, one key after the other wrapped. */
  @Test
  void aRotationCutShortIsFinishedAtTheNextStart() throws Exception {
    Keys before = open();
    KeyId id = before.create();
    byte[] sealed = seal(before.open(id).orElseThrow(), id, 5);
    byte[] old = Files.readAllBytes(master);
    Path next = master.resolveSibling("master.key.next");
    for (int wrapped = 0; wrapped <= 3; wrapped++) {
      byte[] now = Files.readAllBytes(master);
      byte[] fresh = new byte[32];
      Arrays.fill(fresh, (byte) (wrapped + 1));
      Files.write(next, fresh);
      chmod(next, "rw-------");
      var from = new WrappedKeys(new SmallFiles(DISK), now);
      var to = new WrappedKeys(new SmallFiles(DISK), fresh);
      List<Path> keys =
          files().stream().filter(file -> file.toString().endsWith(".key")).sorted().toList();
      for (Path key : keys.stream().filter(file -> !file.equals(master)).limit(wrapped).toList()) {
        String purpose = new KeyDirectory(new SmallFiles(DISK), master).purpose(key);
        to.write(key, purpose, from.read(key, purpose));
      }
      assertOpens(id, sealed, before.index(7));
      assertThat(next).doesNotExist();
      assertThat(Files.readAllBytes(master)).isEqualTo(fresh);
    }
    assertThat(Files.readAllBytes(master)).isNotEqualTo(old);
  }

  @Test
  void aMasterKeyIsNotChangedBesideAKeyThatDoesNotOpen() throws IOException {
    KeyId id = open().create();
    Path key = master.resolveSibling("people").resolve(id + ".key");
    byte[] bytes = Files.readAllBytes(key);
    byte[] old = Files.readAllBytes(master);
    Files.write(key, new byte[bytes.length]);
    assertThatThrownBy(() -> Keys.rotate(DISK, master))
        .isInstanceOf(StoreFault.KeyUnusable.class)
        .hasMessageContaining(key.toString());
    assertThat(Files.readAllBytes(master)).isEqualTo(old);
    assertThat(master.resolveSibling("master.key.next")).doesNotExist();
    Files.write(key, bytes);
    assertThat(Keys.rotate(DISK, master)).isEqualTo(3);
  }

  @Test
  void whateverElseLiesThereIsNoKeyOfOursAndTheDirectoryMayHaveAnyName() throws IOException {
    master = directory.resolve("people").resolve("master.key");
    byte[] index = open().index(7);
    Path foreign = master.resolveSibling("somebody-elses.key");
    Files.write(foreign, new byte[7]);
    chmod(foreign, "rw-------");
    assertThat(Keys.rotate(DISK, master)).isEqualTo(2);
    assertThat(open().index(7)).isEqualTo(index);
  }

  @Test
  void anyKeyThatOthersCanReadIsRefused() throws IOException {
    KeyId _ = open().create();
    for (Path path : List.of(master.resolveSibling("index.key"), master.resolveSibling("people"))) {
      String mode = mode(path);
      chmod(path, "rwxr-xr-x");
      assertThatThrownBy(this::open)
          .isInstanceOf(StoreFault.KeyUnusable.class)
          .hasMessageContaining("chmod")
          .hasMessageContaining(path.toString());
      chmod(path, mode);
    }
  }

  @Test
  void aPathBelowAFileIsRefused() throws IOException {
    Path below = Files.createFile(directory.resolve("file")).resolve("master.key");
    assertThatThrownBy(() -> Keys.open(DISK, below, false))
        .isInstanceOf(StoreFault.KeyUnusable.class);
  }
}
