package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import respite.port.Attachment;

class BotApiTest {
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
  void aRequestIsThePathOfItsMethodWithItsFieldsAsJson() {
    api.call(SendMessage.builder().chatId(7L).text("hello").build());
    FaultServer.Call call = server.calls().getFirst();
    assertThat(call.path()).isEqualTo("/bot" + FaultServer.SECRET + "/sendmessage");
    assertThat(call.body().path("text").asText()).isEqualTo("hello");
    assertThat(call.body().path("chat_id").asText()).isEqualTo("7");
  }

  @Test
  void aResultIsGood() {
    server.reply("getMe", FaultServer.ok("{\"id\":1}"));
    assertThat(asked())
        .isInstanceOfSatisfying(
            Answer.Good.class, good -> assertThat(good.result()).hasToString("{\"id\":1}"));
  }

  @Test
  void aRefusalKeepsTelegramsCodeAndWords() {
    server.reply("getMe", FaultServer.error(403, "Forbidden: bot was blocked by the user"));
    assertThat(asked())
        .isEqualTo(new Answer.Refused<JsonNode>(403, "Forbidden: bot was blocked by the user"));
  }

  @Test
  void tooManyKeepsThePause() {
    server.reply("getMe", FaultServer.tooMany(31));
    assertThat(asked()).isEqualTo(new Answer.TooMany<JsonNode>(Duration.ofSeconds(31)));
  }

  @Test
  void tooManyWithoutAPauseStillPauses() {
    server.reply("getMe", FaultServer.error(429, "Too Many Requests"), FaultServer.tooMany(-3));
    assertThat(asked()).isEqualTo(new Answer.TooMany<JsonNode>(Duration.ofSeconds(5)));
    assertThat(asked()).isEqualTo(new Answer.TooMany<JsonNode>(Duration.ofSeconds(1)));
  }

  @Test
  void aPauseLongerThanAnyClockCountsIsADay() {
    server.reply("getMe", FaultServer.tooMany(Long.MAX_VALUE));
    assertThat(asked()).isEqualTo(new Answer.TooMany<JsonNode>(Duration.ofDays(1)));
  }

  @Test
  void whatIsNoAnswerOfTheBotApiIsDown() {
    server.reply(
        "getMe",
        FaultServer.html(502),
        FaultServer.json(200, "{\"ok\":true}"),
        FaultServer.json(200, ""),
        FaultServer.json(200, "[1]"),
        FaultServer.json(200, "{\"ok\":true,\"result\":"),
        FaultServer.error(500, "Internal Server Error"));
    for (int i = 0; i < 6; i++) {
      assertThat(asked()).isInstanceOf(Answer.Down.class);
    }
  }

  @Test
  void aServerThatStaysSilentIsDown() {
    server.reply("getMe", new FaultServer.Reply.Silence());
    assertThat(asked()).isInstanceOf(Answer.Down.class);
  }

