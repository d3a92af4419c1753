package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Bot API as a bot sees it: what is accepted, and how the rest is refused. */
class BotApiTest {
  private static final String ME = "\"chat_id\":\"" + Http.YOU + "\"";
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
  void anotherTokenIsUnauthorized() {
    var answer = http.send("POST", "bot1000001:other/getMe", "");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
  }

  @Test
  void anUnknownMethodIsNotFound() {
    assertThat(http.bot("sendTelegram", "").path("error_code").asInt()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"getMe", "getme", "GETME"})
  void methodsAreKnownInAnyCase(String method) {
    assertThat(http.ok(method, "").path("id").asLong()).isEqualTo(1_000_001);
  }

  @Test
  void fieldsComeAsQueryFormOrJson() {
    http.say("hello");
    http.ok("sendMessage", "{" + ME + ",\"text\":\"json\"}");
    http.send("GET", "bot" + SandboxServer.TOKEN + "/sendMessage?chat_id=5000001&text=query", "");
    http.send(
        "POST",
        "bot" + SandboxServer.TOKEN + "/sendmessage",
        "chat_id=5000001&text=form+%26+more".getBytes(StandardCharsets.UTF_8),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(http.chat().path("messages").findValuesAsText("text"))
        .containsExactly("hello", "json", "query", "form & more");
  }

  @Test
  void aMessageCarriesWhatTelegramWouldSend() {
    http.say("hello");
    JsonNode sent =
        http.ok(
            "sendMessage",
            "{"
                + ME
                + ",\"text\":\"yes\",\"protect_content\":true,\"disable_notification\":true,"
                + "\"reply_parameters\":{\"message_id\":1}}");
    assertThat(sent.path("chat").path("type").asText()).isEqualTo("private");
    assertThat(sent.path("from").path("is_bot").asBoolean()).isTrue();
    assertThat(sent.path("reply_to_message").path("text").asText()).isEqualTo("hello");
    assertThat(sent.path("has_protected_content").asBoolean()).isTrue();
    long now = System.currentTimeMillis() / 1000;
    assertThat(sent.path("date").asLong()).isBetween(now - 60, now + 1);
  }

  @ParameterizedTest(name = "sendMessage {0} is refused: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"text\":\"\" | message text is empty",
        "\"text\":\"  \\n \" | message text is empty",
        "\"text\":\"<b></b>\",\"parse_mode\":\"HTML\" | message text is empty",
        "\"text\":\"a < b\",\"parse_mode\":\"HTML\" |"
            + " can't parse entities: Unsupported start tag \"\" at byte offset 2",
        "\"text\":\"x\",\"parse_mode\":\"Markdown\" | unsupported parse_mode (the sandbox reads HTML"
            + " only)",
        "\"text\":\"x\",\"reply_parameters\":{\"message_id\":99} | message to be replied not found",
        "\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"a\","
            + "\"callback_data\":\"12345678901234567890123456789012345678901234567890123456789012345\"}]]}"
            + " | BUTTON_DATA_INVALID",
        "\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"\"}]]}"
            + " | BUTTON_DATA_INVALID",
        "\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"a\"}]]} | can't parse inline"
            + " keyboard button: Text buttons are unallowed in the inline keyboard",
        "\"text\":\"x\",\"reply_markup\":[] | object expected as reply markup",
      })
  void badMessagesAreRefusedInTelegramsWords(String fields, String reason) {
    http.say("hello");
    JsonNode answer = http.bot("sendMessage", "{" + ME + "," + fields + "}");
    assertThat(answer.path("error_code").asInt()).isEqualTo(400);
    assertThat(answer.path("description").asText()).isEqualTo("Bad Request: " + reason);
  }

  @Test
  void limitsCountCharactersAfterEntities() {
    http.say("hello");
    String most = "<b>" + "x".repeat(4096) + "</b>";
    http.ok("sendMessage", "{" + ME + ",\"parse_mode\":\"HTML\",\"text\":\"" + most + "\"}");
    assertThat(http.refusal("sendMessage", "{" + ME + ",\"text\":\"" + "x".repeat(4097) + "\"}"))
        .isEqualTo("Bad Request: message is too long");
    String data = "ä".repeat(32);
    http.ok(
        "sendMessage",
        "{%s,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"%s\"}]]}}"
            .formatted(ME, data));
  }

  @Test
  void aChatThatIsNotThereOrNotOpenIsRefused() {
    assertThat(http.refusal("sendMessage", "{\"chat_id\":77,\"text\":\"x\"}"))
        .isEqualTo("Bad Request: chat not found");
    assertThat(http.refusal("sendMessage", "{\"chat_id\":\"@nobody\",\"text\":\"x\"}"))
        .isEqualTo("Bad Request: chat not found");
    assertThat(http.refusal("sendMessage", "{" + ME + ",\"text\":\"x\"}"))
        .isEqualTo("Forbidden: bot can't initiate conversation with a user");
  }

