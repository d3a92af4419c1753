package respite.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bot's calendar follows the sandbox's clock over HTTP. */
class SandboxCalendarTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  @TempDir Path directory;
  private SandboxServer server;
  private Http http;
  private SandboxCalendar calendar;

  @BeforeEach
  void start() {
    server = SandboxServer.start(0, directory);
    http = new Http(server);
    http.post("clock", "{\"seconds\":86400}");
    calendar = SandboxCalendar.follow(server.address());
  }

  @AfterEach
  void stop() {
    calendar.close();
    server.close();
  }

  @Test
  void itStartsWithTheSandboxsTimeAndFollowsIt() {
    assertThat(calendar.now()).isBetween(ahead(86_300), ahead(86_401));
    http.post("clock", "{\"seconds\":3600}");
    Awaitility.await().atMost(SOON).until(() -> calendar.now().isAfter(ahead(89_900)));
  }

  @Test
  void aWaitEndsWhenTheClockIsMovedThere() {
    Instant tomorrow = calendar.now().plus(Duration.ofDays(1));
    CompletableFuture<Instant> waiter = waiting(tomorrow);
    http.post("clock", "{\"seconds\":3600}");
    assertThat(waiter).isNotDone();
    http.post("clock", "{\"to\":\"" + tomorrow + "\"}");
    assertThat(waiter)
        .succeedsWithin(SOON)
        .satisfies(now -> assertThat(now).isAfterOrEqualTo(tomorrow));
  }

  @Test
  void aWaitForThePastEndsAtOnce() {
    assertThat(waiting(calendar.now().minusSeconds(1))).succeedsWithin(SOON);
  }

  @Test
  void wakingEndsEveryWaitUnderWay() {
    CompletableFuture<Instant> one = waiting(Instant.MAX);
    CompletableFuture<Instant> two = waiting(Instant.MAX);
    Awaitility.await()
        .atMost(SOON)
        .until(() -> {
          calendar.wake();
          return one.isDone() && two.isDone();
        });
    assertThat(one.join()).isBefore(Instant.MAX);
  }

  @Test
  void theLastShiftHoldsWhileTheSandboxIsAwayAndItIsFollowedAgain() {
    int port = server.port();
    server.close();
    assertThat(calendar.now()).isAfter(ahead(86_300));
    server = SandboxServer.start(port, directory);
    http = new Http(server);
    http.post("clock", "{\"seconds\":3600}");
    Awaitility.await().atMost(SOON).until(() -> calendar.now().isAfter(ahead(89_900)));
  }

  @Test
  void itPublishesTheNextReminder() throws Exception {
    Instant evening = Instant.parse("2030-01-01T20:00:00Z");
    calendar.publishNextReminder(Optional.of(evening));
    assertThat(http.get("next-reminder").path("at").asText()).isEqualTo(evening.toString());
    calendar.publishNextReminder(Optional.empty());
    assertThat(http.get("next-reminder").path("at").isNull()).isTrue();
  }

  @Test
  void whereNoSandboxAnswersItSaysSo() {
    URI address = server.address();
    server.close();
    assertThatThrownBy(() -> SandboxCalendar.follow(address))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("no sandbox answers at " + address);
  }

  private CompletableFuture<Instant> waiting(Instant instant) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        calendar.awaitUntil(instant);
        return calendar.now();
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
    });
  }

  private static Instant ahead(long seconds) {
    return Instant.now().plusSeconds(seconds);
  }
}
