package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.store.Made.ANN;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.port.Store;

/**
 * A sync that fails leaves bytes that every program sees and no later sync writes. What the next
 * start finds of them counts from then on, so it has to be made safe.
 */
class FailedSyncTest extends StoredOnSimulatedDisk {
  private static final StoreLimits SMALL =
      new StoreLimits(new CommitLog.Limits(6000, 0), 5, Duration.ofHours(1), 30_000, 1);

  FailedSyncTest() {
    super(SMALL);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatTheNextStartFoundOfItOutlivesALossOfPower(long seed) {
    try (MapDbStore store = open()) {
      Made.note(store, ANN, 1);
      disk.failSyncs(true);
      assertThatThrownBy(() -> Made.note(store, ANN, 2)).isInstanceOf(Store.StoreBroken.class);
    }
    disk.failSyncs(false);
    int found;
    try (MapDbStore store = open()) {
      found = store.read(ANN).journal().entries().size();
      assertThat(store.handled(2)).isEqualTo(found == 2);
      Made.note(store, ANN, 3);
    }
    disk = disk.afterPowerLoss(new Random(seed));
    try (MapDbStore store = open()) {
      assertThat(store.read(ANN).journal().entries()).hasSize(found + 1);
      assertThat(store.handled(3)).isTrue();
    }
    assertThat(findings()).isEmpty();
  }

  @Test
  void aSyncThatFailsAgainAtTheStartEndsIt() {
    try (MapDbStore store = open()) {
      Made.note(store, ANN, 1);
    }
    disk.failSyncs(true);
    assertThatThrownBy(() -> open().close())
        .isInstanceOf(StoreFault.DirectoryUnusable.class)
        .hasMessageContaining("Check the disk");
  }
}
