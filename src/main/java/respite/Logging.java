package respite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Tells the logging library, before it first speaks, which file configures it and in which form.
 */
final class Logging {
  private Logging() {}

  static void set(Settings.LogFormat format, Path config) {
    Path file = config.resolve("logback.xml");
    if (Files.exists(file) && System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", file.toAbsolutePath().toString());
    }
    System.setProperty("respite.log", format.name().toLowerCase(Locale.ROOT));
  }
}
