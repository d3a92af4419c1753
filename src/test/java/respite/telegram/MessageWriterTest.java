package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.port.Attachment;
import respite.port.Messenger.Outcome;
import respite.port.Person;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Loudness;

class MessageWriterTest {
  private static final Person PERSON = new Person(Updates.PERSON);
  private static final AlwaysLine LINE = new AlwaysLine.Help();
  private static final Keyboard KEYBOARD =
      Keyboard.row(new Button(new Label.Score(7), "s:7"), new Button(Label.Word.BACK, "c"));

  private final QuickElapsed elapsed = new QuickElapsed();
  private FaultServer server;
  private BotApi api;

  @BeforeEach
  void begin() throws IOException {
    server = new FaultServer();
    api = server.client(Duration.ofMillis(500));
  }

  @AfterEach
  void end() {
    api.close();
    server.close();
  }

  @Test
  void aLineIsSentAsHtmlWithItsButtonsAndNoPreview() {
    server.reply("sendMessage", FaultServer.sent(99));
    assertThat(say("<b>hello</b>")).isEqualTo(new Outcome.Delivered(99));
    JsonNode body = sent().getFirst();
    assertThat(body.path("chat_id").asText()).isEqualTo("7");
    assertThat(body.path("text").asText()).isEqualTo("<b>hello</b>");
    assertThat(body.path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(body.path("link_preview_options").path("is_disabled").asBoolean()).isTrue();
    JsonNode row = body.path("reply_markup").path("inline_keyboard").path(0);
    assertThat(row.path(0).path("text").asText()).isEqualTo("7");
    assertThat(row.path(0).path("callback_data").asText()).isEqualTo("s:7");
    assertThat(row.path(1).path("text").asText()).isEqualTo("Button");
  }

  @Test
  void aLineWithoutButtonsHasNoKeyboard() {
    server.reply("sendMessage", FaultServer.sent(99));
    writer("hello").deliver(PERSON, Effect.Say.of(LINE), OptionalLong.empty());
    assertThat(sent().getFirst().has("reply_markup")).isFalse();
  }

  @Test
  void aSilentMessageAsksForNoSound() {
    server.reply("sendMessage", FaultServer.sent(99), FaultServer.sent(100));
    var silent = new Effect.Say(Optional.empty(), LINE, Keyboard.NONE, Loudness.SILENT);
    writer("hello").deliver(PERSON, silent, OptionalLong.empty());
    writer("hello").deliver(PERSON, Effect.Say.of(LINE), OptionalLong.empty());
    assertThat(sent().getFirst().path("disable_notification").asBoolean()).isTrue();
    assertThat(sent().getLast().has("disable_notification")).isFalse();
  }

  @Test
  void aLongLineIsSentInPiecesWithTheButtonsUnderTheLast() {
    server.reply("sendMessage", FaultServer.sent(98), FaultServer.sent(99));
    assertThat(say("x".repeat(4000) + "\n\n" + "y".repeat(4000)))
        .isEqualTo(new Outcome.Delivered(99));
    assertThat(sent()).hasSize(2);
    assertThat(sent().getFirst().has("reply_markup")).isFalse();
    assertThat(sent().getLast().has("reply_markup")).isTrue();
    assertThat(sent().getLast().path("text").asText()).isEqualTo("y".repeat(4000));
  }

  @Test
  void aPieceThatFailsEndsTheDelivery() {
    server.reply("sendMessage", FaultServer.sent(98), FaultServer.tooMany(3));
    assertThat(say("x".repeat(9000))).isEqualTo(new Outcome.TooMany(Duration.ofSeconds(3)));
    assertThat(sent()).hasSize(2);
  }

  @Test
  void whatWasSentIsDeliveredWhateverElseTheAnswerHolds() {
    server.reply("sendMessage", FaultServer.ok("{\"message_id\":99,\"chat\":\"odd\"}"));
    assertThat(say("hello")).isEqualTo(new Outcome.Delivered(99));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "403 Forbidden: bot was blocked by the user",
        "403 Forbidden: user is deactivated",
        "400 Bad Request: chat not found",
        "400 Bad Request: user is deactivated"
      })
  void nobodyThereIsGone(String error) {
    server.reply("sendMessage", error(error));
    assertThat(say("hello")).isEqualTo(new Outcome.Gone());
  }

  @Test
  void tooManyIsToldWithThePause() {
    server.reply("sendMessage", FaultServer.tooMany(3000));
    assertThat(say("hello")).isEqualTo(new Outcome.TooMany(Duration.ofSeconds(3000)));
  }

