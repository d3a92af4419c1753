package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.UpdatesListener;
import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.MessageEntity;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.request.InlineKeyboardButton;
import com.pengrad.telegrambot.model.request.InlineKeyboardMarkup;
import com.pengrad.telegrambot.model.request.InputMediaDocument;
import com.pengrad.telegrambot.model.request.ParseMode;
import com.pengrad.telegrambot.model.request.ReplyKeyboardMarkup;
import com.pengrad.telegrambot.request.*;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.SendResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client written by others for Telegram itself must find nothing to stumble over. */
class ForeignClientTest {
  @TempDir Path directory;
  private SandboxServer server;
  private Http http;
  private TelegramBot bot;

  @BeforeEach
  void start() {
    server = SandboxServer.start(0, directory);
    http = new Http(server);
    bot =
        new TelegramBot.Builder(SandboxServer.TOKEN)
            .apiUrl(server.address() + "bot")
            .fileApiUrl(server.address() + "file/bot")
            .build();
  }

  @AfterEach
  void stop() {
    bot.shutdown();
    server.close();
  }

  @Test
  void itPollsWhatAPersonSays() throws InterruptedException {
    LinkedBlockingQueue<Update> received = new LinkedBlockingQueue<>();
    bot.setUpdatesListener(updates -> {
      received.addAll(updates);
      return UpdatesListener.CONFIRMED_UPDATES_ALL;
    });
    http.say("/start log");
    http.say("7 bad night");
    Update first = received.poll(20, TimeUnit.SECONDS);
    Update second = received.poll(20, TimeUnit.SECONDS);
    bot.removeGetUpdatesListener();

    assertThat(first.message().text()).isEqualTo("/start log");
    assertThat(first.message().entities()[0].type()).isEqualTo(MessageEntity.Type.bot_command);
    assertThat(first.message().from().firstName()).isEqualTo("You");
    assertThat(first.message().from().isBot()).isFalse();
    assertThat(second.message().text()).isEqualTo("7 bad night");
    assertThat(second.updateId()).isEqualTo(first.updateId() + 1);
    assertThat(second.message().date()).isGreaterThan(1_700_000_000);
  }

  @Test
  void itSendsEditsAndAnswersATap() {
    http.say("/start");
    Message sent =
        accepted(
            bot.execute(
                new SendMessage(Http.YOU, "How was <b>today</b>?")
                    .parseMode(ParseMode.HTML)
                    .replyMarkup(
                        new InlineKeyboardMarkup(
                            new InlineKeyboardButton("6").callbackData("s:6"),
                            new InlineKeyboardButton("7").callbackData("s:7")))));
    assertThat(sent.text()).isEqualTo("How was today?");
    assertThat(sent.entities()[0].type()).isEqualTo(MessageEntity.Type.bold);
    assertThat(sent.entities()[0].offset()).isEqualTo(8);

    http.post(
        "chats/" + Http.YOU + "/press",
        "{\"messageId\":" + sent.messageId() + ",\"row\":0,\"column\":1}");
    Update tap =
        bot.execute(new GetUpdates().limit(10)).updates().stream()
            .filter(update -> update.callbackQuery() != null)
            .findFirst()
            .orElseThrow();
    assertThat(tap.callbackQuery().data()).isEqualTo("s:7");
    assertThat(tap.callbackQuery().maybeInaccessibleMessage().messageId())
        .isEqualTo(sent.messageId());

    BaseResponse edited =
        bot.execute(new EditMessageText(Http.YOU, sent.messageId(), "7 for today."));
    assertThat(edited.isOk()).isTrue();
    BaseResponse answered =
        bot.execute(
            new AnswerCallbackQuery(tap.callbackQuery().id()).text("Noted").showAlert(true));
    assertThat(answered.isOk()).isTrue();

    var chat = http.chat();
    var shown = chat.path("messages").path(1);
    assertThat(shown.path("text").asText()).isEqualTo("7 for today.");
    assertThat(shown.path("edited").asBoolean()).isTrue();
    assertThat(shown.path("keyboard")).isEmpty();
    assertThat(chat.path("taps").path(0).path("text").asText()).isEqualTo("Noted");
    assertThat(chat.path("taps").path(0).path("alert").asBoolean()).isTrue();
  }

