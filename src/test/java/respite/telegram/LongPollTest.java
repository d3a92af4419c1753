package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.port.Elapsed;
import respite.port.Incoming;
import respite.port.Intake;

class LongPollTest {
  private final QuickElapsed elapsed = new QuickElapsed();
  private final RecordingIntake intake = new RecordingIntake();
  private FaultServer server;
  private BotApi api;
  private LongPoll poll;
  private CompletableFuture<PollEnd> running = new CompletableFuture<>();

  @BeforeEach
  void begin() throws IOException {
    server = new FaultServer();
    api = server.client();
    poll = poller(intake);
  }

  @AfterEach
  void end() {
    poll.stop(Duration.ofSeconds(5));
    api.close();
    server.close();
  }

  @Test
  void theFirstPollNamesNoOffsetAndAsksOnlyForWhatIsRead() {
    start();
    awaitPolls(1);
    JsonNode question = server.calls("getUpdates").getFirst().body();
    assertThat(question.has("offset")).isFalse();
    assertThat(question.has("drop_pending_updates")).isFalse();
    assertThat(question.path("timeout").asInt()).isEqualTo(50);
    assertThat(question.path("allowed_updates"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "message", "edited_message", "callback_query", "my_chat_member", "channel_post");
  }

  @Test
  void whatIsDurableIsConfirmedByTheNextPoll() {
    server.reply("getUpdates", Updates.texts(10, 11));
    start();
    awaitOffset(12);
    assertThat(intake.numbers()).containsExactly(10L, 11L);
  }

  @Test
  void theOffsetStopsAtTheLowestUpdateThatIsNotDurable() {
    CompletableFuture<Void> eleven = intake.hold(11);
    server.reply("getUpdates", Updates.texts(10, 11, 12));
    server.reply("getUpdates", repeated(Updates.texts(11, 12, 13), 3));
    start();
    awaitOffset(11);
    awaitTaken(13);
    assertThat(offsets()).allMatch(offset -> offset == 11);
    eleven.complete(null);
    awaitOffset(14);
    assertThat(intake.numbers()).containsExactly(10L, 11L, 12L, 13L);
  }

  @Test
  void anUpdateUnderWayThatComesAgainIsNotTakenTwice() {
    CompletableFuture<Void> ten = intake.hold(10);
    server.reply("getUpdates", Updates.texts(10), Updates.texts(10), Updates.texts(10, 11), held());
    start();
    awaitTaken(11);
    ten.complete(null);
    assertThat(intake.numbers()).containsExactly(10L, 11L);
  }

  @Test
  void whileAnUpdateTakesLongTelegramIsNotAskedWithoutPause() {
    intake.hold(10);
    server.reply("getUpdates", repeated(Updates.texts(10), 400));
    start();
    awaitPolls(3);
    long begin = System.nanoTime();
    int before = server.calls("getUpdates").size();
    awaitPolls(before + 4);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(500));
  }

  @Test
  void numbersThatStartAnewLowerAreTakenAndConfirmed() {
    server.reply("getUpdates", Updates.texts(900_000_001), Updates.texts(3), Updates.texts(4));
    start();
    awaitOffset(5);
    assertThat(intake.numbers()).containsExactly(900_000_001L, 3L, 4L);
    assertThat(offsets()).containsExactly(900_000_002L, 4L, 5L);
  }

  @Test
  void numbersOfAnySizeAndOrderAreTaken() {
    server.reply("getUpdates", Updates.texts(5_000_000_002L, 5_000_000_001L));
    start();
    awaitOffset(5_000_000_003L);
    assertThat(intake.taken())
        .hasOnlyElementsOfType(Incoming.Private.class)
        .extracting(Incoming::number)
        .containsExactly(5_000_000_002L, 5_000_000_001L);
  }

  @Test
  void aServerThatNeverConfirmsIsAskedLessAndLess() {
    server.reply("getUpdates", repeated(Updates.texts(10), 9));
    start();
    awaitPolls(10);
    assertThat(intake.numbers()).containsExactly(10L);
    assertThat(elapsed.waits()).startsWith(seconds(1, 2, 4, 8, 16, 32, 64, 64));
  }

