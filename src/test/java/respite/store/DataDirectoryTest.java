package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path directory;

  @Test
  void aNewDirectoryHoldsNoDataUntilTheLogHasASegment() throws IOException {
    Path path = directory.resolve("a/b");
    try (DataDirectory data = DataDirectory.open(path, 42)) {
      assertThat(data.holdsData(new FileDisk())).isFalse();
      CommitLog.open(new FileDisk(), data.log(), 42, CommitLog.Limits.DEFAULT).close();
      assertThat(data.holdsData(new FileDisk())).isTrue();
    }
  }

  @Test
  void whatIsMadeInItIsForItsOwnerAlone() throws IOException {
    var disk = new FileDisk();
    try (DataDirectory data = DataDirectory.open(directory.resolve("a/b"), 42)) {
      CommitLog.open(disk, data.log(), 42, CommitLog.Limits.DEFAULT).close();
    }
    try (Stream<Path> made = Files.walk(directory.resolve("a"))) {
      for (Path path : made.toList()) {
        assertThat(disk.isOpenToOthers(path)).as(path.toString()).isFalse();
      }
    }
  }

  @Test
  void oneThatWasOpenToOthersIsClosedToThem() throws IOException {
    var disk = new FileDisk();
    DataDirectory.open(directory, 42).close();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    DataDirectory.open(directory, 42).close();
    assertThat(disk.isOpenToOthers(directory)).isFalse();
  }

  @Test
  void oneThatIsRefusedStaysAsItWas() throws IOException {
    DataDirectory.open(directory, 42).close();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThatThrownBy(() -> DataDirectory.open(directory, 43))
        .isInstanceOf(StoreFault.OtherBot.class);
    assertThat(new FileDisk().isOpenToOthers(directory)).isTrue();
  }

  @Test
  void oneProgramAtATimeUsesIt() {
    try (DataDirectory data = DataDirectory.open(directory, 42)) {
      assertThatThrownBy(() -> DataDirectory.open(data.path(), 42))
          .isInstanceOf(StoreFault.DirectoryUnusable.class)
          .hasMessageContaining("in use by another program");
    }
    DataDirectory.open(directory, 42).close();
  }

  @Test
  void anotherBotsDirectoryIsRefusedAndNotKeptLocked() {
    DataDirectory.open(directory, 42).close();
    assertThatThrownBy(() -> DataDirectory.open(directory, 43))
        .isInstanceOf(StoreFault.OtherBot.class)
        .hasMessageContaining("bot 42");
    DataDirectory.open(directory, 42).close();
  }

  @Test
  void anUnknownFormatIsRefused() throws IOException {
    DataDirectory.open(directory, 42).close();
    Files.writeString(directory.resolve("format"), "respite-data 2\nbot 42\n");
    assertThatThrownBy(() -> DataDirectory.open(directory, 42))
        .isInstanceOf(StoreFault.DirectoryUnusable.class)
        .hasMessageContaining("unknown format");
  }

  @Test
  void aPathBelowAFileIsRefused() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    assertThatThrownBy(() -> DataDirectory.open(file.resolve("data"), 42))
        .isInstanceOf(StoreFault.DirectoryUnusable.class)
        .hasMessageContaining("RESPITE_DATA");
  }
}
