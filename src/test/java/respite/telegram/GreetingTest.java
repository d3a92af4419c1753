package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import respite.telegram.Greeting.Command;
import respite.telegram.Greeting.Introduction;
import respite.telegram.Greeting.Met;

class GreetingTest {
  private static final String ME = "{\"id\":42,\"is_bot\":true,\"username\":\"sample_bot\"}";

  private final QuickElapsed elapsed = new QuickElapsed();
  private FaultServer server;
  private BotApi api;
  private Greeting greeting;

  @BeforeEach
  void begin() throws IOException {
    server = new FaultServer();
    api = server.client();
    greeting = new Greeting(api, elapsed);
  }

  @AfterEach
  void end() {
    api.close();
    server.close();
  }

  @Test
  void theBotIsKnownByItsIdAndName() throws InterruptedException {
    server.reply("getMe", FaultServer.ok(ME));
    assertThat(greeting.meet(1)).isEqualTo(new Met.Known(new BotIdentity(42, "sample_bot")));
  }

  @Test
  void aWrongTokenIsToldAtOnce() throws InterruptedException {
    server.reply("getMe", FaultServer.error(401, "Unauthorized"));
    assertThat(greeting.meet(5)).isEqualTo(new Met.TokenRefused("Unauthorized"));
    server.reply("getMe", FaultServer.error(404, "Not Found"));
    assertThat(greeting.meet(5)).isEqualTo(new Met.TokenRefused("Not Found"));
    assertThat(elapsed.waits()).isEmpty();
  }

  @Test
  void troubleIsTriedAgainWithPauses() throws InterruptedException {
    server.reply(
        "getMe",
        FaultServer.html(502),
        FaultServer.error(400, "Bad Request"),
        FaultServer.tooMany(9),
        FaultServer.ok("{}"),
        FaultServer.ok(ME));
    assertThat(greeting.meet(9)).isInstanceOf(Met.Known.class);
    assertThat(elapsed.waits()).extracting(Duration::toSeconds).containsExactly(1L, 2L, 9L, 8L);
  }

  @Test
  void afterTheLastAttemptItSaysWhy() throws InterruptedException {
    server.reply("getMe", FaultServer.html(502), FaultServer.error(500, "Internal Server Error"));
    assertThat(greeting.meet(2)).isEqualTo(new Met.OutOfReach("500 Internal Server Error"));
    assertThat(server.calls("getMe")).hasSize(2);
  }

  @Test
  void theBotPresentsItself() {
    greeting.introduce(
        new Introduction(List.of(new Command("help", "What I can do")), "A journal", "Short"));
    JsonNode commands = server.calls("setMyCommands").getFirst().body().path("commands");
    assertThat(commands).hasSize(1);
    assertThat(commands.path(0).path("command").asText()).isEqualTo("help");
    assertThat(commands.path(0).path("description").asText()).isEqualTo("What I can do");
    assertThat(server.calls("setMyDescription").getFirst().body().path("description").asText())
        .isEqualTo("A journal");
    assertThat(
            server
                .calls("setMyShortDescription")
                .getFirst()
                .body()
                .path("short_description")
                .asText())
        .isEqualTo("Short");
  }

  @Test
  void aPresentationThatIsRefusedStopsNothing() {
    server.reply("setMyCommands", FaultServer.error(400, "Bad Request: BOT_COMMAND_INVALID"));
    greeting.introduce(new Introduction(List.of(), "A journal", "Short"));
    assertThat(server.calls()).hasSize(3);
  }
}
