package respite.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.telegram.LoopbackServer;

/** How the process begins and ends: what it says and which exit code it leaves. */
class StartIT {
  private static final int UNUSABLE = 2;

  @TempDir Path directory;
  private Home home;

  @BeforeEach
  void here() {
    home = new Home(directory);
  }

  @Test
  void everyFaultInTheSettingsIsToldAtOnce() {
    refuses(
        Map.of("RESPITE_TOKEN", "no-token", "RESPITE_TOKNE", "1", "RESPITE_SANDBOX_PORT", "70000"),
        "does not look like a bot token",
        "there is no setting RESPITE_TOKNE",
        "RESPITE_SANDBOX_PORT) must lie in 0 to 65535",
        "RESPITE_OPERATOR) is missing");
    assertThat(home.data()).doesNotExist();
  }

  @Test
  void aTokenThatTelegramDoesNotKnowIsToldWithoutShowingIt() throws IOException {
    try (var telegram =
            LoopbackServer.answering(
                () -> 401,
                "{\"ok\":false,\"error_code\":%d,\"description\":\"Unauthorized\"}"::formatted);
        var program = home.botWithToken(telegram.address().uri(), "42:made-up-secret")) {
      assertThat(program.exitCode()).isEqualTo(UNUSABLE);
      assertThat(program.output())
          .contains("Telegram does not know this token: Unauthorized")
          .doesNotContain("made-up-secret");
    }
  }

  @Test
  void aDataDirectoryServesOneProgramAndOneBotOnly() throws IOException {
    try (var box = home.sandbox()) {
      URI telegram = box.address();
      try (var first = home.botWithToken(telegram, Home.TOKEN)) {
        String _ = first.line(line -> line.contains("polls Telegram"));
        try (var second = home.bot(telegram)) {
          assertThat(second.exitCode()).isEqualTo(UNUSABLE);
          assertThat(second.output()).contains(home.data().toString()).contains("another program");
        }
        assertThat(first.stop()).isZero();
      }
      try (var another =
              LoopbackServer.answering(
                  () -> 200,
                  _ ->
                      "{\"ok\":true,\"result\":{\"id\":1000002,\"is_bot\":true,"
                          + "\"first_name\":\"Made up\",\"username\":\"made_up_bot\"}}");
          var other = home.botWithToken(another.address().uri(), "1000002:made-up")) {
        assertThat(other.exitCode()).isEqualTo(UNUSABLE);
        assertThat(other.output()).contains("belongs to bot 1000001");
      }
      try (var second = home.sandbox()) {
        assertThat(second.exitCode()).isEqualTo(UNUSABLE);
        assertThat(second.output()).contains(directory.resolve("chats").toString());
      }
    }
  }

  @Test
  void noSandboxStartsBesideAToken() {
    try (var sandbox = home.sandboxWithToken("1000001:made-up-secret")) {
      assertThat(sandbox.exitCode()).isEqualTo(UNUSABLE);
      assertThat(sandbox.output()).contains("RESPITE_TOKEN").doesNotContain("made-up-secret");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESPITE_DATA", "RESPITE_SANDBOX_DATA"})
  void aDirectoryBelowAFileCannotBeUsed(String setting) throws IOException {
    Path below = Files.writeString(directory.resolve("file"), "made up").resolve("directory");
    refuses(Map.of(setting, below.toString()), below.toString());
  }

  @Test
  void aKeyDirectoryThatOthersCanReadIsRefused() throws IOException {
    Files.createDirectory(home.keys());
    Files.setPosixFilePermissions(home.keys(), PosixFilePermissions.fromString("rwxr-xr-x"));
    refuses(Map.of(), "can be used by others than its owner", "chmod 700 " + home.keys());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESPITE_SANDBOX_PORT", "RESPITE_HEALTH_PORT"})
  void aPortInUseIsTold(String setting) throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      refuses(Map.of(setting, port), port, setting);
    }
  }

  @Test
  void aStopConfirmsWhatIsDoneAndARestartSaysNothingTwice() {
    var notes = List.of("ash", "elm", "fir", "oak", "yew", "bay");
    try (var box = home.sandbox()) {
      var sandbox = new Sandbox(box.address());
      var chat = sandbox.chat(Sandbox.YOU);
      try (var bot = home.bot(box.address())) {
        chat.settled().press("5", "5 for ");
        notes.forEach(note -> chat.say("3 made-up note " + note));
        chat.awaitReply("note ash");
        long begin = System.nanoTime();
        assertThat(bot.stop()).as(bot.output()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(sandbox.undelivered()).isZero();
      }
      try (var bot = home.bot(box.address())) {
        chat.awaitQuiet();
        for (String note : notes) {
          assertThat(chat.replies()).filteredOn(reply -> reply.text().contains(note)).hasSize(1);
        }
        assertThat(bot.stop()).isZero();
      }
    }
  }

  private void refuses(Map<String, String> settings, String... expected) {
    try (var program = RunningProgram.start(home.settings(settings))) {
      assertThat(program.exitCode()).as(program.output()).isEqualTo(UNUSABLE);
      assertThat(program.output())
          .contains(expected)
          .doesNotContain("fault in the program", "\tat ");
    }
  }
}
