package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;

/** Backups are made while people write, and what is restored is what was there. */
class BackupTest {
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(3000, 0), 50, Duration.ofHours(1), 30_000, 9);

  private static final Disk DISK = new FileDisk();

  @TempDir Path directory;
  private DataDirectory data;
  private Keys keys;
  private Path target;

  @BeforeEach
  void begin() {
    data = DataDirectory.open(directory.resolve("data"), 42);
    keys = Keys.open(DISK, master(), false);
    target = directory.resolve("backup");
  }

  @AfterEach
  void unlock() {
    data.close();
  }

  private Path master() {
    return directory.resolve("keys/master.key");
  }

  private MapDbStore open() {
    return MapDbStore.open(DISK, data, keys, SMALL);
  }

  private static void note(Store store, Person person, long update) {
    var change = Made.recorded(store.read(person).journal(), 7, "note " + update);
    store.commit(
        Made.turned(person, update, Turn.of(Made.session(1, Optional.empty())).and(change)));
  }

  /** Where a person stands in another data directory, restored with the keys there are. */
  private Life restored(Person person) throws IOException {
    Path place = Files.createTempDirectory(directory, "restored");
    try (DataDirectory other = DataDirectory.open(place, 42)) {
      Keys now = Keys.open(DISK, master(), true);
      Restore.from(DISK, target, other, now);
      assertThat(new LogCheck(DISK, other, now).run().findings()).isEmpty();
      try (MapDbStore store = MapDbStore.open(DISK, other, now, SMALL)) {
        return store.read(person);
      }
    }
  }

  @Test
  void whatIsRestoredFromABackupMadeUnderLoadHoldsAllThatWasAcknowledgedBefore() throws Exception {
    try (MapDbStore store = open()) {
      note(store, ANN, 1);
      var acknowledged = new AtomicInteger(1);
      var writing =
          CompletableFuture.runAsync(() -> {
            for (int i = 2; i <= 200; i++) {
              note(store, ANN, i);
              acknowledged.set(i);
            }
          });
      boolean last;
      do {
        last = writing.isDone();
        int before = acknowledged.get();
        Backup.of(DISK, data.path(), target);
        if (before % 20 == 10) {
          store.compact(Made.NOON);
        }
        assertThat(restored(ANN).journal().entries().size()).isBetween(before, 200);
      } while (!last);
      assertThat(restored(ANN).journal().entries().size()).isEqualTo(200);
    }
  }

  @Test
  void onlyWhatIsNewIsCopiedAndWhatIsGoneIsRemoved() throws IOException {
    try (MapDbStore store = open()) {
      for (int i = 1; i <= 30; i++) {
        note(store, i % 2 == 0 ? ANN : BEN, i);
      }
      Backup.Made first = Backup.of(DISK, data.path(), target);
      assertThat(first.frames()).isEqualTo(30);
      assertThat(first.copied()).isGreaterThan(3);
      assertThat(Backup.of(DISK, data.path(), target))
          .isEqualTo(new Backup.Made(30, 0, first.copied()));
      note(store, ANN, 31);
      assertThat(Backup.of(DISK, data.path(), target).copied()).isEqualTo(1);
      store.compact(Made.NOON);
      Backup.of(DISK, data.path(), target);
      try (Stream<Path> files = Files.list(target)) {
        assertThat(files)
            .hasSize(1 + Manifest.read(new SmallFiles(DISK), target).orElseThrow().parts().size());
      }
    }
    assertThat(restored(ANN).journal().entries().size()).isEqualTo(16);
  }

  @Test
  void somebodyErasedAfterTheBackupStaysErasedWhenItIsRestored() throws IOException {
    try (MapDbStore store = open()) {
      note(store, ANN, 1);
      note(store, BEN, 2);
      Backup.of(DISK, data.path(), target);
      var leaving = new Frame.Leaving(ANN, 3, Optional.empty(), new AlwaysLine.Help());
      var receipt = store.commit(leaving).getFirst();
      store.commit(new Frame.Sent(ANN, receipt.number(), OptionalLong.of(1)));
    }
    assertThat(restored(ANN)).isEqualTo(Life.NEW);
    assertThat(restored(BEN).journal().entries().size()).isEqualTo(1);
  }

  @Test
  void keysThatDoNotFitAreNamedAndNothingIsRestored() throws IOException {
    try (MapDbStore store = open()) {
      note(store, ANN, 1);
    }
    Backup.of(DISK, data.path(), target);
    Keys others = Keys.open(DISK, directory.resolve("others/master.key"), false);
    try (DataDirectory other = DataDirectory.open(directory.resolve("other"), 42)) {
      assertThatThrownBy(() -> Restore.from(DISK, target, other, others))
          .isInstanceOf(StoreFault.KeyUnusable.class)
          .hasMessageContaining("do not fit this backup: 1 of 1 frames")
          .hasMessageContaining("restore-keys");
      assertThat(other.holdsData(DISK)).isFalse();
    }
  }

  @Test
  void aBackupThatIsNotWholeOrNotOursIsRefused() throws IOException {
    try (MapDbStore store = open()) {
      note(store, ANN, 1);
    }
    assertThatThrownBy(() -> restored(ANN)).hasMessageContaining("no manifest");
    Backup.of(DISK, data.path(), target);
    assertThatThrownBy(() -> Restore.from(DISK, target, data, keys))
        .hasMessageContaining("holds data");
    Path part =
        target.resolve(
            Manifest.read(new SmallFiles(DISK), target).orElseThrow().parts().getFirst().name());
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length - 1] ^= 1;
    Files.write(part, bytes);
    assertThatThrownBy(() -> restored(ANN))
        .isInstanceOf(StoreFault.BackupUnusable.class)
        .hasMessageContaining("is damaged");
    Files.delete(part);
    assertThatThrownBy(() -> restored(ANN)).hasMessageContaining("is missing");
    Files.writeString(target.resolve("manifest"), "respite-backup 1\nbot 42\nnext 2\n../x 1 a\n");
    assertThatThrownBy(() -> restored(ANN)).hasMessageContaining("is damaged");
  }

  @Test
  void aLogThatWasNeverBegunIsNotBackedUp() {
    assertThatThrownBy(() -> Backup.of(DISK, data.path(), target))
        .isInstanceOf(StoreFault.DirectoryUnusable.class)
        .hasMessageContaining("holds no data");
  }

  @Test
  void aDamagedLogIsNotBackedUp() throws IOException {
    try (MapDbStore store = open()) {
      for (int i = 1; i <= 10; i++) {
        note(store, ANN, i);
      }
    }
    Path segment = data.log().resolve(SegmentHeader.name(1));
    byte[] bytes = Files.readAllBytes(segment);
    bytes[300] ^= 1;
    Files.write(segment, bytes);
    assertThatThrownBy(() -> Backup.of(DISK, data.path(), target))
        .isInstanceOf(StoreFault.LogDamaged.class);
    assertThat(target.resolve("manifest")).doesNotExist();
  }

  /** The open segment too, where more was safe already; and one that was compacted. */
  @Test
  void aLogDamagedAnywhereLeavesTheBackupAsItWas() throws IOException {
    try (MapDbStore store = open()) {
      for (int i = 1; i <= 10; i++) {
        note(store, ANN, i);
      }
      store.compact(Made.NOON);
      for (int i = 11; i <= 14; i++) {
        note(store, ANN, i);
      }
    }
    Backup.of(DISK, data.path(), target);
    for (Path segment : DISK.list(data.log()).stream().filter(SegmentHeader::isSegment).toList()) {
      byte[] whole = Files.readAllBytes(segment);
      for (int at : new int[] {10, SegmentHeader.BYTES + 10}) {
        byte[] bytes = whole.clone();
        bytes[at] ^= 1;
        Files.write(segment, bytes);
        assertThatThrownBy(() -> Backup.of(DISK, data.path(), target))
            .as("%s, byte %d", segment, at)
            .isInstanceOf(StoreFault.LogDamaged.class);
      }
      Files.write(segment, whole);
    }
    assertThat(restored(ANN).journal().entries().size()).isEqualTo(14);
    Path last = DISK.list(data.log()).getLast();
    Files.write(last, new byte[] {1, 2, 3}, StandardOpenOption.APPEND); // a write under way
    assertThat(Backup.of(DISK, data.path(), target).frames()).isEqualTo(14);
  }

  /** The open segment is gone, and of the one before it the last record. */
  @Test
  void aCompactedSegmentThatLacksRecordsIsDamagedAsTheLastOneToo() throws IOException {
    try (MapDbStore store = open()) {
      for (int i = 1; i <= 10; i++) {
        note(store, ANN, i);
      }
      store.compact(Made.NOON);
    }
    List<Path> segments = DISK.list(data.log()).stream().filter(SegmentHeader::isSegment).toList();
    Files.delete(segments.getLast());
    Path compacted = segments.get(segments.size() - 2);
    Files.write(compacted, withoutTheLastRecord(compacted));
    assertThatThrownBy(() -> Backup.of(DISK, data.path(), target))
        .isInstanceOf(StoreFault.LogDamaged.class)
        .hasMessageContaining("records of");
  }

  private static byte[] withoutTheLastRecord(Path segment) throws IOException {
    try (Disk.DiskFile file = DISK.openToRead(segment)) {
      var reader = new SegmentReader(file);
      long last = reader.offset();
      for (var record = reader.next(); record.isPresent(); record = reader.next()) {
        last = reader.offset() - record.get().size();
      }
      return SmallFiles.read(file, last);
    }
  }

  @Test
  void onlyWhatIsOfABackupIsRemoved() throws IOException {
    try (MapDbStore store = open()) {
      note(store, ANN, 1);
    }
    Files.createDirectory(target);
    List<Path> others =
        Stream.of("notes.log", "notes.new", SegmentHeader.name(1)).map(target::resolve).toList();
    for (Path file : others) {
      Files.createFile(file);
    }
    String part = "00000000000000000007-0-2000.log";
    for (String name : List.of(part, part + ".new", "manifest.new")) {
      Files.createFile(target.resolve(name));
    }
    Backup.of(DISK, data.path(), target);
    assertThat(DISK.list(target)).hasSize(2 + others.size()).containsAll(others);
  }

  @Test
  void dataAndBackupDoNotLieInOneAnother() throws IOException {
    try (MapDbStore store = open()) {
      note(store, ANN, 1);
    }
    Path link = Files.createSymbolicLink(directory.resolve("link"), data.path());
    List<Path> refused =
        List.of(data.path(), data.log().resolve("a/b"), directory, link.resolve("backup"));
    for (Path place : refused) {
      assertThatThrownBy(() -> Backup.of(DISK, data.path(), place))
          .as("%s", place)
          .isInstanceOf(StoreFault.BackupUnusable.class)
          .hasMessageContaining("lie in one another");
    }
    assertThat(data.log().resolve("a")).doesNotExist();
  }

  @Test
  void aBackupWhosePartsDoNotFollowOneAnotherIsRefusedBeforeAnythingIsThere() throws IOException {
    try (MapDbStore store = open()) {
      for (int i = 1; i <= 30; i++) {
        note(store, ANN, i);
      }
    }
    Backup.of(DISK, data.path(), target);
    var files = new SmallFiles(DISK);
    Manifest whole = Manifest.read(files, target).orElseThrow();
    List<Manifest.Part> gap = new ArrayList<>(whole.parts());
    gap.remove(1);
    List<Manifest> wrong =
        List.of(
            new Manifest(42, whole.next(), gap),
            new Manifest(42, whole.next(), whole.parts().reversed()),
            new Manifest(42, whole.next() + 1, whole.parts()),
            new Manifest(43, whole.next(), whole.parts()));
    for (Manifest manifest : wrong) {
      manifest.write(files, target);
      Path place = Files.createTempDirectory(directory, "other");
      try (DataDirectory other = DataDirectory.open(place, manifest.bot())) {
        assertThatThrownBy(() -> Restore.from(DISK, target, other, keys))
            .as("%s", manifest)
            .isInstanceOf(StoreFault.BackupUnusable.class);
        assertThat(other.holdsData(DISK)).isFalse();
      }
    }
  }

  @Test
  void twoCopiesOfTheKeysAreKeptAndErasedKeysLeaveBoth() throws IOException {
    var backup = new KeyBackup(DISK, master());
    Path place = directory.resolve("key-backup");
    KeyId first = keys.create();
    backup.make(place);
    KeyId second = keys.create();
    backup.make(place);
    Path newest = backup.make(place);
    try (Stream<Path> copies = Files.list(place)) {
      assertThat(copies).hasSize(2);
    }
    assertThat(newest.resolve("people/" + second + ".key")).exists();
    keys.erase(first);
    backup.purge();
    try (Stream<Path> files = Files.walk(place)) {
      assertThat(files).noneMatch(file -> file.toString().contains(first.toString()));
    }
    assertThatThrownBy(() -> backup.restore(place)).hasMessageContaining("is there already");
    Path moved = directory.resolve("moved");
    Files.move(master().getParent(), moved);
    backup.restore(place);
    Keys restored = Keys.open(DISK, master(), true);
    restored.settle(_ -> false); // whose life was beginning is not in the copy
    assertThat(restored.open(second)).isPresent();
    assertThat(restored.erased(first)).isTrue();
    assertThat(DISK.isOpenToOthers(newest)).isFalse();
  }
}
