package respite;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import respite.telegram.LoopbackServer;

/** A whole bot, in this process, that a Telegram no longer lets poll: what it ends with. */
class BotEndTest {
  private static final String SELF =
      "{\"id\":42,\"is_bot\":true,\"first_name\":\"Made up\",\"username\":\"made_up_bot\"}";

  @TempDir Path directory;
  private final Logger logger = (Logger) LoggerFactory.getLogger(Bot.class);
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
  private final AtomicInteger polls = new AtomicInteger();
  private volatile int goodPolls;
  private volatile int refusal;

  @BeforeEach
  void listen() {
    appender.start();
    logger.addAppender(appender);
  }

  @AfterEach
  void listenNoMore() {
    logger.detachAppender(appender);
  }

  @Test
  void anotherProgramThatPollsForTheSameBotEndsItAfterAMinute() throws IOException {
    refusal = 409;
    assertThat(ended()).isEqualTo(ExitCode.OTHER_POLLER);
    assertThat(polls).hasValue(7);
    assertThat(logged()).isEqualTo("Another program polls for this bot: refused with 409");
  }

  @Test
  void aTokenThatIsRefusedAfterAGoodPollEndsIt() throws IOException {
    goodPolls = 2;
    refusal = 401;
    assertThat(ended()).isEqualTo(ExitCode.UNUSABLE);
    assertThat(polls).hasValue(3);
    assertThat(logged()).isEqualTo("Telegram no longer knows this token: refused with 401");
  }

  private ExitCode ended() throws IOException {
    try (var telegram = new LoopbackServer(this::answer)) {
      var settings =
          new Settings(
              Optional.of(new Settings.Secret("42:made-up")),
              Optional.of(telegram.address()),
              "the tester",
              directory.resolve("data"),
              directory.resolve("keys/master.key"),
              0,
              directory.resolve("chats"),
              0,
              Settings.LogFormat.PLAIN);
      var knowledge = new Knowledge(Sample.article(), Sample.understanding(), Sample.help());
      var silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
      var bot = new Bot(settings, knowledge, silent, new Hurried());
      return CompletableFuture.supplyAsync(bot::run).orTimeout(1, TimeUnit.MINUTES).join();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().toLowerCase(Locale.ROOT);
      boolean isRefused = path.endsWith("/getupdates") && polls.incrementAndGet() > goodPolls;
      String body =
          isRefused
              ? "{\"ok\":false,\"error_code\":%d,\"description\":\"refused with %d\"}"
                  .formatted(refusal, refusal)
              : "{\"ok\":true,\"result\":%s}".formatted(result(path));
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(isRefused ? refusal : 200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String result(String path) {
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "getme" -> SELF;
      case "getupdates" -> "[]";
      default -> "true";
    };
  }

  private String logged() {
    assertThat(appender.list).hasSize(1);
    return appender.list.getFirst().getFormattedMessage();
  }
}
