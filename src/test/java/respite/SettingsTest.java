package respite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import respite.telegram.Address;

class SettingsTest {
  @TempDir Path empty;

  private SettingsReader.Read read(String... pairs) {
    Map<String, String> environment = new HashMap<>(Map.of("RESPITE_CONFIG", empty.toString()));
    for (int place = 0; place < pairs.length; place += 2) {
      environment.put(pairs[place], pairs[place + 1]);
    }
    return SettingsReader.read(environment);
  }

  private Settings good(String... pairs) {
    return ((SettingsReader.Read.Good) read(pairs)).settings();
  }

  @Test
  void withoutAnythingTheSandboxRuns() {
    assertThat(good())
        .isEqualTo(
            new Settings(
                Optional.empty(),
                Optional.empty(),
                "you, since this is the sandbox on your own computer",
                Path.of("data/sandbox"),
                Path.of("keys/sandbox/master.key"),
                8090,
                Path.of("data/sandbox-chats"),
                0,
                Settings.LogFormat.PLAIN));
  }

  @Test
  void aTokenNeedsAnOperatorAndHasItsOwnDirectories() {
    Settings settings = good("RESPITE_TOKEN", "12:abc", "RESPITE_OPERATOR", "me@example.org");

    assertThat(settings.bot()).isEqualTo(12);
    assertThat(settings.data()).isEqualTo(Path.of("data/telegram"));
    assertThat(settings.masterKey()).isEqualTo(Path.of("keys/telegram/master.key"));
    assertThat(settings.toString()).doesNotContain("abc");
  }

  @Test
  void allFaultsAreToldTogether() {
    var bad =
        (SettingsReader.Read.Bad)
            read(
                "RESPITE_TOKEN", "nonsense",
                "RESPITE_TELEGRAM_URL", "http://host/path",
                "RESPITE_SANDBOX_PORT", "x",
                "RESPITE_HEALTH_PORT", "70000",
                "RESPITE_LOG", "loud",
                "RESPITE_COLOUR", "red");

    assertThat(bad.faults())
        .hasSize(7)
        .anyMatch(fault -> fault.contains("RESPITE_COLOUR"))
        .anyMatch(fault -> fault.contains("does not look like a bot token"))
        .anyMatch(fault -> fault.contains("RESPITE_OPERATOR"))
        .anyMatch(fault -> fault.contains("must end after the host"))
        .anyMatch(fault -> fault.contains("“x” is no number"))
        .anyMatch(fault -> fault.contains("0 to 65535"))
        .anyMatch(fault -> fault.contains("plain or json"))
        .noneMatch(fault -> fault.contains("nonsense"));
  }

  @ParameterizedTest
  @CsvSource({
    "d, d/keys/m",
    "d, d/m",
    "keys/d, keys/m",
    "d, m",
    "linked/d, keys/m",
    "d, within/keys/m"
  })
  void keysDoNotLieWithTheDataNorTheDataWithTheKeys(String data, String key) throws IOException {
    Files.createDirectories(empty.resolve("keys"));
    Files.createDirectories(empty.resolve("d"));
    Files.createSymbolicLink(empty.resolve("linked"), empty.resolve("keys"));
    Files.createSymbolicLink(empty.resolve("within"), empty.resolve("d"));

    assertThat(
            read(
                    "RESPITE_DATA", empty.resolve(data).toString(),
                    "RESPITE_MASTER_KEY_FILE", empty.resolve(key).toString())
                .toString())
        .contains("keep the keys apart");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://u:p@host",
        "http://host?x",
        "http://host:0",
        "http://host/path",
        "ftp://host",
        "host"
      })
  void anAddressThatTheBotCouldNotUseIsAFaultInTheSettings(String address) {
    assertThat(read("RESPITE_TELEGRAM_URL", address).toString()).contains("RESPITE_TELEGRAM_URL");
    assertThat(read("RESPITE_TELEGRAM_URL", address)).isInstanceOf(SettingsReader.Read.Bad.class);
  }

  @Test
  void theEnvironmentOverridesTheFile() throws IOException {
    Files.writeString(
        empty.resolve("respite.yaml"), "sandbox-port: 1234\ntelegram-url: http://127.0.0.1:1\n");

    assertThat(good().sandboxPort()).isEqualTo(1234);
    assertThat(good().telegram()).contains(Address.of("http://127.0.0.1:1"));
    assertThat(good("RESPITE_SANDBOX_PORT", "99").sandboxPort()).isEqualTo(99);
  }

  @Test
  void aFileWithAnUnknownSettingOrBrokenYamlIsTold() throws IOException {
    Files.writeString(empty.resolve("respite.yaml"), "colour: red\n");
    assertThat(read().toString()).contains("there is no setting “colour”");

    Files.writeString(empty.resolve("respite.yaml"), "a: [");
    assertThat(read().toString()).contains("not readable as YAML");
  }

  @Test
  void aTokenMayComeFromAFile() throws IOException {
    Path file = Files.writeString(empty.resolve("token"), "77:xyz\n");

    assertThat(good("RESPITE_TOKEN_FILE", file.toString(), "RESPITE_OPERATOR", "me").bot())
        .isEqualTo(77);
    assertThat(read("RESPITE_TOKEN_FILE", "no/such/file").toString()).contains("cannot be read");
  }

  @Test
  void theShippedFileHoldsEverySettingWithItsDefault() throws IOException {
    var tree = new YAMLMapper().readTree(Files.readString(Path.of("config/respite.yaml")));

    Map<String, String> shipped = new HashMap<>();
    tree.properties().forEach(field -> shipped.put(field.getKey(), field.getValue().asText()));
    Map<String, String> known = new HashMap<>();
    for (Setting setting : Setting.values()) {
      known.put(setting.key(), setting.standard());
    }
    assertThat(shipped).isEqualTo(known);
  }

  @Test
  void theReadmeListsEverySettingAsItIs() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    for (Setting setting : Setting.values()) {
      String standard = setting.standard().isEmpty() ? "" : "`" + setting.standard() + "` ";
      assertThat(readme)
          .contains(
              "| `%s` | `%s` | %s| %s |"
                  .formatted(setting.key(), setting.variable(), standard, setting.meaning()));
    }
  }
}
