package respite.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import respite.port.Elapsed;

class CheckpointsTest {
  private static final CommitLog.Limits LOG = new CommitLog.Limits(6000, 1000);

  @Test
  void whatWasNotWrittenForWantOfRoomIsWrittenLater() throws IOException {
    var disk = new SimulatedDisk();
    var written = new AtomicInteger();
    var limits = new StoreLimits(LOG, 50, Duration.ofHours(1), 30_000, 1);
    try (CommitLog log = CommitLog.open(disk, Path.of("log"), 42, LOG)) {
      var checkpoints = new Checkpoints(log, limits, written::incrementAndGet, Elapsed.system());
      checkpoints.applied();
      disk.free(999);
      checkpoints.now();
      assertThat(written).hasValue(0);
      disk.free(Long.MAX_VALUE);
      checkpoints.now();
      checkpoints.now();
      assertThat(written).hasValue(1);
      assertThat(checkpoints.close()).isTrue();
    }
  }
}