  @Test
  void aServerThatDoesNotHoldAPollIsAskedLessAndLess() {
    server.reply("getUpdates", repeated(Updates.batch(), 4));
    start();
    awaitPolls(5);
    assertThat(elapsed.waits()).containsExactly(seconds(1, 2, 4, 8));
  }

  @Test
  void oneUpdateThatCannotBeReadIsSetAsideAndTheRestGoesOn() {
    String wrong = Updates.update(11, "\"message\":{\"message_id\":{},\"date\":\"soon\"}");
    server.reply(
        "getUpdates", Updates.batch(Updates.text(10), wrong, "{\"message\":1}", Updates.text(12)));
    start();
    awaitOffset(13);
    assertThat(intake.numbers()).containsExactly(10L, 11L, 12L);
    assertThat(intake.taken().get(1)).isEqualTo(new Incoming.Ignored(11, "unreadable"));
    assertThat(poll.figures().setAside()).isEqualTo(2);
    assertThat(poll.figures().updates()).isEqualTo(3);
  }

  @Test
  void anUpdateNestedVeryDeeplyDoesNotSpoilItsBatch() {
    String deep = "{\"reply_to_message\":".repeat(40_000) + "{}" + "}".repeat(40_000);
    server.reply(
        "getUpdates", Updates.batch(Updates.update(10, "\"message\":" + deep), Updates.text(11)));
    start();
    awaitOffset(12);
    assertThat(intake.numbers()).containsExactly(10L, 11L);
    assertThat(poll.figures().setAside()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"levels", "digits", "name", "text"})
  void nothingInOneUpdateSpoilsItsBatch(String odd) {
    String field =
        switch (odd) {
          case "levels" -> "\"message\":" + "[".repeat(100_001) + "]".repeat(100_001);
          case "digits" -> "\"message\":{\"message_id\":%s}".formatted("1".repeat(1_001));
          case "name" -> "\"%s\":{}".formatted("n".repeat(50_001));
          default -> "\"a_kind\":\"%s\"".formatted("x".repeat(20_000_001));
        };
    server.reply("getUpdates", Updates.batch(Updates.update(10, field), Updates.text(11)));
    start();
    awaitOffset(12);
    assertThat(intake.numbers()).containsExactly(10L, 11L);
    assertThat(intake.taken().getFirst()).isInstanceOf(Incoming.Ignored.class);
  }

  @Test
  void kindsAndFieldsNobodyKnowsAreCountedAndConfirmed() {
    server.reply(
        "getUpdates",
        Updates.batch(
            Updates.update(10, "\"brain_wave\":{\"id\":1}"),
            Updates.message(11, "\"text\":\"7\",\"mood\":{\"colour\":3}")));
    start();
    awaitOffset(12);
    assertThat(intake.taken().getFirst()).isEqualTo(new Incoming.Ignored(10, "brain_wave"));
    assertThat(intake.taken().get(1)).isInstanceOf(Incoming.Private.class);
    assertThat(poll.figures().ignored()).isEqualTo(1);
  }

  @Test
  void aTokenThatTelegramDoesNotKnowEndsThePolling() {
    server.reply("getUpdates", FaultServer.error(401, "Unauthorized"));
    assertThat(poll.run()).isEqualTo(new PollEnd.TokenRefused("Unauthorized"));
  }

  @Test
  void aTokenOfTheWrongShapeEndsThePolling() {
    server.reply("getUpdates", FaultServer.error(404, "Not Found"));
    assertThat(poll.run()).isEqualTo(new PollEnd.TokenRefused("Not Found"));
  }

  @Test
  void anotherPollerIsWaitedForAMinuteAndThenEndsThePolling() {
    server.reply("getUpdates", repeated(FaultServer.error(409, "Conflict"), 7));
    assertThat(poll.run()).isEqualTo(new PollEnd.OtherPoller("Conflict"));
    assertThat(elapsed.waits()).containsExactly(seconds(10, 10, 10, 10, 10, 10));
    assertThat(server.calls("getUpdates")).hasSize(7);
  }