  @Test
  void editsAreCheckedAsByTelegram() {
    http.say("hello");
    String keyboard =
        "\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"a\",\"callback_data\":\"d\"}]]}";
    long id =
        http.ok("sendMessage", "{" + ME + ",\"text\":\"one\"," + keyboard + "}")
            .path("message_id")
            .asLong();
    String at = "{" + ME + ",\"message_id\":" + id;
    assertThat(http.refusal("editMessageText", at + ",\"text\":\"one\"," + keyboard + "}"))
        .startsWith("Bad Request: message is not modified: specified new message content");
    assertThat(http.refusal("editMessageText", "{" + ME + ",\"message_id\":99,\"text\":\"x\"}"))
        .isEqualTo("Bad Request: message to edit not found");
    assertThat(http.refusal("editMessageText", "{" + ME + ",\"message_id\":1,\"text\":\"x\"}"))
        .isEqualTo("Bad Request: message can't be edited");
    assertThat(http.refusal("editMessageCaption", at + ",\"caption\":\"x\"}"))
        .isEqualTo("Bad Request: there is no caption in the message to edit");
    JsonNode bare = http.ok("editMessageReplyMarkup", at + "}");
    assertThat(bare.has("reply_markup")).isFalse();
    assertThat(bare.has("edit_date")).isFalse();
    assertThat(http.ok("editMessageText", at + ",\"text\":\"two\"}").has("edit_date")).isTrue();
    http.ok("deleteMessage", at + "}");
    assertThat(http.refusal("deleteMessage", at + "}"))
        .isEqualTo("Bad Request: message to delete not found");
  }

  @Test
  void aMessageOlderThanTwoDaysCannotBeDeleted() {
    http.say("hello");
    http.ok("sendMessage", "{" + ME + ",\"text\":\"one\"}");
    http.post("clock", "{\"seconds\":172860}");
    assertThat(http.refusal("deleteMessage", "{" + ME + ",\"message_id\":2}"))
        .isEqualTo("Bad Request: message can't be deleted for everyone");
  }

  @Test
  void aTapIsAnsweredOnce() {
    http.say("hello");
    String id =
        http.post("chats/5000001/press", "{\"messageId\":1,\"data\":\"forged\"}")
            .path("queryId")
            .asText();
    String answer = "{\"callback_query_id\":\"" + id + "\",\"text\":\"ok\"}";
    http.ok("answerCallbackQuery", answer);
    String tooOld =
        "Bad Request: query is too old and response timeout expired or query ID is invalid";
    assertThat(http.refusal("answerCallbackQuery", answer)).isEqualTo(tooOld);
    assertThat(http.refusal("answerCallbackQuery", "{\"callback_query_id\":\"made-up\"}"))
        .isEqualTo(tooOld);
  }

  @Test
  void theProfileIsKept() {
    http.ok("setMyDescription", "{\"description\":\"long\"}");
    http.ok("setMyShortDescription", "{\"short_description\":\"short\"}");
    assertThat(http.ok("getMyDescription", "").path("description").asText()).isEqualTo("long");
    assertThat(
            http.refusal(
                "setMyCommands", "{\"commands\":[{\"command\":\"A B\",\"description\":\"x\"}]}"))
        .isEqualTo("Bad Request: BOT_COMMAND_INVALID");
    http.ok("setMyCommands", "{\"commands\":[{\"command\":\"log\",\"description\":\"x\"}]}");
    http.ok(
        "setMyCommands",
        "{\"commands\":[{\"command\":\"log\",\"description\":\"y\"}],\"language_code\":\"de\"}");
    assertThat(http.get("commands?language=de").path(0).path("description").asText())
        .isEqualTo("y");
    assertThat(http.get("commands?language=fr").path(0).path("description").asText())
        .isEqualTo("x");
    assertThat(http.ok("getChat", "{" + ME + "}").path("first_name").asText()).isEqualTo("You");
  }

  @Test
  void aFileOverTwentyMebibytesCannotBeFetched() {
    byte[] large = new byte[20 * 1024 * 1024 + 1];
    http.send("POST", "sandbox/chats/" + Http.YOU + "/send?kind=document", large, Map.of());
    String id = http.chat().at("/messages/0/document/fileId").asText();
    assertThat(http.refusal("getFile", "{\"file_id\":\"" + id + "\"}"))
        .isEqualTo("Bad Request: file is too big");
  }

  @Test
  void aFileThatIsNotThereIsRefused() {
    http.say("hello");
    assertThat(http.refusal("getFile", "{\"file_id\":\"made-up\"}"))
        .isEqualTo("Bad Request: wrong file_id or the file is temporarily unavailable");
    assertThat(http.refusal("sendPhoto", "{" + ME + "}"))
        .isEqualTo("Bad Request: there is no photo in the request");
    assertThat(http.send("GET", "file/bot" + SandboxServer.TOKEN + "/photos/x", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aBodyThatIsNotJsonIsRefused() {
    assertThat(http.refusal("sendMessage", "{")).isEqualTo("Bad Request: can't parse JSON object");
  }
}
