package respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import respite.port.Store;
import respite.telegram.Address;
import respite.telegram.LoopbackServer;

/** A whole bot with its sandbox, in this process, as an operator sees it. */
class BotTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
  private static final long PERSON = 5_987_654;

  @TempDir Path directory;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
  private final Set<Thread> before = Thread.getAllStackTraces().keySet();
  private int port;

  /** Everything is logged beside as the program does with the setting "json". */
  @BeforeEach
  void logAsShipped() throws Exception {
    var shipped = new LoggerContext();
    shipped.putProperty("respite.log", "json");
    var configurator = new JoranConfigurator();
    configurator.setContext(shipped);
    configurator.doConfigure(Path.of("config", "logback.xml").toFile());
    var json = (ConsoleAppender<ILoggingEvent>) shipped.getLogger("ROOT").getAppender("json");
    appender.setContext(root.getLoggerContext());
    appender.setEncoder(json.getEncoder());
    appender.setOutputStream(logged);
    appender.start();
    root.addAppender(appender);
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  @AfterEach
  void logAsBefore() {
    root.detachAppender(appender);
    client.close();
  }

  @Test
  void itTellsHowItIsLogsNothingOfAPersonAndEndsWhenTheLogsWriterIsGone() throws Exception {
    var bot =
        new Bot(
            settings(Optional.empty()),
            knowledge(),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    var running = CompletableFuture.supplyAsync(bot::run);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> running.isDone() || health().path("well").asBoolean());
    assertThat(running).isNotDone();

    post("people", "{\"name\":\"Zebedee\",\"id\":" + PERSON + "}");
    post("faults", "{\"method\":\"sendMessage\",\"kind\":\"500\",\"times\":2}");
    post("faults", "{\"method\":\"getUpdates\",\"kind\":\"502\"}");
    post("updates/raw", "{\"message\":\"zebra crossing\"}");
    post("chats/" + PERSON + "/say", "{\"text\":\"a zebra crossing\"}");
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> health().path("turns").asInt() > 0 && health().path("sent").asInt() > 0);
    assertThat(health().path("updatesSetAside").asInt()).isEqualTo(1);

    writer().interrupt(); // which nobody does; a thread cannot be ended otherwise
    assertThat(running).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(ExitCode.DISK);

    List<String> lines = logged.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSizeGreaterThan(2);
    for (String line : lines) {
      assertThat(JSON.readTree(line).path("message").asText()).as(line).isNotEmpty();
      assertThat(line).doesNotContainIgnoringCase("zebra", "zebedee").doesNotContain("" + PERSON);
    }
  }

  @Test
  void onlyAStoreThatBrokeIsTheDisk() {
    var broken = new Store.StoreBroken("made up", new IOException("gone"));
    assertThat(Bot.notDurable(broken)).isEqualTo(ExitCode.DISK);
    assertThat(Bot.notDurable(new CompletionException(broken))).isEqualTo(ExitCode.DISK);
    assertThat(Bot.notDurable(new IllegalStateException("a zebra"))).isEqualTo(ExitCode.FAULT);
    assertThat(Bot.notDurable(new CompletionException(new StackOverflowError("a zebra"))))
        .isEqualTo(ExitCode.FAULT);
    assertThat(logged.toString(StandardCharsets.UTF_8))
        .contains("StoreBroken", "IllegalStateException", "StackOverflowError")
        .doesNotContain("zebra");
  }

  @Test
  void anOutageAtTheStartIsSeenOnThePage() throws Exception {
    var isBack = new AtomicBoolean();
    var telegram =
        LoopbackServer.answering(
            () -> isBack.get() ? 401 : 500, "{\"ok\":false,\"error_code\":%d}"::formatted);
    var bot =
        new Bot(
            settings(Optional.of(telegram.address())),
            knowledge(),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    var running = CompletableFuture.supplyAsync(bot::run);
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> health().path("troubles").toString().contains("Telegram has not said yet"));
      assertThat(health().path("well").asBoolean(true)).isFalse();
      assertThat(directory.resolve("data")).doesNotExist();
    } finally {
      isBack.set(true);
    }
    assertThat(running)
        .failsWithin(Duration.ofMinutes(1))
        .withThrowableThat()
        .withCauseInstanceOf(Unusable.class);
    telegram.close();
  }

  /** With a token, and that address for Telegram; else with a sandbox of its own. */
  private Settings settings(Optional<Address> telegram) {
    return new Settings(
        telegram.map(_ -> new Settings.Secret("42:made-up")),
        telegram,
        "the tester",
        directory.resolve("data"),
        directory.resolve("keys/master.key"),
        0,
        directory.resolve("chats"),
        port,
        Settings.LogFormat.JSON);
  }

  private static Knowledge knowledge() {
    return new Knowledge(Sample.article(), Sample.understanding(), Sample.help());
  }

  private Thread writer() {
    List<Thread> writers =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("commit-log") && !before.contains(thread))
            .collect(Collectors.toList());
    assertThat(writers).hasSize(1);
    return writers.getFirst();
  }

  /** The page; an empty object while there is none. */
  private JsonNode health() {
    try {
      return send(URI.create("http://127.0.0.1:" + port + "/health"), Optional.empty());
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }

  private void post(String path, String body) throws IOException {
    var address = ADDRESS.matcher(said.toString(StandardCharsets.UTF_8));
    assertThat(address.find()).isTrue();
    JsonNode _ = send(URI.create(address.group() + "/sandbox/" + path), Optional.of(body));
  }

  private JsonNode send(URI address, Optional<String> body) throws IOException {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
    body.ifPresent(text ->
        request
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(text)));
    try {
      return JSON.readTree(
          client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
