package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the operator is told when the end of the log is not there any more. */
class LostEndTest extends StoredOnSimulatedDisk {
  private final Logger logger = (Logger) LoggerFactory.getLogger("respite.store");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  LostEndTest() {
    super(StoreLimits.DEFAULT);
  }

  @BeforeEach
  void begin() {
    try (MapDbStore store = open()) {
      for (int update = 1; update <= 4; update++) {
        Made.note(store, Made.ANN, update);
      }
    }
    appender.start();
    logger.addAppender(appender);
  }

  @AfterEach
  void end() {
    logger.detachAppender(appender);
  }

  private Path segment() {
    return data.log().resolve(SegmentHeader.name(1));
  }

  @Test
  void anUnfinishedWriteIsCutAndLoggedWithWhereItIsKept() {
    byte[] whole = disk.bytes(segment());
    disk.put(segment(), Arrays.copyOf(whole, whole.length + 7));
    open().close();
    assertThat(appender.list)
        .filteredOn(event -> event.getLevel() == Level.WARN)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly(
            "The last write of %s was not finished: 7 bytes cut, kept as %s.%d.1.cut"
                .formatted(segment(), segment().getFileName(), whole.length));
  }

  @Test
  void aViewAheadOfTheLogSaysHowToGoOnWithTheLostFramesAndWithout() {
    byte[] whole = disk.bytes(segment());
    disk.put(segment(), Arrays.copyOf(whole, whole.length - 1));
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreFault.ViewAhead.class)
        .hasMessageContaining("Restore the log from a backup (look for *.cut files there too)")
        .hasMessageContaining("to go on without them, run \"rebuild\"");
  }
}
