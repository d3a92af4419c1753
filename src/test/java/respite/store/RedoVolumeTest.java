package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBException;
import org.mapdb.Serializer;

class RedoVolumeTest {
  private static final Path FILE = Path.of("/data/view/journal");
  private static final Path REDO = Path.of("/data/view/journal.redo");
  private static final int COMMITS = 12;
  private static final long SOON = 20_000;
  private static final long NEVER = Long.MAX_VALUE;

  private SimulatedDisk disk = new SimulatedDisk();

  private DB open(long redoBytes) throws IOException {
    return RedoVolume.open(disk, FILE, redoBytes).database();
  }

  private static BTreeMap<byte[], byte[]> map(DB db) {
    return db.treeMap("m", Serializer.BYTE_ARRAY, Serializer.BYTE_ARRAY).createOrOpen();
  }

  private static byte[] bytes(int number) {
    return KeyId.of(new KeyId(number, number).bytes()).bytes();
  }

  private Map<Integer, String> content() throws IOException {
    try (DB db = open(SOON)) {
      Map<Integer, String> content = new TreeMap<>();
      map(db).forEach((key, value) -> content.put((int) KeyId.of(key).low(), new String(value)));
      return content;
    }
  }

  @Test
  void whatWasSyncedIsThereAfterReopeningAndWhatWasNotIsNot() throws IOException {
    DB db = open(NEVER);
    map(db).put(bytes(1), "one".getBytes());
    db.commit();
    map(db).put(bytes(2), "two".getBytes());
    disk = disk.afterKill();
    assertThat(content()).isEqualTo(Map.of(1, "one"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void whereverThePowerGoesItReopensAtTheLastSyncOrTheOneUnderWay(long seed) throws IOException {
    Random chance = new Random(seed);
    int stops = 0;
    for (int at = 1; ; at++) {
      disk = new SimulatedDisk();
      disk.powerOffAt(at);
      List<Map<Integer, String>> states = new ArrayList<>(List.of(Map.of()));
      int acknowledged = untilThePowerGoes(new Random(seed), states);
      if (acknowledged == COMMITS) {
        break;
      }
      stops++;
      disk = chance.nextBoolean() ? disk.afterKill() : disk.afterPowerLoss(chance);
      Map<Integer, String> found = content();
      assertThat(states.subList(acknowledged, states.size())).as("stop %d", at).contains(found);
      assertThat(content()).isEqualTo(found);
    }
    assertThat(stops).isGreaterThan(50);
  }

  /** Returns how many syncs were acknowledged; the state under way is the last in the list. */
  private int untilThePowerGoes(Random chance, List<Map<Integer, String>> states) {
    int acknowledged = 0;
    try {
      DB db = open(SOON);
      BTreeMap<byte[], byte[]> map = map(db);
      Map<Integer, String> model = new TreeMap<>();
      for (int commit = 0; commit < COMMITS; commit++) {
        for (int i = 0; i < 5; i++) {
          int key = chance.nextInt(40);
          String value = "v".repeat(chance.nextInt(600));
          map.put(bytes(key), value.getBytes());
          model.put(key, value);
        }
        states.add(new TreeMap<>(model));
        db.commit();
        acknowledged++;
      }
    } catch (IOException | DBException.VolumeIOError e) {
      assertThat(e).hasStackTraceContaining("the power is gone");
    }
    return acknowledged;
  }

  private void writeTwice(long redoBytes) throws IOException {
    DB db = open(redoBytes);
    for (int i = 1; i <= 2; i++) {
      map(db).put(bytes(i), "value".getBytes());
      db.commit();
    }
    disk = disk.afterKill();
  }

  @Test
  void aRedoFileTornAtAnyPlaceReopensAtAnEarlierSync() throws IOException {
    writeTwice(NEVER);
    byte[] whole = disk.bytes(REDO);
    SimulatedDisk before = disk;
    for (int size = FileHeader.BYTES; size < whole.length; size += whole.length / 40) {
      disk = before.afterKill();
      disk.put(REDO, Arrays.copyOf(whole, size));
      assertThat(content().size()).isLessThan(2);
    }
  }

  @Test
  void damageInTheMiddleOfTheRedoFileIsRefused() throws IOException {
    writeTwice(NEVER);
    byte[] whole = disk.bytes(REDO);
    whole[FileHeader.BYTES + 40] ^= 1;
    disk.put(REDO, whole);
    assertThatThrownBy(this::content)
        .isInstanceOf(StoreFault.ViewDamaged.class)
        .hasMessageContaining("whole ones follow it");
  }

  @Test
  void aFlippedBitInTheMainFileIsNeverReadAsData() throws IOException {
    writeTwice(0);
    SimulatedDisk before = disk;
    byte[] whole = disk.bytes(FILE);
    Random chance = new Random(7);
    int found = 0;
    for (int i = 0; i < 60; i++) {
      disk = before.afterKill();
      byte[] flipped = whole.clone();
      flipped[chance.nextInt(i % 4 > 0 ? 9000 : whole.length)] ^= (byte) (1 << chance.nextInt(8));
      disk.put(FILE, flipped);
      try {
        assertThat(content()).isEqualTo(Map.of(1, "value", 2, "value"));
      } catch (StoreFault.ViewDamaged e) {
        found++;
      }
    }
    assertThat(found).isGreaterThan(10);
  }

  @Test
  void aViewOfAnotherFormatIsRefused() throws IOException {
    writeTwice(0);
    disk.put(FILE, "another format, longer than a header".getBytes());
    assertThatThrownBy(this::content).isInstanceOf(StoreFault.ViewDamaged.class);
  }

  @Test
  void afterAFailedSyncNothingIsReadOrWrittenAnyMore() throws IOException {
    DB db = open(NEVER);
    map(db).put(bytes(1), "one".getBytes());
    disk.failSyncs(true);
    assertThatThrownBy(db::commit).isInstanceOf(DBException.VolumeIOError.class);
    disk.failSyncs(false);
    assertThatThrownBy(() -> map(db).get(bytes(1))).isInstanceOf(DBException.VolumeIOError.class);
  }

  @Test
  void manyPagesGoToTheMainFileAndComeBack() throws IOException {
    Map<Integer, String> model = new TreeMap<>();
    try (DB db = open(SOON)) {
      for (int i = 0; i < 5000; i++) {
        map(db).put(bytes(i), ("value " + i).getBytes());
        model.put(i, "value " + i);
        if (i % 100 == 0) {
          db.commit();
        }
      }
      db.commit();
    }
    assertThat(disk.bytes(REDO)).hasSize(FileHeader.BYTES);
    assertThat(content()).isEqualTo(model);
  }
}
