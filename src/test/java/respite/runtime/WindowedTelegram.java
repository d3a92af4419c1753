package respite.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;
import respite.port.Person;
import respite.telegram.Address;
import respite.telegram.LoopbackServer;

/**
 * A getUpdates as Telegram's: an offset confirms what is below it, the next ones after it are
 * handed out up to the limit, again and again until they are confirmed, and a poll is held while
 * there are none.
 */
final class WindowedTelegram implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LoopbackServer server;
  private final TreeMap<Long, String> unconfirmed = new TreeMap<>();
  private long updates = 100;
  private boolean closed;

  WindowedTelegram() throws IOException {
    server = new LoopbackServer(this::serve);
  }

  Address address() {
    return server.address();
  }

  /** The person sends a message with these further fields. */
  synchronized void wrote(Person person, String fields) {
    unconfirmed.put(
        ++updates,
        """
        {"update_id":%d,"message":{"message_id":%d,"date":1772366400,
         "from":{"id":%d,"is_bot":false,"first_name":"Sample"},
         "chat":{"id":%d,"type":"private"},%s}}\
        """
            .formatted(updates, updates, person.id(), person.id(), fields));
    notifyAll();
  }

  synchronized boolean isAllConfirmed() {
    return unconfirmed.isEmpty();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode question = JSON.readTree(exchange.getRequestBody());
      byte[] body = answer(question).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized String answer(JsonNode question) {
    unconfirmed.headMap(question.path("offset").asLong()).clear();
    try {
      while (unconfirmed.isEmpty() && !closed && question.path("timeout").asInt() > 0) {
        wait();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return unconfirmed.values().stream()
        .limit(question.path("limit").asInt())
        .collect(Collectors.joining(",", "{\"ok\":true,\"result\":[", "]}"));
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    server.close();
  }
}
