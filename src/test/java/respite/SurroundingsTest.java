package respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
  @TempDir Path directory;

  private Settings settings(String port, Map<String, String> others) {
    Map<String, String> environment = new HashMap<>(others);
    environment.put("RESPITE_CONFIG", directory.toString());
    environment.put("RESPITE_SANDBOX_PORT", port);
    environment.put("RESPITE_SANDBOX_DATA", directory.resolve("chats").toString());
    return ((SettingsReader.Read.Good) SettingsReader.read(environment)).settings();
  }

  /** The port is taken, so that a start of the sandbox cannot pass unseen. */
  @Test
  void besideATokenNoSandboxIsStarted() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      var token = Map.of("RESPITE_TOKEN", "12:abc", "RESPITE_OPERATOR", "the tester");
      try (var surroundings = Surroundings.of(settings(port, token))) {
        assertThat(surroundings.page()).isEmpty();
        assertThat(directory).isEmptyDirectory();
      }
      assertThatThrownBy(() -> Surroundings.of(settings(port, Map.of())))
          .isInstanceOf(Unusable.class)
          .hasMessageContaining(port);
    }
  }
}
