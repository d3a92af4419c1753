package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starting, stopping, restarting, and who is let in. */
class SandboxServerTest {
  @TempDir Path directory;

  @Test
  void everythingIsThereAgainAfterARestart() {
    JsonNode before;
    JsonNode updates;
    try (SandboxServer server = SandboxServer.start(0, directory)) {
      Http http = new Http(server);
      http.say("/start");
      http.ok("sendMessage", "{\"chat_id\":5000001,\"text\":\"hello\"}");
      http.send("POST", "sandbox/chats/5000001/send?kind=photo", "");
      http.post("chats/5000001/press", "{\"messageId\":2,\"data\":\"x\"}");
      http.post("clock", "{\"seconds\":3600}");
      before = http.chat();
      updates = http.get("updates");
    }
    try (SandboxServer server = SandboxServer.start(0, directory)) {
      Http http = new Http(server);
      JsonNode after = http.chat();
      assertThat(after.path("messages")).isEqualTo(before.path("messages")).hasSize(3);
      assertThat(after.path("taps")).isEqualTo(before.path("taps"));
      assertThat(http.get("updates")).isEqualTo(updates);
      assertThat(http.get("clock").path("shiftSeconds").asLong()).isEqualTo(3600);
      String photo = after.at("/messages/2/photo/url").asText().substring(1);
      assertThat(http.send("GET", photo, "").body())
          .isEqualTo(StandIns.of(Media.Kind.PHOTO).bytes());
      long last = updates.path(updates.size() - 1).path("update_id").asLong();
      assertThat(http.say("on").path("updateId").asLong()).isEqualTo(last + 1);
      assertThat(http.get("people")).hasSize(1);
    }
  }

  @Test
  void aPortInUseIsNamed() {
    try (SandboxServer server = SandboxServer.start(0, directory.resolve("one"))) {
      int port = server.port();
      assertThatThrownBy(() -> SandboxServer.start(port, directory.resolve("two")))
          .isInstanceOf(PortInUseException.class)
          .hasMessage("port " + port + " on 127.0.0.1 is in use by another program");
      assertThatThrownBy(() -> SandboxServer.start(0, directory.resolve("one")))
          .isInstanceOf(DirectoryInUseException.class);
    }
    SandboxServer.start(0, directory.resolve("two")).close();
  }

  /** A server that listens on every address is heard at this machine's other one as well. */
  @Test
  void itListensAtOneAddressOfThisMachineOnly() throws IOException {
    try (SandboxServer server = SandboxServer.start(0, directory)) {
      new Socket("127.0.0.1", server.port()).close();
      assertThatThrownBy(() -> new Socket("127.0.0.2", server.port()).close())
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void aDirectoryThatCannotBeMadeIsAnError() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");
    assertThatThrownBy(() -> SandboxServer.start(0, file.resolve("below")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest(name = "Host {0} gets {1}")
  @CsvSource({
    "127.0.0.1:80,200",
    "localhost,200",
    "[::1]:80,200",
    "evil.example,403",
    "127.0.0.1.evil.example,403"
  })
  void onlyLocalNamesAreAnswered(String host, int status) throws IOException {
    try (SandboxServer server = SandboxServer.start(0, directory);
        Socket socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write(
              ("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    }
  }

  @Test
  void otherWebPagesAreNotAnswered() {
    try (SandboxServer server = SandboxServer.start(0, directory)) {
      Http http = new Http(server);
      byte[] text = "{\"text\":\"forged\"}".getBytes(StandardCharsets.UTF_8);
      for (Map<String, String> headers :
          java.util.List.of(
              Map.of("Origin", "https://evil.example"),
              Map.of("Origin", "null"),
              Map.of("Sec-Fetch-Site", "cross-site"))) {
        assertThat(http.send("POST", "sandbox/chats/5000001/say", text, headers).statusCode())
            .as(headers.toString())
            .isEqualTo(403);
      }
      assertThat(http.chat().path("messages")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'',text/html",
    "page.css,text/css",
    "page.js,text/javascript",
    "icon.svg,image/svg+xml"
  })
  void thePageIsServedWithAStrictPolicy(String path, String type) {
    try (SandboxServer server = SandboxServer.start(0, directory)) {
      var answer = new Http(server).send("GET", path, "");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none'; script-src 'self';");
      assertThat(new String(answer.body(), StandardCharsets.UTF_8))
          .doesNotContain("innerHTML", "https://fonts", "style=\"");
    }
  }
}
