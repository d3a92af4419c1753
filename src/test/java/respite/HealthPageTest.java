package respite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import respite.answers.Topic;
import respite.runtime.Counts;
import respite.runtime.Health;
import respite.runtime.OutboxHealth;
import respite.runtime.ReminderHealth;
import respite.store.CutTails;
import respite.store.LogCounts;
import respite.store.StoreHealth;
import respite.telegram.PollFigures;

/** The page as an operator and their machines read it. */
class HealthPageTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final OutboxHealth OUTBOX =
      new OutboxHealth(1, Duration.ofMinutes(15), Duration.ofSeconds(2));
  private static final ReminderHealth REMINDERS = new ReminderHealth(true, 3);
  private static final Counts COUNTS =
      new Counts(
          4, 5, Map.of("poll", 6L), Map.of(Topic.DRIVING, 7L), 8, 9, 10, 11, 12, 13, 14, 15, 16);
  private static final Vitals WELL =
      new Vitals(
          new Health(17, OUTBOX, REMINDERS, COUNTS),
          0,
          poll(Duration.ofMinutes(3).minus(SECOND), Duration.ofMinutes(2)),
          new StoreHealth(true, true, new LogCounts(18, 19), new CutTails(20, 21)),
          new UpkeepFigures(Duration.ofDays(5), Duration.ofDays(5), false));

  private int port;
  private HealthPage page;

  private static PollFigures poll(Duration age, Duration oldest) {
    return new PollFigures(age, 22, 23, 24, 25, 26, 27, oldest);
  }

  @BeforeEach
  void open() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    page = HealthPage.open(port);
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void whoIsWellShowsEveryFigure() throws Exception {
    page.runs(() -> WELL);

    assertThat(read(200))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"well":true,"troubles":[],
                     "pollAgeSeconds":179,"polls":22,"pollFailures":26,"updates":23,
                     "updatesUnderWay":27,"oldestUnderWaySeconds":120,
                     "updatesIgnored":24,"updatesSetAside":25,
                     "outboxSize":1,"outboxAgeSeconds":900,"outboxPauseSeconds":2,"peopleBusy":17,"overlong":0,
                     "reminderClockAlive":true,"remindersHeldBack":3,
                     "logAlive":true,"diskHasRoom":true,"framesWritten":18,"syncs":19,
                     "cutTails":20,"cutTailBytes":21,
                     "compactionAgeSeconds":432000,"compactionHadRoom":true,
                     "keyPurgeAgeSeconds":432000,
                     "turns":4,"thrownTurns":8,"repeats":5,"ignoredByKind":{"poll":6},
                     "unansweredByTopic":{"DRIVING":7},"unread":9,"unfetched":10,"turnedAway":11,
                     "noRoom":12,"reminders":13,"sent":14,"givenUp":15,"faults":16}
                    """));
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        trouble("Telegram was not heard of", v -> polled(v, Duration.ofMinutes(3), SECOND)),
        trouble("A message has waited", v -> sends(v, Duration.ofMinutes(15).plus(SECOND))),
        trouble(
            "An update has been under way",
            v -> polled(v, SECOND, Duration.ofMinutes(2).plus(SECOND))),
        trouble(
            "has come to no end", v -> new Vitals(v.runtime(), 1, v.poll(), v.store(), v.upkeep())),
        trouble(
            "The reminder clock does not run",
            v ->
                new Vitals(
                    new Health(0, OUTBOX, new ReminderHealth(false, 0), COUNTS),
                    0,
                    v.poll(),
                    v.store(),
                    v.upkeep())),
        trouble("The log cannot be written", v -> stored(v, false, false)),
        trouble("The disk is nearly full", v -> stored(v, true, false)),
        trouble(
            "for more than 5 days.", v -> kept(v, Duration.ofDays(5).plus(SECOND), SECOND, false)),
        trouble("the disk has no room", v -> kept(v, Duration.ofDays(6), SECOND, true)),
        trouble("Erased keys", v -> kept(v, SECOND, Duration.ofDays(6), false)));
  }

  private static Arguments trouble(String told, UnaryOperator<Vitals> with) {
    return Arguments.of(told, with.apply(WELL));
  }

  private static Vitals polled(Vitals vitals, Duration age, Duration oldest) {
    return new Vitals(vitals.runtime(), 0, poll(age, oldest), vitals.store(), vitals.upkeep());
  }

  private static Vitals sends(Vitals vitals, Duration age) {
    var outbox = new OutboxHealth(1, age, Duration.ZERO);
    return new Vitals(
        new Health(0, outbox, REMINDERS, COUNTS),
        0,
        vitals.poll(),
        vitals.store(),
        vitals.upkeep());
  }

  private static Vitals stored(Vitals vitals, boolean alive, boolean room) {
    var store = new StoreHealth(alive, room, new LogCounts(0, 0), new CutTails(0, 0));
    return new Vitals(vitals.runtime(), 0, vitals.poll(), store, vitals.upkeep());
  }

  private static Vitals kept(Vitals vitals, Duration compacted, Duration purged, boolean noRoom) {
    return new Vitals(
        vitals.runtime(),
        0,
        vitals.poll(),
        vitals.store(),
        new UpkeepFigures(compacted, purged, noRoom));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void eachTroubleIsToldAndIsAnAnswer503(String told, Vitals vitals) throws Exception {
    page.runs(() -> vitals);

    JsonNode answer = read(503);
    assertThat(answer.path("well").asBoolean(true)).isFalse();
    assertThat(answer.path("troubles")).hasSize(1);
    assertThat(answer.path("troubles").get(0).asText()).contains(told);
    assertThat(answer.path("turns").asInt()).isEqualTo(4);
  }

  @Test
  void inAnOutageWhatWaitsIsNoTroubleOfItsOwn() throws Exception {
    page.runs(() -> polled(sends(WELL, Duration.ofHours(1)), Duration.ofHours(1), Duration.ZERO));

    assertThat(read(503).path("troubles")).hasSize(1);
  }

  @Test
  void beforeItRunsItTellsWhatItWaitsFor() throws Exception {
    assertThat(read(503).path("troubles").get(0).asText()).contains("Telegram has not said yet");
    page.starts("The data are being opened.");
    assertThat(read(503).toString())
        .isEqualTo("{\"well\":false,\"troubles\":[\"The data are being opened.\"]}");
  }

  @Test
  void figuresThatCannotBeHadAreATrouble() throws Exception {
    Supplier<Vitals> thrower =
        () -> {
          throw new IllegalStateException("made up");
        };
    page.runs(thrower);

    assertThat(read(503).path("troubles").get(0).asText())
        .contains("IllegalStateException")
        .doesNotContain("made up");
  }

  @Test
  void aRequestThatIsOnlyHalfSentHoldsUpNoOther() throws Exception {
    page.runs(() -> WELL);
    try (var half = new Socket(InetAddress.getLoopbackAddress(), port)) {
      half.getOutputStream().write("GET /health HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
      half.getOutputStream().flush();
      assertThat(read(200).path("well").asBoolean()).isTrue();
      page.close();
      assertThat(half.getInputStream().read()).as("the page hangs up").isEqualTo(-1);
    }
  }

  @Test
  void aPortInUseIsToldByName() {
    assertThatThrownBy(() -> HealthPage.open(port).close())
        .isInstanceOf(Unusable.class)
        .hasMessageContaining("RESPITE_HEALTH_PORT");
  }

  /** A page that listens on every address is heard at this machine's other one as well. */
  @Test
  void itListensAtOneAddressOfThisMachineOnly() throws IOException {
    new Socket("127.0.0.1", port).close();
    assertThatThrownBy(() -> new Socket("127.0.0.2", port).close())
        .isInstanceOf(ConnectException.class);
  }

  private JsonNode read(int status) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
            .timeout(Duration.ofSeconds(20));
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
      return new ObjectMapper().readTree(answer.body());
    }
  }
}
