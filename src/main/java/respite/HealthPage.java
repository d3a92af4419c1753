package respite;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the bot is doing, at {@code /health} on this machine only: JSON with {@code well}, the {@code
 * troubles}, and all figures of {@link Vitals} once the bot runs; 200 when it is well, else 503.
 */
final class HealthPage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HealthPage.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Runnable closing;
  private volatile Supplier<Answer> now =
      () -> Answer.starting("Telegram has not said yet whose token this is.");

  private record Answer(List<String> troubles, Map<String, Object> figures) {
    static Answer starting(String trouble) {
      return new Answer(List.of(trouble), Map.of());
    }

    static Answer of(Vitals vitals) {
      return new Answer(vitals.troubles(), vitals.figures());
    }

    boolean isWell() {
      return troubles.isEmpty();
    }

    Map<String, Object> values() {
      var values = new LinkedHashMap<String, Object>();
      values.put("well", isWell());
      values.put("troubles", troubles);
      values.putAll(figures);
      return values;
    }
  }

  private HealthPage(int port) throws IOException {
    if (port == 0) {
      closing = () -> {};
      return;
    }
    var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.createContext("/health", this::answer);
    // Each request on a thread of its own: one that is only half sent holds up no other.
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    http.setExecutor(threads);
    http.start();
    closing =
        () -> {
          http.stop(0);
          threads.shutdown();
        };
  }

  /**
   * Opens the page of a bot that does not know yet whose token it has; port 0 opens none. Throws
   * {@link Unusable} when the port is in use.
   */
  static HealthPage open(int port) {
    try {
      return new HealthPage(port);
    } catch (IOException e) {
      throw new Unusable(
          "Port %d for the health page cannot be used (%s). Name another in %s."
              .formatted(port, e.getMessage(), Setting.HEALTH_PORT.variable()));
    }
  }

  /** The bot does not run yet, for this reason, a sentence. */
  void starts(String trouble) {
    now = () -> Answer.starting(trouble);
  }

  /** From here on the bot runs, and this is how it is doing whenever somebody asks. */
  void runs(Supplier<Vitals> vitals) {
    now = () -> Answer.of(vitals.get());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = known();
      byte[] body = JSON.writeValueAsBytes(answer.values());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.isWell() ? 200 : 503, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Figures that cannot be had, as of a disk that is gone, are themselves the answer. */
  private Answer known() {
    try {
      return now.get();
    } catch (RuntimeException e) {
      LOG.warn("The figures of the health page cannot be had", e);
      return Answer.starting("The figures cannot be had: " + e.getClass().getSimpleName() + ".");
    }
  }

  @Override
  public void close() {
    closing.run();
  }
}