  @Test
  void itUploadsAPhotoAndADocumentAndDownloadsThemAgain() throws Exception {
    http.say("/start");
    byte[] picture = StandIns.of(Media.Kind.PHOTO).bytes();
    Message photo =
        accepted(
            bot.execute(
                new SendPhoto(Http.YOU, picture)
                    .caption("Your <i>week</i>")
                    .parseMode(ParseMode.HTML)));
    assertThat(photo.caption()).isEqualTo("Your week");
    assertThat(photo.photo()[0].width()).isEqualTo(480);
    var file = bot.execute(new GetFile(photo.photo()[0].fileId())).file();
    assertThat(bot.getFileContent(file)).isEqualTo(picture);

    byte[] page = "made up: day,score\n1,7\n".getBytes(StandardCharsets.UTF_8);
    Message document =
        accepted(
            bot.execute(
                new SendDocument(Http.YOU, page).fileName("journal.csv").contentType("text/csv")));
    assertThat(document.document().fileName()).isEqualTo("journal.csv");
    assertThat(document.document().mimeType()).isEqualTo("text/csv");
    assertThat(bot.getFileContent(bot.execute(new GetFile(document.document().fileId())).file()))
        .isEqualTo(page);

    Message again = accepted(bot.execute(new SendDocument(Http.YOU, document.document().fileId())));
    assertThat(again.document().fileName()).isEqualTo("journal.csv");
  }

  @Test
  void itDownloadsAVoiceMessageOfAPerson() throws Exception {
    http.send("POST", "sandbox/chats/" + Http.YOU + "/send?kind=voice", "");
    Update update = bot.execute(new GetUpdates()).updates().getFirst();
    var file = bot.execute(new GetFile(update.message().voice().fileId())).file();
    assertThat(bot.getFileContent(file)).isEqualTo(StandIns.of(Media.Kind.VOICE).bytes());
  }

  @Test
  void itEditsTheMediaAndDeletesTheMessage() {
    http.say("/start");
    Message photo =
        accepted(bot.execute(new SendPhoto(Http.YOU, StandIns.of(Media.Kind.PHOTO).bytes())));
    BaseResponse edited =
        bot.execute(
            new EditMessageMedia(
                Http.YOU,
                photo.messageId(),
                new InputMediaDocument("plain".getBytes(StandardCharsets.UTF_8))
                    .fileName("a.txt")));
    assertThat(edited.isOk()).as(edited.description()).isTrue();
    assertThat(http.chat().path("messages").path(1).path("document").path("file_name").asText())
        .isEqualTo("a.txt");
    assertThat(bot.execute(new DeleteMessage(Http.YOU, photo.messageId())).isOk()).isTrue();
    assertThat(http.chat().path("messages")).hasSize(1);
  }

  @Test
  void itSetsCommandsAndReplyKeyboards() {
    http.say("/start");
    assertThat(bot.execute(new GetMe()).user().username()).isEqualTo("respite_sandbox_bot");
    assertThat(bot.execute(new SetMyCommands(new BotCommand("log", "Note a score"))).isOk())
        .isTrue();
    assertThat(bot.execute(new GetMyCommands()).commands()[0].command()).isEqualTo("log");
    accepted(
        bot.execute(
            new SendMessage(Http.YOU, "Where?")
                .replyMarkup(
                    new ReplyKeyboardMarkup(new String[] {"Head", "Back"}).oneTimeKeyboard(true))));
    assertThat(http.chat().path("keyboard").path("keyboard").path(0)).hasSize(2);
    http.say("Back");
    assertThat(http.chat().path("keyboard").isMissingNode()).isTrue();
  }

  @Test
  void aSecondPollerEndsTheFirst() throws Exception {
    var first = new java.util.concurrent.CompletableFuture<Integer>();
    Thread.startVirtualThread(
        () -> first.complete(bot.execute(new GetUpdates().timeout(40)).errorCode()));
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          bot.execute(new GetUpdates().timeout(0));
          return first.isDone();
        });
    assertThat(first.get()).isEqualTo(409);
    assertThat(List.of(http.get("updates"))).hasSize(1);
  }

  private static Message accepted(SendResponse response) {
    assertThat(response.isOk()).as(response.description()).isTrue();
    return response.message();
  }
}
