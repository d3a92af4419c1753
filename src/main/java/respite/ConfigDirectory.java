package respite;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Where the configuration files lie. */
final class ConfigDirectory {
  static final String VARIABLE = "RESPITE_CONFIG";
  private static final String NAME = "config";

  private ConfigDirectory() {}

  /**
   * The directory that the environment names; else {@code config} here, or beside the program, or
   * above it, whichever is there first.
   */
  static Path of(Map<String, String> environment) {
    String named = environment.get(VARIABLE);
    return named != null
        ? Path.of(named)
        : Stream.of(Path.of(NAME), program().resolve(NAME), program().resolveSibling(NAME))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of(NAME));
  }

  private static Path program() {
    try {
      Path code = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return code.resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the program does not know where it lies", e);
    }
  }
}
