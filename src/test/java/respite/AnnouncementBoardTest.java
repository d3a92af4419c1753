package respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import respite.port.Announcement;

class AnnouncementBoardTest {
  private static final Instant NOW = Instant.parse("2026-11-24T19:00:00Z");

  @TempDir Path data;
  private AnnouncementBoard board;

  @BeforeEach
  void open() {
    board = new AnnouncementBoard(data);
  }

  @Test
  void withoutAnyThereIsNothingToTell() {
    assertThat(board.all(NOW)).isEmpty();
  }

  @Test
  void eachHasOneInstantOfItsOwnForEver() throws IOException {
    board.post("  one  ");
    assertThat(board.all(NOW)).containsExactly(new Announcement(NOW, "one"));
    board.post("two");
    board.post("two");

    var all = board.all(NOW);

    assertThat(all).extracting(Announcement::text).containsExactly("one", "two", "two");
    assertThat(all).extracting(Announcement::at).doesNotHaveDuplicates().isSorted();
    assertThat(new AnnouncementBoard(data).all(NOW.plusSeconds(900))).isEqualTo(all);
  }

  @Test
  void whatIsOnlyHalfWrittenIsNotTakenUp() throws IOException {
    Files.createDirectories(data.resolve("announcements"));
    Files.writeString(data.resolve("announcements/announcement-1.draft"), "hal");

    assertThat(board.all(NOW)).isEmpty();
  }

  @Test
  void aFileThatCannotBeTakenHoldsUpNoOther() throws IOException {
    board.post("one");
    var one = board.all(NOW);
    Path directory = data.resolve("announcements");
    Files.writeString(directory.resolve("notes.txt"), "a stray one");
    Files.write(directory.resolve("announcement-0.new"), new byte[] {(byte) 0xC3, 'x'});
    Files.writeString(directory.resolve("announcement-00.new"), " ");
    Files.createDirectory(directory.resolve("5.txt"));
    Files.createDirectory(directory.resolve("announcement-000.new"));
    board.post("two");

    var all = board.all(NOW);

    assertThat(all).extracting(Announcement::text).containsExactly("one", "two");
    assertThat(all).containsAll(one);
    assertThat(new AnnouncementBoard(data).all(NOW.plusSeconds(900))).isEqualTo(all);
    assertThat(directory.resolve("announcement-0.new")).exists();
  }

  @Test
  void aFileThatCannotBeTakenIsNamedInTheLogOnce() throws IOException {
    var log = (Logger) LoggerFactory.getLogger(AnnouncementBoard.class);
    var appender = new ListAppender<ILoggingEvent>();
    appender.start();
    log.addAppender(appender);
    try {
      Files.createDirectories(data.resolve("announcements"));
      Files.writeString(data.resolve("announcements/notes.txt"), "a stray one");
      assertThat(board.all(NOW)).isEmpty();
      assertThat(board.all(NOW)).isEmpty();
    } finally {
      log.detachAppender(appender);
    }
    assertThat(appender.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .singleElement()
        .asString()
        .contains("notes.txt")
        .doesNotContain("stray");
  }

  @Test
  void whatIsEmptyOrTooLongIsRefused() {
    assertThatThrownBy(() -> board.post(" ")).isInstanceOf(Unusable.class);
    assertThatThrownBy(() -> board.post("x".repeat(Announcement.LONGEST + 1)))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("3500");
  }
}
