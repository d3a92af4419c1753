package respite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native libraries that onnxruntime and lz4 unpack into the temporary directory and remove at
 * an orderly end: a program that is killed leaves 16 MB of them, and one that is killed and started
 * again all day would fill the disk.
 */
final class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final Pattern NAMES =
      Pattern.compile("onnxruntime-java\\d+|liblz4-java\\d+\\.so(\\.lck)?");

  /** A program loads what it unpacked within seconds, and needs the files no more after that. */
  private static final Duration LOADED = Duration.ofMinutes(10);

  private Leftovers() {}

  /** Removes what was unpacked ten minutes before now or earlier; what cannot be removed stays. */
  static void removeFrom(Path temporary, Instant now) {
    try (Stream<Path> all = Files.list(temporary)) {
      all.filter(path -> NAMES.matcher(path.getFileName().toString()).matches())
          .filter(path -> isOld(path, now))
          .forEach(Leftovers::remove);
    } catch (IOException | UncheckedIOException e) {
      LOG.info("The temporary directory {} was not looked through: {}", temporary, e.toString());
    }
  }

  private static boolean isOld(Path path, Instant now) {
    try {
      return Files.getLastModifiedTime(path).toInstant().isBefore(now.minus(LOADED));
    } catch (IOException e) {
      return false; // removed a moment ago, by another program
    }
  }

  private static void remove(Path path) {
    try {
      for (Path within : within(path)) {
        Files.deleteIfExists(within);
      }
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.debug("{} stays: {}", path, e.toString()); // somebody else's, or in use on Windows
    }
  }

  private static List<Path> within(Path path) throws IOException {
    if (!Files.isDirectory(path) || Files.isSymbolicLink(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.toList();
    }
  }
}
