package respite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import respite.runtime.Health;
import respite.store.StoreHealth;
import respite.telegram.PollFigures;

/**
 * How the bot is doing, at {@code /health} on this machine only: 200 while Telegram was heard of
 * within three minutes, the reminder clock runs and the log can be written, else 503. Counts and
 * ages, nothing of a person.
 */
final class HealthPage implements AutoCloseable {
  private static final Duration SILENT_TOO_LONG = Duration.ofMinutes(3);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Supplier<Health> health;
  private final Supplier<PollFigures> poll;
  private final Supplier<StoreHealth> store;
  private final AutoCloseable server;

  private HealthPage(
      int port, Supplier<Health> health, Supplier<PollFigures> poll, Supplier<StoreHealth> store)
      throws IOException {
    this.health = health;
    this.poll = poll;
    this.store = store;
    if (port == 0) {
      server = () -> {};
      return;
    }
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.createContext("/health", this::answer);
    http.start();
    server = () -> http.stop(0);
  }

  /** Opens the page; port 0 opens none. Throws {@link Unusable} when the port is in use. */
  static HealthPage open(
      int port, Supplier<Health> health, Supplier<PollFigures> poll, Supplier<StoreHealth> store) {
    try {
      return new HealthPage(port, health, poll, store);
    } catch (IOException e) {
      throw new Unusable(
          "Port %d for the health page cannot be used (%s). Name another in %s."
              .formatted(port, e.getMessage(), Setting.HEALTH_PORT.variable()));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Health now = health.get();
      PollFigures figures = poll.get();
      StoreHealth kept = store.get();
      boolean well =
          now.reminders().alive()
              && figures.age().compareTo(SILENT_TOO_LONG) < 0
              && kept.alive()
              && kept.room();
      byte[] body = JSON.writeValueAsBytes(values(well, now, figures, kept));
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(well ? 200 : 503, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Map<String, Object> values(
      boolean well, Health health, PollFigures poll, StoreHealth store) {
    var values = new LinkedHashMap<String, Object>();
    values.put("well", well);
    values.put("pollAgeSeconds", poll.age().toSeconds());
    values.put("pollFailures", poll.failures());
    values.put("updates", poll.updates());
    values.put("updatesIgnored", poll.ignored());
    values.put("updatesSetAside", poll.setAside());
    values.put("outboxSize", health.outbox().size());
    values.put("outboxAgeSeconds", health.outbox().age().toSeconds());
    values.put("peopleBusy", health.busy());
    values.put("unansweredByTopic", new TreeMap<>(health.counts().unanswered()));
    values.put("reminderClockAlive", health.reminders().alive());
    values.put("logAlive", store.alive());
    values.put("diskHasRoom", store.room());
    values.put("framesWritten", store.counts().records());
    values.put("syncs", store.counts().syncs());
    values.put("cutTails", store.cutTails().count());
    values.put("cutTailBytes", store.cutTails().bytes());
    values.put("turns", health.counts().turns());
    values.put("repeats", health.counts().repeats());
    values.put("unfetched", health.counts().unfetched());
    values.put("turnedAway", health.counts().turnedAway());
    values.put("noRoom", health.counts().noRoom());
    values.put("sent", health.counts().sent());
    values.put("givenUp", health.counts().givenUp());
    values.put("faults", health.counts().faults());
    return values;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (Exception e) {
      throw new IllegalStateException("the health page could not be closed", e);
    }
  }
}
