package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The people's side: what they do reaches the bot, what the bot does is seen. */
class UserSideTest {
  private static final String CHAT = "chats/" + Http.YOU;
  @TempDir Path directory;
  private SandboxServer server;
  private Http http;

  @BeforeEach
  void start() {
    server = SandboxServer.start(0, directory);
    http = new Http(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aNewcomerFindsOnePersonAndCanAddMore() {
    assertThat(http.get("people")).hasSize(1);
    JsonNode added = http.post("people", "{\"id\":42,\"name\":\"Second\",\"language\":\"de\"}");
    assertThat(added.path("id").asLong()).isEqualTo(42);
    long third = http.post("people", "{\"name\":\"Third\"}").path("id").asLong();
    http.post("chats/42/say", "{\"text\":\"hallo\"}");
    JsonNode message = update(0).path("message");
    assertThat(message.path("from").path("language_code").asText()).isEqualTo("de");
    assertThat(message.path("chat").path("id").asLong()).isEqualTo(42);
    assertThat(http.get("people")).hasSize(3);
    assertThat(http.get("chats/" + third).path("messages")).isEmpty();
  }

  @Test
  void aDeepLinkSaysStartWithItsPayload() {
    http.post(CHAT + "/start", "{\"payload\":\"report\"}");
    assertThat(update(0).path("message").path("text").asText()).isEqualTo("/start report");
    assertThat(http.post(CHAT + "/start", "{\"payload\":\"a b\"}").has("error")).isTrue();
  }

  @Test
  void anEditReachesTheBot() {
    http.say("7");
    http.post(CHAT + "/edit", "{\"messageId\":1,\"text\":\"8\"}");
    JsonNode edited = update(1).path("edited_message");
    assertThat(edited.path("text").asText()).isEqualTo("8");
    assertThat(edited.path("edit_date").asLong()).isPositive();
    assertThat(http.chat().path("messages").path(0).path("edited").asBoolean()).isTrue();
  }

  @Test
  void aTapNamesRowAndColumnOrForgesItsData() {
    http.say("hi");
    http.ok(
        "sendMessage",
        "{\"chat_id\":5000001,\"text\":\"?\",\"reply_markup\":{\"inline_keyboard\":"
            + "[[{\"text\":\"a\",\"callback_data\":\"A\"},{\"text\":\"b\",\"callback_data\":\"B\"}]]}}");
    http.post(CHAT + "/press", "{\"messageId\":2,\"row\":0,\"column\":1}");
    http.post(CHAT + "/press", "{\"messageId\":2,\"data\":\"forged\"}");
    http.post(CHAT + "/press", "{\"messageId\":99,\"data\":\"gone\"}");
    assertThat(update(1).path("callback_query").path("data").asText()).isEqualTo("B");
    assertThat(update(1).at("/callback_query/message/reply_markup/inline_keyboard/0")).hasSize(2);
    assertThat(update(2).path("callback_query").path("data").asText()).isEqualTo("forged");
    assertThat(update(3).at("/callback_query/message/date").asLong()).isZero();
    assertThat(
            http.post(CHAT + "/press", "{\"messageId\":2,\"row\":3,\"column\":0}")
                .path("error")
                .asText())
        .isEqualTo("message 2 has no such button at 3/0");
  }

  @Test
  void blockingTellsTheBotAndStopsItUntilUnblocked() {
    http.say("hi");
    http.post(CHAT + "/block", "{\"blocked\":true}");
    http.post(CHAT + "/block", "{\"blocked\":true}");
    assertThat(http.refusal("sendMessage", "{\"chat_id\":5000001,\"text\":\"x\"}"))
        .isEqualTo("Forbidden: bot was blocked by the user");
    assertThat(http.say("hello?").path("error").asText())
        .isEqualTo("the bot is blocked in this chat; unblock it first");
    http.post(CHAT + "/block", "{\"blocked\":false}");
    http.ok("sendMessage", "{\"chat_id\":5000001,\"text\":\"x\"}");
    assertThat(update(1).at("/my_chat_member/new_chat_member/status").asText()).isEqualTo("kicked");
    assertThat(update(2).at("/my_chat_member/new_chat_member/status").asText()).isEqualTo("member");
    assertThat(http.get("updates")).hasSize(3);
  }

  @Test
  void aGroupAddsTheBotWhichHearsCommandsOnlyAndCanLeave() {
    long group =
        http.post("groups", "{\"title\":\"Family\",\"addedBy\":5000001}").path("id").asLong();
    assertThat(group).isNegative();
    assertThat(update(0).at("/my_chat_member/new_chat_member/status").asText()).isEqualTo("member");
    assertThat(update(1).at("/message/new_chat_members/0/id").asLong()).isEqualTo(1_000_001);
    http.post("chats/" + group + "/say", "{\"from\":5000001,\"text\":\"among us\"}");
    http.post("chats/" + group + "/say", "{\"from\":5000001,\"text\":\"/start\"}");
    assertThat(update(2).at("/message/text").asText()).isEqualTo("/start");
    assertThat(update(2).at("/message/chat/type").asText()).isEqualTo("group");
    http.ok("sendMessage", "{\"chat_id\":" + group + ",\"text\":\"bye\"}");
    http.ok("leaveChat", "{\"chat_id\":" + group + "}");
    assertThat(http.refusal("sendMessage", "{\"chat_id\":" + group + ",\"text\":\"x\"}"))
        .isEqualTo("Forbidden: bot is not a member of the group chat");
    assertThat(http.get("chats/" + group).path("botIsMember").asBoolean()).isFalse();
    http.post("groups/" + group + "/bot", "{\"member\":true,\"by\":5000001}");
    http.post("groups/" + group + "/bot", "{\"member\":false,\"by\":5000001}");
    JsonNode updates = http.get("updates");
    assertThat(
            updates.path(updates.size() - 2).at("/my_chat_member/new_chat_member/status").asText())
        .isEqualTo("kicked");
  }

  @ParameterizedTest
  @CsvSource({"photo", "document", "voice", "sticker"})
  void aFileIsSentAndReadBack(String kind) {
    byte[] bytes = StandIns.of(Media.Kind.PHOTO).bytes();
    http.send(
        "POST",
        "sandbox/" + CHAT + "/send?kind=" + kind + "&name=mine.png&mime=image/png&caption=see",
        bytes,
        Map.of());
    JsonNode shown = http.chat().path("messages").path(0);
    assertThat(shown.path("text").asText()).isEqualTo("see");
    var answer = http.send("GET", shown.path(kind).path("url").asText().substring(1), "");
    assertThat(answer.body()).isEqualTo(bytes);
    assertThat(answer.headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; sandbox");
    assertThat(update(0).path("message").has(kind)).isTrue();
  }

  @Test
  void aFileThatCouldRunIsOnlyEverDownloaded() {
    http.send(
        "POST",
        "sandbox/" + CHAT + "/send?kind=document&name=x.html&mime=text/html",
        "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
        Map.of());
    String url = http.chat().at("/messages/0/document/url").asText().substring(1);
    var headers = http.send("GET", url, "").headers();
    assertThat(headers.firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(headers.firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"x.html\"");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void aChatCanBeAwaited() {
    long version = http.chat().path("version").asLong();
    CompletableFuture<JsonNode> news =
        CompletableFuture.supplyAsync(() -> http.get(CHAT + "?timeout=50&since=" + version));
    http.say("news");
    assertThat(news.orTimeout(20, java.util.concurrent.TimeUnit.SECONDS).join().path("messages"))
        .hasSize(1);
    http.ok("sendChatAction", "{\"chat_id\":5000001,\"action\":\"typing\"}");
    assertThat(http.chat().path("typing").asText()).isEqualTo("typing");
    http.ok("sendMessage", "{\"chat_id\":5000001,\"text\":\"x\"}");
    assertThat(http.chat().has("typing")).isFalse();
  }

  @Test
  void theClockMovesOnlyForwardAndDatesFollow() {
    JsonNode before = http.get("clock");
    assertThat(before.path("shiftSeconds").asLong()).isZero();
    assertThat(http.post("clock", "{\"seconds\":86400}").path("shiftSeconds").asLong())
        .isEqualTo(86_400);
    assertThat(http.post("clock", "{\"seconds\":-1}").path("error").asText())
        .isEqualTo("the sandbox's clock moves only forward");
    assertThat(http.post("clock", "{\"to\":\"2000-01-01T00:00:00Z\"}").has("error")).isTrue();
    assertThat(http.post("clock", "{\"to\":\"2999-01-01T00:00:00Z\"}").path("now").asText())
        .startsWith("2999-01-01T00:00:0");
    http.say("from far away");
    assertThat(update(0).path("message").path("date").asLong()).isGreaterThan(32_000_000_000L);
    assertThat(http.post("clock", "{\"to\":\"tomorrow\"}").has("error")).isTrue();
  }

  @Test
  void theNextReminderIsWhatTheBotPublished() {
    assertThat(http.get("next-reminder").path("at").isNull()).isTrue();
    http.send("PUT", "sandbox/next-reminder", "{\"at\":\"2030-01-01T20:00:00Z\"}");
    assertThat(http.get("next-reminder").path("at").asText()).isEqualTo("2030-01-01T20:00:00Z");
    http.send("PUT", "sandbox/next-reminder", "{\"at\":null}");
    assertThat(http.get("next-reminder").path("at").isNull()).isTrue();
  }

  @ParameterizedTest(name = "{0} {1} is refused with: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "chats/9/say | {\"text\":\"x\"} | there is no chat 9",
        "chats/x/say | {\"text\":\"x\"} | \"chat\" must be a whole number",
        "chats/5000001/say | {\"text\":\" \"} | a message needs some text",
        "chats/5000001/say | {} | the text field \"text\" is missing",
        "chats/5000001/say | nonsense | the body must be a JSON object",
        "chats/5000001/edit | {\"messageId\":9,\"text\":\"x\"} | there is no message 9 in chat 5000001",
        "chats/5000001/send?kind=song | '' | kind must be photo, document, voice or sticker",
        "people | {\"id\":5000001,\"name\":\"Twin\"} | the number 5000001 is taken or not above 0",
        "people | {\"name\":\" \"} | a person needs a name of 1 to 64 characters",
        "chats/5000001/block | {\"blocked\":\"yes\"} | the field \"blocked\" must be true or false",
      })
  void whatCannotBeDoneIsSaidPlainly(String path, String body, String reason) {
    assertThat(http.post(path, body).path("error").asText()).isEqualTo(reason);
  }

  @Test
  void aTextOfTheFullLengthArrivesAndALongerOneDoesNot() {
    http.say("x".repeat(4096));
    assertThat(update(0).at("/message/text").asText()).hasSize(4096);
    assertThat(http.say("x".repeat(4097)).path("error").asText())
        .isEqualTo("a message holds at most 4096 characters");
  }

  private JsonNode update(int index) {
    return http.get("updates").path(index);
  }
}