  @Test
  void aConflictLongOverIsForgotten() {
    server.reply("getUpdates", repeated(FaultServer.error(409, "Conflict"), 6));
    server.reply("getUpdates", FaultServer.tooMany(200), Updates.texts(10));
    server.reply("getUpdates", repeated(FaultServer.error(409, "Conflict"), 6));
    server.reply("getUpdates", Updates.texts(11));
    start();
    awaitOffset(12);
    assertThat(running).isNotDone();
  }

  @Test
  void twoPollersThatTakeTurnsAreAConflictToo() {
    server.reply("getUpdates", repeated(FaultServer.error(409, "Conflict"), 4));
    server.reply("getUpdates", Updates.texts(10));
    server.reply("getUpdates", repeated(FaultServer.error(409, "Conflict"), 3));
    assertThat(poll.run()).isEqualTo(new PollEnd.OtherPoller("Conflict"));
  }

  @Test
  void thePauseTelegramAsksForIsKept() {
    server.reply("getUpdates", FaultServer.tooMany(17), FaultServer.tooMany(4000));
    start();
    awaitPolls(3);
    assertThat(elapsed.waits()).containsExactly(seconds(17, 4000));
    assertThat(poll.isAlive()).isTrue();
  }

  @Test
  void everyKindOfFailureIsTriedAgainMoreAndMoreSlowlyForEver() {
    server.reply(
        "getUpdates",
        FaultServer.error(500, "Internal Server Error"),
        FaultServer.html(502),
        FaultServer.json(200, "{\"ok\":true,"),
        FaultServer.json(503, ""),
        // The client itself tries once more after this one.
        new FaultServer.Reply.Drop(),
        FaultServer.error(400, "Bad Request"),
        FaultServer.json(200, "[]"));
    server.reply("getUpdates", repeated(FaultServer.html(502), 20));
    server.reply("getUpdates", Updates.texts(10));
    start();
    awaitOffset(11);
    assertThat(elapsed.waits()).startsWith(seconds(1, 2, 4, 8, 16, 32, 64, 64)).hasSize(26);
    assertThat(elapsed.waits()).allMatch(wait -> wait.toSeconds() <= 64);
    assertThat(poll.figures().failures()).isEqualTo(26);
  }

  @Test
  void aServerThatIsNotThereIsTriedAgain() throws Exception {
    Address nowhere;
    try (var gone = new FaultServer()) {
      nowhere = gone.address();
    }
    try (var lost = new BotApi(nowhere, new Token(FaultServer.SECRET), Duration.ofSeconds(1))) {
      var other = new LongPoll(lost, new UpdateReader(FixedCalendar.NOON), intake, elapsed);
      var end = CompletableFuture.supplyAsync(other::run);
      await().until(() -> elapsed.waits().size() >= 8);
      other.stop(Duration.ofSeconds(5));
      assertThat(end).succeedsWithin(Duration.ofSeconds(5)).isInstanceOf(PollEnd.Stopped.class);
      assertThat(elapsed.waits()).startsWith(seconds(1, 2, 4, 8, 16, 32, 64, 64));
    }
  }

  @Test
  void anHourWithoutDnsIsWaitedOutWithoutSpinning() {
    // Longer than any name may be: it is not found without anybody being asked.
    var unknown = Address.of("http://" + ("n".repeat(60) + ".").repeat(5) + "test");
    try (var lost = new BotApi(unknown, new Token(FaultServer.SECRET), Duration.ofSeconds(1))) {
      var other = new LongPoll(lost, new UpdateReader(FixedCalendar.NOON), intake, elapsed);
      var end = CompletableFuture.supplyAsync(other::run);
      await().until(() -> elapsed.waits().size() >= 62);
      assertThat(other.figures().age()).isGreaterThan(Duration.ofMinutes(59));
      assertThat(other.isAlive()).isTrue();
      assertThat(end).isNotDone();
      other.stop(Duration.ofSeconds(5));
      assertThat(end).succeedsWithin(Duration.ofSeconds(5)).isInstanceOf(PollEnd.Stopped.class);
      assertThat(elapsed.waits()).startsWith(seconds(1, 2, 4, 8, 16, 32, 64, 64));
      assertThat(elapsed.waits().stream().limit(62).reduce(Duration.ZERO, Duration::plus))
          .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }
  }

