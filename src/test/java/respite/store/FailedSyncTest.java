package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.store.Made.ANN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.port.Store;

/**
 * A sync that fails leaves bytes that every program sees and no later sync writes. What the next
 * start finds of them counts from then on, so it has to be made safe.
 */
class FailedSyncTest {
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(6000, 0), 5, Duration.ofHours(1), 30_000, 1);

  @TempDir Path directory;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatTheNextStartFoundOfItOutlivesALossOfPower(long seed) {
    var disk = new SimulatedDisk();
    try (var data = DataDirectory.open(directory.resolve("data"), 42)) {
      Keys keys = Keys.open(new FileDisk(), directory.resolve("keys/master.key"), false);
      try (MapDbStore store = MapDbStore.open(disk, data, keys, SMALL)) {
        Made.note(store, ANN, 1);
        disk.failSyncs(true);
        assertThatThrownBy(() -> Made.note(store, ANN, 2)).isInstanceOf(Store.StoreBroken.class);
      }
      disk.failSyncs(false);
      int found;
      try (MapDbStore store = MapDbStore.open(disk, data, keys, SMALL)) {
        found = store.read(ANN).journal().entries().size();
        assertThat(store.handled(2)).isEqualTo(found == 2);
        Made.note(store, ANN, 3);
      }
      SimulatedDisk after = disk.afterPowerLoss(new Random(seed));
      try (MapDbStore store = MapDbStore.open(after, data, keys, SMALL)) {
        assertThat(store.read(ANN).journal().entries()).hasSize(found + 1);
        assertThat(store.handled(3)).isTrue();
      }
      assertThat(new LogCheck(after, data, keys).run().findings()).isEmpty();
    }
  }

  @Test
  void aSyncThatFailsAgainAtTheStartEndsIt() {
    var disk = new SimulatedDisk();
    try (var data = DataDirectory.open(directory.resolve("data"), 42)) {
      Keys keys = Keys.open(new FileDisk(), directory.resolve("keys/master.key"), false);
      try (MapDbStore store = MapDbStore.open(disk, data, keys, SMALL)) {
        Made.note(store, ANN, 1);
      }
      disk.failSyncs(true);
      assertThatThrownBy(() -> MapDbStore.open(disk, data, keys, SMALL).close())
          .isInstanceOf(StoreFault.DirectoryUnusable.class)
          .hasMessageContaining("Check the disk");
    }
  }
}
