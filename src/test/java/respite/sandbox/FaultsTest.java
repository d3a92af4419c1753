package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways a call can be made to fail, each seen by a caller over real HTTP. */
class FaultsTest {
  private static final String HELLO = "{\"chat_id\":5000001,\"text\":\"hello\"}";
  @TempDir Path directory;
  private SandboxServer server;
  private Http http;

  @BeforeEach
  void start() {
    server = SandboxServer.start(0, directory);
    http = new Http(server);
    http.say("hi");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tooManyRequestsNamesTheSecondsAndHoldsForSoManyCalls() {
    fault("\"kind\":\"429\",\"seconds\":3,\"times\":2");
    JsonNode refused = http.bot("sendMessage", HELLO);
    assertThat(refused.path("error_code").asInt()).isEqualTo(429);
    assertThat(refused.path("parameters").path("retry_after").asInt()).isEqualTo(3);
    assertThat(refused.path("description").asText()).isEqualTo("Too Many Requests: retry after 3");
    assertThat(http.bot("sendMessage", HELLO).path("ok").asBoolean()).isFalse();
    http.ok("sendMessage", HELLO);
    assertThat(messages()).isEqualTo(2);
  }

  @Test
  void otherMethodsAreNotConcernedUnlessAllAre() {
    fault("\"kind\":\"403\"");
    http.ok("getMe", "");
    assertThat(http.refusal("sendmessage", HELLO))
        .isEqualTo("Forbidden: bot was blocked by the user");
    http.post("faults", "{\"method\":\"*\",\"kind\":\"500\"}");
    assertThat(http.bot("getMe", "").path("error_code").asInt()).isEqualTo(500);
  }

  @Test
  void aBadGatewayAnswersWithHtml() {
    fault("\"kind\":\"502\"");
    var answer = http.send("POST", "bot" + SandboxServer.TOKEN + "/sendMessage", HELLO);
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).startsWith("<html>");
    assertThat(messages()).isEqualTo(1);
  }

  @Test
  void aDroppedConnectionEndsWithoutAnAnswer() {
    fault("\"kind\":\"drop\"");
    assertThatThrownBy(() -> http.bot("sendMessage", HELLO))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(messages()).isEqualTo(1);
  }

  @Test
  void aCallCanBeCarriedOutBeforeItFails() {
    fault("\"kind\":\"drop\",\"afterwards\":true");
    assertThatThrownBy(() -> http.bot("sendMessage", HELLO))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(messages()).isEqualTo(2);
    fault("\"kind\":\"hang\",\"afterwards\":true,\"seconds\":1");
    assertThatThrownBy(() -> http.bot("sendMessage", HELLO))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(messages()).isEqualTo(3);
  }

  @Test
  void faultsAreListedAndCleared() {
    fault("\"kind\":\"429\",\"times\":5,\"seconds\":9");
    JsonNode listed = http.get("faults").path(0);
    assertThat(listed.path("times").asInt()).isEqualTo(5);
    assertThat(listed.path("kind").asText()).isEqualTo("429");
    http.send("DELETE", "sandbox/faults", "");
    assertThat(http.get("faults")).isEmpty();
    assertThat(
            http.post("faults", "{\"method\":\"getMe\",\"kind\":\"418\"}").path("error").asText())
        .isEqualTo("a fault is one of 429, 403, 500, 502, hang, drop, not 418");
  }

  private void fault(String fields) {
    JsonNode answer = http.post("faults", "{\"method\":\"sendMessage\"," + fields + "}");
    assertThat(answer.isArray()).as(answer.toString()).isTrue();
  }

  private int messages() {
    return http.chat().path("messages").size();
  }
}