  /** As behind a router that has forgotten the connection: nobody ever hears of its end. */
  @Test
  void aPollThatStaysSilentForEverIsGivenUpAndNotBeforeItsTime() {
    server.reply("getUpdates", new FaultServer.Reply.Silence());
    assertThat(givenUpAfter()).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(8));
  }

  @Test
  void aPollWhoseAnswerComesToNoEndIsGivenUp() {
    server.reply("getUpdates", new FaultServer.Reply.Drip());
    assertThat(givenUpAfter()).isBetween(Duration.ofMillis(2000), Duration.ofSeconds(8));
  }

  /** Of a poll held for a second, with a patience of half a second. */
  private Duration givenUpAfter() {
    try (BotApi holds = server.client(Duration.ofMillis(500), Duration.ofSeconds(1))) {
      long begin = System.nanoTime();
      assertThat(holds.poll(JsonNodeFactory.instance.objectNode().put("timeout", 1)))
          .succeedsWithin(Duration.ofSeconds(20))
          .isInstanceOf(Answer.Down.class);
      return Duration.ofNanos(System.nanoTime() - begin);
    }
  }

  @Test
  void anAnswerOfWhichTheLibraryNeverTellsIsDown() {
    var never = BotApi.answered(new CompletableFuture<>(), Duration.ofMillis(20));
    assertThat(never)
        .succeedsWithin(Duration.ofSeconds(10))
        .isInstanceOfSatisfying(
            Answer.Down.class, down -> assertThat(down.why()).contains("TimeoutException"));
  }

  @Test
  void aConnectionThatIsDroppedIsDown() {
    server.reply("getMe", new FaultServer.Reply.Drop(), new FaultServer.Reply.Drop());
    assertThat(asked()).isInstanceOf(Answer.Down.class);
  }

  @Test
  void aRedirectIsNotFollowedWithTheToken() {
    server.reply("getMe", new FaultServer.Reply.Body(302, "text/html", ""));
    assertThat(asked()).isInstanceOf(Answer.Down.class);
    assertThat(server.calls()).hasSize(1);
  }

  @Test
  void theTokenIsInNoAnswer() {
    server.reply(
        "getMe",
        FaultServer.error(400, "no /bot" + FaultServer.SECRET + "/getMe here"),
        FaultServer.error(500, "lost bot" + FaultServer.SECRET));
    assertThat(asked().toString()).contains("bot<token>").doesNotContain("made-up");
    assertThat(asked().toString()).contains("bot<token>").doesNotContain("made-up");
  }

  @Test
  void theTokenIsInNoFailure() {
    var thrown = new IOException("http://host/bot" + FaultServer.SECRET + "/getMe is lost");
    assertThat(AnswerReader.failed(thrown).toString())
        .contains("IOException")
        .doesNotContain("made-up");
    assertThat(AnswerReader.failed(new IOException()).toString()).contains("IOException");
  }

  @Test
  void anUploadMayTakeLongerTheLargerItIs() {
    var late = new FaultServer.Reply.Late("{\"ok\":true,\"result\":{\"message_id\":9}}");
    server.reply("sendDocument", late, late);
    assertThat(api.send(document(10))).isInstanceOf(Answer.Down.class);
    assertThat(api.send(document(256 << 10))).isInstanceOf(Answer.Good.class);
  }

  private static Uploads.Document document(int bytes) {
    return new Uploads.Document(7, new Attachment("a.txt", "text/plain", "", new byte[bytes]));
  }

  @Test
  void anAnswerWithoutEndIsNotTakenIntoMemory() {
    server.reply("getMe", new FaultServer.Reply.Chunks(" ".repeat(BotApi.LONGEST_ANSWER + 1)));
    try (BotApi patient = server.client()) {
      assertThat(patient.call(GetMe.builder().build()))
          .isEqualTo(
              new Answer.Down<JsonNode>(
                  "IOException: the answer has more than " + BotApi.LONGEST_ANSWER + " bytes"));
    }
  }

  @Test
  void manyRequestsAreUnderWayAtOnce() {
    try (BotApi patient = server.client()) {
      var all = IntStream.range(0, 64).mapToObj(i -> inBackground(patient, silent())).toList();
      await().until(() -> server.mostAtOnce() >= 64);
      assertThat(all).noneMatch(CompletableFuture::isDone);
    }
  }

  @Test
  void closingEndsWhatIsUnderWay() {
    BotApi patient = server.client();
    var waiting = inBackground(patient, silent());
    await().until(() -> server.calls().size() == 1);
    patient.close();
    assertThat(waiting).succeedsWithin(Duration.ofSeconds(5)).isInstanceOf(Answer.Down.class);
  }

  private Answer<JsonNode> asked() {
    return api.call(GetMe.builder().build());
  }

  private GetMe silent() {
    server.reply("getMe", new FaultServer.Reply.Silence());
    return GetMe.builder().build();
  }

  private static CompletableFuture<Answer<JsonNode>> inBackground(BotApi api, GetMe method) {
    var answer = new CompletableFuture<Answer<JsonNode>>();
    Thread.startVirtualThread(() -> answer.complete(api.call(method)));
    return answer;
  }
}
