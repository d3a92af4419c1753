package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** getUpdates: offsets, limits, long polls, and the disorder a test can ask for. */
class UpdateQueueTest {
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
  void unconfirmedUpdatesComeAgainAndAnOffsetConfirms() {
    say("a", "b", "c");
    assertThat(texts("{}")).containsExactly("a", "b", "c");
    assertThat(texts("{}")).containsExactly("a", "b", "c");
    long second = http.ok("getUpdates", "{}").path(1).path("update_id").asLong();
    assertThat(texts("{\"offset\":" + second + "}")).containsExactly("b", "c");
    assertThat(texts("{\"offset\":0}")).containsExactly("b", "c");
    assertThat(http.get("updates")).hasSize(2);
  }

  @Test
  void aNegativeOffsetForgetsAllButTheLast() {
    say("a", "b", "c");
    assertThat(texts("{\"offset\":-1}")).containsExactly("c");
    assertThat(texts("{}")).containsExactly("c");
  }

  @Test
  void aLimitCutsTheAnswer() {
    say("a", "b", "c");
    assertThat(texts("{\"limit\":2}")).containsExactly("a", "b");
    assertThat(texts("{\"limit\":0}")).containsExactly("a");
  }

  @Test
  void kindsThatAreNotAllowedAreNotQueued() {
    texts("{\"allowed_updates\":[\"message\"]}");
    say("a");
    http.post("chats/5000001/press", "{\"messageId\":1,\"data\":\"x\"}");
    http.post("chats/5000001/edit", "{\"messageId\":1,\"text\":\"b\"}");
    assertThat(http.get("updates")).hasSize(1);
    texts("{\"allowed_updates\":[]}");
    http.post("chats/5000001/edit", "{\"messageId\":1,\"text\":\"c\"}");
    assertThat(http.get("updates")).hasSize(2);
  }

  @Test
  void aLongPollEndsWhenSomebodySpeaks() {
    CompletableFuture<List<String>> poll =
        CompletableFuture.supplyAsync(() -> texts("{\"timeout\":50}"));
    say("at last");
    assertThat(poll).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(List.of("at last"));
  }

  @Test
  void updatesHandedOutComeAgainOnDemandEvenAfterTheyWereConfirmed() {
    say("a", "b");
    confirmAll();
    assertThat(http.post("updates/repeat", "{\"count\":1}").path("count").asInt()).isEqualTo(1);
    assertThat(texts("{}")).containsExactly("b");
    assertThat(texts("{}")).isEmpty();
  }

  @Test
  void oneAnswerComesInTheWrongOrderOnDemand() {
    say("a", "b", "c");
    http.post("updates/reverse", "");
    assertThat(texts("{}")).containsExactly("c", "b", "a");
    assertThat(texts("{}")).containsExactly("a", "b", "c");
  }

  @Test
  void numbersCanStartAnewAtALowerOne() {
    say("a");
    assertThat(http.post("updates/renumber", "{\"next\":7}").has("error")).isTrue();
    long high = confirmAll();
    http.post("updates/renumber", "{\"next\":7}");
    say("b");
    JsonNode updates = http.ok("getUpdates", "{\"offset\":" + high + "}");
    assertThat(updates).hasSize(1);
    assertThat(updates.path(0).path("update_id").asLong()).isEqualTo(7);
    assertThat(texts("{\"offset\":8}")).isEmpty();
    assertThat(http.get("updates")).isEmpty();
  }

  @Test
  void aRawUpdateIsDeliveredAsGiven() {
    http.post(
        "updates/raw", "{\"purchased_paid_media\":{\"new\":[1,2]},\"message\":\"no object\"}");
    JsonNode update = http.ok("getUpdates", "{}").path(0);
    assertThat(update.path("message").asText()).isEqualTo("no object");
    assertThat(update.path("purchased_paid_media").path("new")).hasSize(2);
    assertThat(update.path("update_id").asLong()).isPositive();
  }

  @Test
  void pendingUpdatesAreDroppedOnlyWhenAsked() {
    say("a");
    http.ok("deleteWebhook", "{}");
    assertThat(http.ok("getWebhookInfo", "").path("pending_update_count").asInt()).isEqualTo(1);
    http.ok("deleteWebhook", "{\"drop_pending_updates\":true}");
    assertThat(http.get("updates")).isEmpty();
  }

  @Test
  void theEarlierPollerIsTold() {
    CompletableFuture<JsonNode> first =
        CompletableFuture.supplyAsync(() -> http.bot("getUpdates", "{\"timeout\":50}"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          http.ok("getUpdates", "{\"timeout\":0}");
          return first.isDone();
        });
    assertThat(first.join().path("error_code").asInt()).isEqualTo(409);
    assertThat(first.join().path("description").asText())
        .isEqualTo(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
                + " is running");
  }

  private void say(String... texts) {
    for (String text : texts) {
      http.say(text);
    }
  }

  private long confirmAll() {
    JsonNode updates = http.ok("getUpdates", "{}");
    long next = updates.path(updates.size() - 1).path("update_id").asLong() + 1;
    http.ok("getUpdates", "{\"offset\":" + next + "}");
    return next;
  }

  private List<String> texts(String call) {
    return StreamSupport.stream(http.ok("getUpdates", call).spliterator(), false)
        .map(update -> update.path("message").path("text").asText())
        .toList();
  }
}
