package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.groupadministration.LeaveChat;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The library the bot itself is built on reads everything the sandbox says. */
class TelegramBotsTest {
  @TempDir Path directory;
  private SandboxServer server;
  private Http http;
  private OkHttpTelegramClient bot;

  @BeforeEach
  void start() {
    server = SandboxServer.start(0, directory);
    http = new Http(server);
    TelegramUrl url =
        TelegramUrl.builder().schema("http").host("127.0.0.1").port(server.port()).build();
    bot = new OkHttpTelegramClient(new OkHttpClient(), SandboxServer.TOKEN, url);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyKindOfUpdateIsRead() throws TelegramApiException {
    http.say("/start");
    http.post("chats/5000001/edit", "{\"messageId\":1,\"text\":\"8\"}");
    for (String kind : List.of("photo", "document", "voice", "sticker")) {
      http.send("POST", "sandbox/chats/5000001/send?kind=" + kind, "");
    }
    http.post("chats/5000001/press", "{\"messageId\":1,\"data\":\"a\"}");
    http.post("chats/5000001/press", "{\"messageId\":99,\"data\":\"gone\"}");
    http.post("chats/5000001/block", "{\"blocked\":true}");
    http.post("chats/5000001/block", "{\"blocked\":false}");
    http.post("groups", "{\"title\":\"Family\",\"addedBy\":5000001}");

    List<Update> updates = bot.execute(new GetUpdates());
    assertThat(updates).hasSize(12);
    assertThat(updates.get(0).getMessage().getEntities().getFirst().getType())
        .isEqualTo("bot_command");
    assertThat(updates.get(1).getEditedMessage().getText()).isEqualTo("8");
    assertThat(updates.get(2).getMessage().hasPhoto()).isTrue();
    assertThat(updates.get(4).getMessage().hasVoice()).isTrue();
    assertThat(updates.get(5).getMessage().hasSticker()).isTrue();
    assertThat(updates.get(6).getCallbackQuery().getMessage()).isInstanceOf(Message.class);
    assertThat(updates.get(7).getCallbackQuery().getMessage()).isNotInstanceOf(Message.class);
    assertThat(updates.get(8).getMyChatMember().getNewChatMember().getStatus()).isEqualTo("kicked");
    assertThat(updates.get(11).getMessage().getNewChatMembers()).hasSize(1);
    bot.execute(new LeaveChat(updates.get(11).getMessage().getChatId().toString()));
  }

  @Test
  void messagesEditsFilesAndAnswersAreAccepted() throws TelegramApiException {
    http.say("/start");
    Message sent =
        bot.execute(
            SendMessage.builder()
                .chatId(Http.YOU)
                .text("<b>How</b> was today?")
                .parseMode("HTML")
                .replyMarkup(
                    InlineKeyboardMarkup.builder()
                        .keyboardRow(
                            new InlineKeyboardRow(
                                InlineKeyboardButton.builder().text("7").callbackData("7").build()))
                        .build())
                .build());
    assertThat(sent.getText()).isEqualTo("How was today?");
    String query =
        http.post("chats/5000001/press", "{\"messageId\":2,\"row\":0,\"column\":0}")
            .path("queryId")
            .asText();
    assertThat(bot.execute(new AnswerCallbackQuery(query))).isTrue();
    bot.execute(
        EditMessageText.builder()
            .chatId(Http.YOU)
            .messageId(sent.getMessageId())
            .text("7")
            .build());
    byte[] picture = StandIns.of(Media.Kind.PHOTO).bytes();
    Message photo =
        bot.execute(
            SendPhoto.builder()
                .chatId(Http.YOU)
                .photo(new InputFile(new ByteArrayInputStream(picture), "chart.png"))
                .build());
    assertThat(photo.getPhoto()).hasSize(1);
    Message document =
        bot.execute(
            SendDocument.builder()
                .chatId(Http.YOU)
                .document(new InputFile(new ByteArrayInputStream(picture), "page.png"))
                .caption("a page")
                .build());
    assertThat(document.getDocument().getFileName()).isEqualTo("page.png");
    assertThat(http.chat().path("messages")).hasSize(4);
  }

  @Test
  void aRefusalCarriesItsCodeAndTheSecondsToWait() {
    http.say("/start");
    http.post("faults", "{\"method\":\"sendMessage\",\"kind\":\"429\",\"seconds\":7}");
    assertThatThrownBy(() -> bot.execute(SendMessage.builder().chatId(Http.YOU).text("x").build()))
        .isInstanceOfSatisfying(
            TelegramApiRequestException.class,
            refused -> {
              assertThat(refused.getErrorCode()).isEqualTo(429);
              assertThat(refused.getParameters().getRetryAfter()).isEqualTo(7);
            });
  }
}