  @Test
  void whatIsNoFaultOfTheMessageIsDown() {
    server.reply(
        "sendMessage",
        FaultServer.html(502),
        error("500 Internal Server Error"),
        error("401 Unauthorized"),
        error("404 Not Found"),
        FaultServer.ok("true"),
        new FaultServer.Reply.Silence());
    for (int i = 0; i < 6; i++) {
      assertThat(say("hello")).isInstanceOf(Outcome.Down.class);
    }
  }

  @Test
  void aServerThatIsGoneIsDown() {
    server.close();
    assertThat(say("hello")).isInstanceOf(Outcome.Down.class);
  }

  @Test
  void anyOtherRefusalIsRefused() {
    server.reply("sendMessage", error("400 Bad Request: can't parse entities"));
    assertThat(say("hello"))
        .isEqualTo(new Outcome.Refused("400 Bad Request: can't parse entities"));
  }

  @Test
  void anEditChangesTheMessageInPlace() {
    server.reply("editMessageText", FaultServer.sent(50));
    assertThat(edit("<i>hello</i>", OptionalLong.of(50))).isEqualTo(new Outcome.Delivered(50));
    JsonNode body = server.calls("editMessageText").getFirst().body();
    assertThat(body.path("message_id").asLong()).isEqualTo(50);
    assertThat(body.path("chat_id").asText()).isEqualTo("7");
    assertThat(body.path("text").asText()).isEqualTo("<i>hello</i>");
    assertThat(body.path("parse_mode").asText()).isEqualTo("HTML");
    assertThat(body.path("reply_markup").path("inline_keyboard")).hasSize(1);
  }

  @Test
  void anEditWithoutAMessageIsSentAnew() {
    server.reply("sendMessage", FaultServer.sent(99));
    assertThat(edit("hello", OptionalLong.empty())).isEqualTo(new Outcome.Delivered(99));
  }

  @Test
  void anEditToWhatStandsThereIsDone() {
    server.reply(
        "editMessageText",
        error("400 Bad Request: message is not modified: specified new message content"));
    assertThat(edit("hello", OptionalLong.of(50))).isEqualTo(new Outcome.Delivered(50));
  }

