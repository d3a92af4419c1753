package respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void whatIsEmptyOrTooLongIsRefused() {
    assertThatThrownBy(() -> board.post(" ")).isInstanceOf(Unusable.class);
    assertThatThrownBy(() -> board.post("x".repeat(Announcement.LONGEST + 1)))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("3500");
  }
}
