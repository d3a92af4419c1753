package respite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import respite.store.Apart;
import respite.telegram.Address;

/** Reads the settings from the file and the environment; all faults are told together. */
final class SettingsReader {
  private static final String PREFIX = "RESPITE_";
  private static final String TOKEN_FILE = "RESPITE_TOKEN_FILE";
  private static final int HIGHEST_PORT = 65_535;

  private final List<String> faults = new ArrayList<>();
  private final Map<Setting, String> values = new EnumMap<>(Setting.class);
  private final Map<String, String> environment;

  private SettingsReader(Map<String, String> environment) {
    this.environment = environment;
  }

  /** How reading can end. */
  sealed interface Read {
    /** Settings that can be worked with. */
    record Good(Settings settings) implements Read {}

    /** Everything that is wrong, a sentence each; never empty. */
    record Bad(List<String> faults) implements Read {}
  }

  /** Reads {@code respite.yaml} in the configuration directory, if there, and the environment. */
  static Read read(Map<String, String> environment) {
    var reader = new SettingsReader(environment);
    for (Setting setting : Setting.values()) {
      reader.values.put(setting, setting.standard());
    }
    reader.file(ConfigDirectory.of(environment).resolve("respite.yaml"));
    reader.environment();
    Settings settings = reader.settings();
    return reader.faults.isEmpty() ? new Read.Good(settings) : new Read.Bad(reader.faults);
  }

  private void file(Path file) {
    if (!Files.exists(file)) {
      return;
    }
    try {
      JsonNode tree = new YAMLMapper().readTree(Files.readString(file));
      for (var field : tree.properties()) {
        Optional<Setting> setting = ofKey(field.getKey());
        if (setting.isEmpty()) {
          faults.add(file + ": there is no setting “" + field.getKey() + "”");
        } else {
          values.put(setting.get(), field.getValue().asText());
        }
      }
    } catch (JsonProcessingException e) {
      faults.add(file + " is not readable as YAML: " + e.getOriginalMessage());
    } catch (IOException e) {
      faults.add(file + " cannot be read: " + e.getMessage());
    }
  }

  private static Optional<Setting> ofKey(String key) {
    return Arrays.stream(Setting.values()).filter(setting -> setting.key().equals(key)).findFirst();
  }

  private void environment() {
    environment.forEach((name, value) -> {
      if (name.startsWith(PREFIX)
          && !name.equals(ConfigDirectory.VARIABLE)
          && !name.equals(TOKEN_FILE)) {
        Arrays.stream(Setting.values())
            .filter(setting -> setting.variable().equals(name))
            .findFirst()
            .ifPresentOrElse(
                setting -> values.put(setting, value),
                () -> faults.add("there is no setting " + name));
      }
    });
    String file = environment.get(TOKEN_FILE);
    if (file != null) {
      try {
        values.put(Setting.TOKEN, Files.readString(Path.of(file)).strip());
      } catch (IOException | InvalidPathException e) {
        faults.add(TOKEN_FILE + ": " + file + " cannot be read");
      }
    }
  }

  private Settings settings() {
    String token = text(Setting.TOKEN);
    boolean sandboxed = token.isEmpty();
    if (!sandboxed && !token.matches("\\d{1,18}:[\\w-]+")) {
      faults.add(name(Setting.TOKEN) + " does not look like a bot token, which is 123456:ABC...");
    }
    if (!sandboxed && text(Setting.OPERATOR).isEmpty()) {
      faults.add(
          name(Setting.OPERATOR)
              + " is missing: people must be able to reach whoever runs this copy");
    }
    String kind = sandboxed ? "sandbox" : "telegram";
    Path data = path(Setting.DATA, "data/" + kind);
    Path masterKey = path(Setting.MASTER_KEY_FILE, "keys/" + kind + "/master.key");
    keepApart(data, masterKey);
    return new Settings(
        sandboxed ? Optional.empty() : Optional.of(new Settings.Secret(token)),
        url(),
        sandboxed && text(Setting.OPERATOR).isEmpty()
            ? "you, since this is the sandbox on your own computer"
            : text(Setting.OPERATOR),
        data,
        masterKey,
        port(Setting.SANDBOX_PORT),
        path(Setting.SANDBOX_DATA, Setting.SANDBOX_DATA.standard()),
        port(Setting.HEALTH_PORT),
        log());
  }

  private void keepApart(Path data, Path masterKey) {
    Path keys = Objects.requireNonNullElse(masterKey.getParent(), Path.of(""));
    try {
      if (Apart.isNested(data, keys)) {
        faults.add(
            "the data directory %s and the key directory “%s” (the folder of %s) lie in one another; keep the keys apart from the data"
                .formatted(data, keys, name(Setting.MASTER_KEY_FILE)));
      }
    } catch (IOException e) {
      faults.add(name(Setting.DATA) + " cannot be looked at: " + e);
    }
  }

  private Optional<Address> url() {
    String text = text(Setting.TELEGRAM_URL);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Address.of(text));
    } catch (IllegalArgumentException e) {
      faults.add(name(Setting.TELEGRAM_URL) + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private Path path(Setting setting, String standard) {
    String text = text(setting).isEmpty() ? standard : text(setting);
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      faults.add(name(setting) + ": “" + text + "” is no path");
      return Path.of(standard);
    }
  }

  private int port(Setting setting) {
    try {
      int port = Integer.parseInt(text(setting));
      if (port >= 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      faults.add(name(setting) + ": “" + text(setting) + "” is no number");
      return 0;
    }
    faults.add(name(setting) + " must lie in 0 to " + HIGHEST_PORT);
    return 0;
  }

  private Settings.LogFormat log() {
    for (var format : Settings.LogFormat.values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(text(Setting.LOG))) {
        return format;
      }
    }
    faults.add(name(Setting.LOG) + " must be plain or json, not “" + text(Setting.LOG) + "”");
    return Settings.LogFormat.PLAIN;
  }

  private String text(Setting setting) {
    return values.getOrDefault(setting, setting.standard()).strip();
  }

  private static String name(Setting setting) {
    return setting.key() + " (" + setting.variable() + ")";
  }
}