  @Test
  void anEditThatCannotBeIsRefused() {
    server.reply("editMessageText", error("400 Bad Request: message to edit not found"));
    assertThat(edit("hello", OptionalLong.of(50))).isInstanceOf(Outcome.Refused.class);
    assertThat(edit("x".repeat(5000), OptionalLong.of(50))).isInstanceOf(Outcome.Refused.class);
    assertThat(edit("hello", OptionalLong.of(1L << 40))).isInstanceOf(Outcome.Refused.class);
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void anEditMeetsTheSameTroublesAsAMessage() {
    server.reply(
        "editMessageText", FaultServer.tooMany(3), FaultServer.html(502), error("403 Forbidden"));
    assertThat(edit("hello", OptionalLong.of(50))).isInstanceOf(Outcome.TooMany.class);
    assertThat(edit("hello", OptionalLong.of(50))).isInstanceOf(Outcome.Down.class);
    assertThat(edit("hello", OptionalLong.of(50))).isEqualTo(new Outcome.Gone());
  }

  @Test
  void aTapIsAcknowledgedWithOrWithoutWords() {
    writer("Saved").acknowledge("cb", Optional.of(LINE));
    writer("Saved").acknowledge("cb", Optional.empty());
    List<JsonNode> bodies = bodies("answerCallbackQuery");
    assertThat(bodies.getFirst().path("callback_query_id").asText()).isEqualTo("cb");
    assertThat(bodies.getFirst().path("text").asText()).isEqualTo("Saved");
    assertThat(bodies.getLast().has("text")).isFalse();
  }

  @Test
  void aNoticeHasAtMostTwoHundredCharacters() {
    writer("x".repeat(199) + "\uD83D\uDE00").acknowledge("cb", Optional.of(LINE));
    assertThat(bodies("answerCallbackQuery").getFirst().path("text").asText())
        .isEqualTo("x".repeat(199));
  }

  @Test
  void aTapThatCannotBeAcknowledgedIsLetGo() {
    server.reply("answerCallbackQuery", error("400 Bad Request: query is too old"));
    assertThat(writer("Saved").acknowledge("cb", Optional.of(LINE)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(bodies("answerCallbackQuery")).hasSize(1);
  }

  @Test
  void thePauseThatATapOrAGroupMeetsIsTold() {
    var pause = new Outcome.TooMany(Duration.ofSeconds(9));
    server.reply("answerCallbackQuery", FaultServer.tooMany(9));
    assertThat(writer("Saved").acknowledge("cb", Optional.of(LINE))).isEqualTo(pause);
    MessageWriter writer = writer("hello");
    server.reply("sendMessage", FaultServer.tooMany(9));
    assertThat(writer.turnAway(-100)).isEqualTo(pause);
    assertThat(bodies("leaveChat")).isEmpty();
    server.reply("leaveChat", FaultServer.tooMany(9));
    assertThat(writer.turnAway(-100)).isEqualTo(pause);
    assertThat(writer.turnAway(-100)).isInstanceOf(Outcome.Delivered.class);
    assertThat(bodies("leaveChat")).hasSize(2);
  }

  @Test
  void aGroupIsToldOnceWhereToGoAndLeft() {
    MessageWriter writer = writer("hello");
    writer.turnAway(-100);
    writer.turnAway(-100);
    assertThat(sent()).hasSize(1);
    assertThat(sent().getFirst().path("text").asText())
        .isEqualTo("A journal is private.\nhttps://t.me/sample_bot");
    assertThat(bodies("leaveChat"))
        .extracting(body -> body.path("chat_id").asText())
        .containsExactly("-100");
    elapsed.pass(Duration.ofMinutes(2));
    writer.turnAway(-100);
    assertThat(bodies("leaveChat")).hasSize(2);
  }

  @Test
  void aGroupThatCannotBeToldIsLeftAllTheSame() {
    server.reply("sendMessage", error("403 Forbidden: bot is not a member"));
    writer("hello").turnAway(-100);
    assertThat(bodies("leaveChat")).hasSize(1);
  }

  @Test
  void aPictureIsSentWithItsTextAndButtonsAndItsAnswerReadAsText() {
    server.reply("sendPhoto", FaultServer.sent(99));
    assertThat(carry("image/png", OptionalLong.empty())).isEqualTo(new Outcome.Delivered(99));
    assertThat(bodies("sendPhoto").getFirst().asText())
        .contains("the content", "a caption", "a.name", "s:7");
  }

  @Test
  void aPictureTakesThePlaceOfAnother() {
    server.reply("editMessageMedia", FaultServer.sent(50));
    assertThat(carry("image/png", OptionalLong.of(50))).isEqualTo(new Outcome.Delivered(50));
    assertThat(bodies("editMessageMedia").getFirst().asText())
        .contains("the content", "a caption", "s:7");
  }

  @Test
  void aFileIsSentAndItsRefusalIsKnown() {
    server.reply("sendDocument", FaultServer.sent(99), error("400 Bad Request: too big"));
    assertThat(carry("application/pdf", OptionalLong.empty())).isEqualTo(new Outcome.Delivered(99));
    assertThat(bodies("sendDocument").getFirst().asText()).contains("the content", "a.name");
    assertThat(carry("application/pdf", OptionalLong.empty())).isInstanceOf(Outcome.Refused.class);
  }

  private Outcome carry(String mediaType, OptionalLong target) {
    var attachment =
        new Attachment(
            "a.name", mediaType, "a caption", "the content".getBytes(StandardCharsets.UTF_8));
    return writer("").deliver(PERSON, attachment, KEYBOARD, target);
  }

  private MessageWriter writer(String html) {
    return new MessageWriter(
        api, new SampleWording(html), new BotIdentity(42, "sample_bot"), elapsed);
  }

  private Outcome say(String html) {
    return writer(html).deliver(PERSON, Effect.Say.of(LINE, KEYBOARD), OptionalLong.empty());
  }

  private Outcome edit(String html, OptionalLong target) {
    var effect = new Effect.Edit(new Effect.Target.Pressed(50), LINE, KEYBOARD);
    return writer(html).deliver(PERSON, effect, target);
  }

  private List<JsonNode> sent() {
    return bodies("sendMessage");
  }

  private List<JsonNode> bodies(String method) {
    return server.calls(method).stream().map(FaultServer.Call::body).toList();
  }

  private static FaultServer.Reply error(String codeAndWords) {
    int space = codeAndWords.indexOf(' ');
    int code = Integer.parseInt(codeAndWords.substring(0, space));
    return FaultServer.error(code, codeAndWords.substring(space + 1));
  }
}
