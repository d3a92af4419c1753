package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import respite.port.Person;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;

class LogTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("respite.telegram");
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final QuickElapsed elapsed = new QuickElapsed();
  private final RecordingIntake intake = new RecordingIntake();
  private FaultServer server;
  private BotApi api;

  @BeforeEach
  void begin() throws IOException {
    server = new FaultServer();
    api = server.client();
    logger.setLevel(Level.DEBUG);
    appender.start();
    logger.addAppender(appender);
  }

  @AfterEach
  void end() {
    logger.detachAppender(appender);
    logger.setLevel(null);
    api.close();
    server.close();
  }

  @Test
  void aTroubleIsToldOnceAndItsEndOnce() {
    server.reply(
        "getUpdates",
        FaultServer.html(502),
        FaultServer.error(500, "Internal Server Error"),
        FaultServer.html(502),
        Updates.texts(10));
    pollUntilTaken(10);
    assertThat(lines())
        .containsExactly(
            "Telegram cannot be reached (the answer is not JSON); trying on",
            "Telegram answers again after 3 failed polls");
  }

  @Test
  void nothingOfAPersonAndNoTokenIsLogged() {
    server.reply(
        "getUpdates",
        FaultServer.error(500, "at /bot" + FaultServer.SECRET),
        Updates.batch(
            Updates.message(10, "\"text\":{\"secret words\":\"secret words\"}"),
            Updates.message(11, "\"pinned_message\":\"secret words\""),
            Updates.message(12, "\"caption\":\"secret words\""),
            Updates.update(13, "\"message\":{\"from\":7777777,\"text\":\"secret words\"}"),
            Updates.text(14)));
    pollUntilTaken(14);
    server.reply("sendMessage", FaultServer.error(403, "Forbidden: bot was blocked"));
    server.reply("answerCallbackQuery", FaultServer.error(400, "Bad Request"));
    var writer =
        new MessageWriter(
            api, new SampleWording("secret words"), new BotIdentity(42, "sample_bot"), elapsed);
    writer.deliver(new Person(7777777), Effect.Say.of(new AlwaysLine.Help()), OptionalLong.empty());
    writer.acknowledge("7777777", Optional.of(new AlwaysLine.Help()));
    writer.turnAway(-7777777);
    assertThat(lines())
        .hasSizeGreaterThan(4)
        .noneMatch(line -> line.contains("secret"))
        .noneMatch(line -> line.contains("7777777"))
        .noneMatch(line -> line.contains("made-up"));
    assertThat(appender.list).allMatch(event -> event.getThrowableProxy() == null);
  }

  private void pollUntilTaken(long number) {
    var poll = new LongPoll(api, new UpdateReader(FixedCalendar.NOON), intake, elapsed);
    var running = CompletableFuture.supplyAsync(poll::run);
    await().until(() -> intake.numbers().contains(number));
    poll.stop(Duration.ofSeconds(5));
    assertThat(running).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(new PollEnd.Stopped());
  }

  private List<String> lines() {
    return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