  @Test
  void aConnectionThatIsHalfClosedWhileAPollIsHeldIsGivenUpForAnother() throws Exception {
    List<Socket> held = new ArrayList<>();
    try (var half = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var lost =
            new BotApi(
                Address.of("http://127.0.0.1:" + half.getLocalPort()),
                new Token(FaultServer.SECRET),
                Duration.ofSeconds(10))) {
      half.setSoTimeout(10_000);
      var other = new LongPoll(lost, new UpdateReader(FixedCalendar.NOON), intake, elapsed);
      var end = CompletableFuture.supplyAsync(other::run);
      for (int i = 0; i < 4; i++) {
        held.add(half.accept());
        assertThat(held.getLast().getInputStream().read()).as("a question comes").isPositive();
        held.getLast().shutdownOutput();
      }
      held.add(half.accept());
      assertThat(other.figures().failures()).isGreaterThan(1);
      assertThat(end).isNotDone();
      other.stop(Duration.ofSeconds(5));
      assertThat(end).succeedsWithin(Duration.ofSeconds(5)).isInstanceOf(PollEnd.Stopped.class);
    } finally {
      for (Socket socket : held) {
        socket.close();
      }
    }
  }

  @Test
  void anUpdateThatCannotBeMadeDurableEndsThePollingUnconfirmed() {
    CompletableFuture<Void> ten = intake.hold(10);
    server.reply("getUpdates", Updates.texts(9), Updates.texts(10, 11), held());
    start();
    awaitTaken(11);
    ten.completeExceptionally(new IOException("disk"));
    assertThat(running)
        .succeedsWithin(Duration.ofSeconds(5))
        .isInstanceOf(PollEnd.NotDurable.class);
    assertThat(offsets()).allMatch(offset -> offset <= 10);
  }

  @Test
  void anIntakeThatThrowsEndsThePollingAloud() {
    poll =
        poller(incoming -> {
          throw new IllegalStateException("broken");
        });
    server.reply("getUpdates", Updates.texts(10));
    assertThat(poll.run())
        .isInstanceOfSatisfying(
            PollEnd.NotDurable.class,
            end -> assertThat(end.why()).isInstanceOf(IllegalStateException.class));
    assertThat(offsets()).isEmpty();
  }

