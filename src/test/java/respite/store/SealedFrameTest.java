package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A frame that was changed by somebody who mended its checksum: only the seal can tell. */
class SealedFrameTest extends StoredOnSimulatedDisk {
  private static final int FRAMES = 6;

  SealedFrameTest() {
    super(StoreLimits.DEFAULT);
  }

  @BeforeEach
  void begin() {
    try (MapDbStore store = MapDbStore.open(disk, data, keys, StoreLimits.DEFAULT)) {
      for (int update = 1; update <= FRAMES; update++) {
        Made.note(store, update % 2 == 0 ? ANN : BEN, update);
      }
    }
  }

  @Test
  void theCheckNamesEachFrameWhosePayloadWasChanged() throws IOException {
    assertThat(check().findings()).isEmpty();
    byte[] whole = disk.bytes(segment());
    for (int frame = 1; frame <= FRAMES; frame++) {
      disk.put(segment(), forged(whole, frame));
      LogCheck.Report report = check();
      assertThat(report.findings())
          .as("frame %d", frame)
          .isNotEmpty()
          .first()
          .asString()
          .startsWith("Frame " + frame + ": A sealed value does not open");
      assertThat(report.findings())
          .filteredOn(finding -> finding.startsWith("Frame "))
          .as("no other frame")
          .hasSize(1);
      assertThat(report.frames()).isEqualTo(FRAMES - 1);
    }
    disk.put(segment(), whole);
    assertThat(check().findings()).isEmpty();
  }

  /** The segment with one bit of the payload of one frame flipped, and its checksum right. */
  private static byte[] forged(byte[] whole, int frame) {
    ByteBuffer buffer = ByteBuffer.wrap(whole.clone()).position(SegmentHeader.BYTES);
    for (int before = 1; before < frame; before++) {
      var _ = LogRecord.read(buffer).orElseThrow();
    }
    int start = buffer.position();
    LogRecord right = LogRecord.read(buffer).orElseThrow();
    assertThat(right.sequence()).isEqualTo(frame);
    byte[] payload = right.payload();
    payload[payload.length / 2] ^= 1;
    new LogRecord(right.sequence(), right.durable(), right.kind(), right.key(), payload)
        .write(buffer.position(start));
    return buffer.array();
  }

  private Path segment() {
    return data.log().resolve(SegmentHeader.name(1));
  }
}
