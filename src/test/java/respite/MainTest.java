package respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import respite.port.Store;

/** What the command line says and ends with when something ordinary is in the way. */
class MainTest {
  @TempDir Path directory;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run(Map<String, String> settings, String... words) {
    var environment =
        new HashMap<>(
            Map.of(
                "RESPITE_CONFIG", Path.of("config").toString(),
                "RESPITE_DATA", directory.resolve("data").toString(),
                "RESPITE_MASTER_KEY_FILE", directory.resolve("keys/master.key").toString()));
    environment.putAll(settings);
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Main.run(words, environment, out, out);
  }

  private static String free() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }

  @Test
  void healthOfABotThatDoesNotRunIsNoFaultOfTheProgram() throws IOException {
    String port = free();

    assertThat(run(Map.of("RESPITE_HEALTH_PORT", port), "health")).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines("No bot answers at port " + port + " of this machine.");
  }

  @Test
  @Timeout(60)
  void healthDoesNotWaitForEverForABotThatIsFrozen() throws IOException {
    try (var frozen = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(frozen.getLocalPort());

      assertThat(run(Map.of("RESPITE_HEALTH_PORT", port), "health")).isEqualTo(1);
      assertThat(said.toString(StandardCharsets.UTF_8))
          .isEqualToIgnoringNewLines("No bot answers at port " + port + " of this machine.");
    }
  }

  @Test
  void anAddressWithoutASandboxIsToldWithWhatToDo() throws IOException {
    URI nobody = URI.create("http://127.0.0.1:" + free());
    var environment =
        Map.of("RESPITE_CONFIG", directory.toString(), "RESPITE_TELEGRAM_URL", nobody.toString());
    var read = (SettingsReader.Read.Good) SettingsReader.read(environment);

    assertThatThrownBy(() -> Surroundings.of(read.settings()))
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("no sandbox answers at " + nobody)
        .hasMessageContaining("RESPITE_TELEGRAM_URL");
  }

  @Test
  void aDiskThatFailsUnderACommandIsToldWithWhatItSaid() {
    var broken = new Store.StoreBroken("The log could not be compacted.", new IOException("gone"));

    assertThat(Main.words(broken))
        .contains("could not be compacted", "gone")
        .doesNotContain("fault");
    assertThat(Main.code(broken)).isEqualTo(ExitCode.DISK);
  }

  @Test
  void copiesOfDataAndKeysInOnePlaceAreRefused() {
    assertThat(run(Map.of(), "backup-keys", directory.resolve("data/keys").toString()))
        .isEqualTo(2);
    assertThat(run(Map.of(), "backup", directory.resolve("keys/data").toString())).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("the data directory lie in one another", "the key directory lie in one another");
  }
}