  @Test
  void aStopHangsUpAndConfirmsOnceMore() {
    server.reply("getUpdates", Updates.texts(10), new FaultServer.Reply.Silence());
    start();
    awaitOffset(11);
    server.reply("getUpdates", Updates.batch());
    poll.stop(Duration.ofSeconds(5));
    assertThat(running).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new PollEnd.Stopped());
    JsonNode last = server.calls("getUpdates").getLast().body();
    assertThat(last.path("offset").asLong()).isEqualTo(11);
    assertThat(last.path("limit").asInt()).isEqualTo(1);
    assertThat(last.path("timeout").asInt()).isZero();
  }

  @Test
  void aStopWaitsForWhatWasBegun() {
    CompletableFuture<Void> ten = intake.hold(10);
    server.reply("getUpdates", Updates.texts(10), held(), Updates.batch());
    poll = new LongPoll(api, new UpdateReader(FixedCalendar.NOON), intake, Elapsed.system());
    start();
    awaitTaken(10);
    awaitPolls(2);
    var stopping = CompletableFuture.runAsync(this::stop);
    await().pollDelay(Duration.ofMillis(100)).until(() -> !stopping.isDone());
    assertThat(server.calls("getUpdates")).hasSize(2);
    ten.complete(null);
    assertThat(stopping).succeedsWithin(Duration.ofSeconds(4));
    assertThat(offsets()).containsExactly(10L, 11L);
  }

  @Test
  void aStopDoesNotWaitForEverAndConfirmsWhatIsDurable() {
    intake.hold(11);
    server.reply("getUpdates", Updates.texts(10, 11), held(), Updates.batch());
    start();
    awaitOffset(11);
    stop();
    assertThat(running).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new PollEnd.Stopped());
    assertThat(offsets()).containsExactly(11L, 11L);
  }

  @Test
  void aFailureDuringTheStopIsToldAndNothingIsConfirmed() {
    CompletableFuture<Void> ten = intake.hold(10);
    server.reply("getUpdates", Updates.texts(10), held());
    poll = new LongPoll(api, new UpdateReader(FixedCalendar.NOON), intake, Elapsed.system());
    start();
    awaitPolls(2);
    var stopping = CompletableFuture.runAsync(this::stop);
    ten.completeExceptionally(new IOException("disk"));
    assertThat(stopping).succeedsWithin(Duration.ofSeconds(5));
    assertThat(running)
        .succeedsWithin(Duration.ofSeconds(5))
        .isInstanceOf(PollEnd.NotDurable.class);
    assertThat(offsets()).containsExactly(10L);
  }

  @Test
  void afterAStopNothingIsTakenAnyMore() {
    server.reply("getUpdates", held(), Updates.texts(10));
    start();
    awaitPolls(1);
    stop();
    assertThat(intake.taken()).isEmpty();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("telegram-"))
        .allMatch(Thread::isDaemon);
  }

  @Test
  void aPollThatWasNeverBegunStopsAtOnce() {
    stop();
    assertThat(poll.run()).isEqualTo(new PollEnd.Stopped());
    assertThat(server.calls()).isEmpty();
  }

  @Test
  void theAgeOfTheLastGoodPollIsKnown() {
    elapsed.pass(Duration.ofMinutes(3));
    assertThat(poll.figures().age()).isGreaterThan(Duration.ofMinutes(3));
    server.reply("getUpdates", Updates.texts(10));
    start();
    awaitOffset(11);
    assertThat(poll.figures().age()).isLessThan(Duration.ofMinutes(1));
    assertThat(poll.figures().polls()).isEqualTo(1);
  }

  @Test
  void aPollThatHasNoEndIsNoLife() {
    start();
    awaitPolls(1);
    elapsed.pass(Duration.ofMinutes(14));
    assertThat(poll.isAlive()).isTrue();
    elapsed.pass(Duration.ofMinutes(2));
    assertThat(poll.isAlive()).isFalse();
  }

  @Test
  void theAgeOfTheOldestUpdateUnderWayIsKnown() {
    CompletableFuture<Void> ten = intake.hold(10);
    server.reply("getUpdates", Updates.texts(10, 11), held());
    start();
    awaitTaken(11);
    await().until(() -> poll.figures().underWay() == 1);
    elapsed.pass(Duration.ofMinutes(3));
    assertThat(poll.figures().oldestUnderWay())
        .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
    ten.complete(null);
    assertThat(poll.figures().underWay()).isZero();
    assertThat(poll.figures().oldestUnderWay()).isZero();
  }

  private LongPoll poller(Intake to) {
    return new LongPoll(api, new UpdateReader(FixedCalendar.NOON), to, elapsed);
  }

  private void start() {
    running = CompletableFuture.supplyAsync(poll::run);
  }

  private void stop() {
    poll.stop(Duration.ofSeconds(5));
  }

  private void awaitPolls(int count) {
    await().until(() -> server.calls("getUpdates").size() >= count);
  }

  private void awaitOffset(long offset) {
    await().until(() -> offsets().contains(offset));
  }

  private void awaitTaken(long number) {
    await().until(() -> intake.numbers().contains(number));
  }

  private List<Long> offsets() {
    return server.calls("getUpdates").stream()
        .map(FaultServer.Call::body)
        .filter(body -> body.has("offset"))
        .map(body -> body.path("offset").asLong())
        .toList();
  }

  private static FaultServer.Reply held() {
    return new FaultServer.Reply.Silence();
  }

  private static FaultServer.Reply[] repeated(FaultServer.Reply reply, int times) {
    return IntStream.range(0, times).mapToObj(i -> reply).toArray(FaultServer.Reply[]::new);
  }

  private static Duration[] seconds(long... seconds) {
    return LongStream.of(seconds).mapToObj(Duration::ofSeconds).toArray(Duration[]::new);
  }
}
