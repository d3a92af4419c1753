package respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path temporary;

  private Path unpacked(String name, Duration ago) throws IOException {
    Path path = temporary.resolve(name);
    if (name.contains(".so")) {
      Files.writeString(path, "made up");
    } else {
      Files.createDirectory(path);
      Files.writeString(path.resolve("libonnxruntime.so"), "made up");
    }
    return Files.setLastModifiedTime(path, FileTime.from(NOW.minus(ago)));
  }

  @Test
  void onlyWhatKilledProgramsLeftIsRemoved() throws IOException {
    Duration old = Duration.ofMinutes(11);
    Path fresh = unpacked("onnxruntime-java2", Duration.ofMinutes(9));
    Path other = unpacked("onnxruntime-java-of-others", old);
    unpacked("onnxruntime-java1", old);
    unpacked("liblz4-java3.so", old);
    unpacked("liblz4-java3.so.lck", old);

    Leftovers.removeFrom(temporary, NOW);

    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).containsExactlyInAnyOrder(fresh, other);
    }
  }

  @Test
  void aDirectoryThatIsNotThereIsNoTrouble() {
    assertThatCode(() -> Leftovers.removeFrom(temporary.resolve("none"), NOW))
        .doesNotThrowAnyException();
  }
}
