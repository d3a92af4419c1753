package respite.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Bot API server that does what a test tells it, over real HTTP, and remembers every request. A
 * method with nothing left to reply answers {@code true}; getUpdates is then held, or has nothing.
 */
final class FaultServer implements AutoCloseable {
  static final String SECRET = "123456:made-up_Token";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A request as it came. */
  record Call(String method, String path, JsonNode body) {}

  /** What is sent back. */
  sealed interface Reply {
    record Body(int status, String type, String body) implements Reply {}

    /** Nothing, until the server closes. */
    record Silence() implements Reply {}

    /** A body whose length is not told beforehand. */
    record Chunks(String body) implements Reply {}

    /** A byte now and then, until the server closes. */
    record Drip() implements Reply {}

    /** A body that begins only after two seconds of blanks. */
    record Late(String body) implements Reply {}

    /** A body that is said to be packed by gzip. */
    @SuppressWarnings("ArrayRecordComponent")
    record Packed(byte[] body) implements Reply {}

    /** It is elsewhere. */
    record Moved(String where) implements Reply {}

    /** The connection ends without an answer. */
    record Drop() implements Reply {}
  }

  private final LoopbackServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, Queue<Reply>> replies = new ConcurrentHashMap<>();
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  FaultServer() throws IOException {
    server = new LoopbackServer(this::serve);
  }

  Address address() {
    return server.address();
  }

  BotApi client() {
    return client(Duration.ofSeconds(10));
  }

  BotApi client(Duration patience) {
    return new BotApi(address(), new Token(SECRET), patience);
  }

  /** One whose polls ask to be held that long. */
  BotApi client(Duration patience, Duration held) {
    return new BotApi(address(), new Token(SECRET), patience, held);
  }

  /** The next answers of a method, in order. */
  FaultServer reply(String method, Reply... next) {
    queue(method).addAll(List.of(next));
    return this;
  }

  static Reply ok(String result) {
    return json(200, "{\"ok\":true,\"result\":" + result + "}");
  }

  static Reply sent(long messageId) {
    return ok("{\"message_id\":" + messageId + ",\"date\":1,\"chat\":{\"id\":7}}");
  }

  static Reply error(int code, String description) {
    return json(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description));
  }

  static Reply tooMany(long seconds) {
    return json(
        429,
        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests\","
            + "\"parameters\":{\"retry_after\":%d}}".formatted(seconds));
  }

  static Reply html(int status) {
    return new Reply.Body(status, "text/html", "<html><body>Bad Gateway</body></html>");
  }

  static Reply json(int status, String body) {
    return new Reply.Body(status, "application/json", body);
  }

  /** Every request so far. */
  List<Call> calls() {
    return List.copyOf(calls);
  }

  /** The requests of a method so far. */
  List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(lower(method))).toList();
  }

  /** The most requests that were in the server at the same time. */
  int mostAtOnce() {
    return mostAtOnce.get();
  }

  @Override
  public void close() {
    closing.countDown();
    server.close();
  }

  private void serve(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String method = lower(path.substring(path.lastIndexOf('/') + 1));
      JsonNode body = body(exchange);
      calls.add(new Call(method, path, body));
      answer(exchange, next(method, body));
    } finally {
      atOnce.decrementAndGet();
    }
  }

  /** A JSON body, or a body of parts as one text. */
  private static JsonNode body(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    return type != null && type.startsWith("multipart/")
        ? JSON.getNodeFactory().textNode(new String(bytes, StandardCharsets.ISO_8859_1))
        : JSON.readTree(bytes);
  }

  private Reply next(String method, JsonNode body) {
    Reply reply = queue(method).poll();
    if (reply != null) {
      return reply;
    }
    if (!method.equals("getupdates")) {
      return ok("true");
    }
    return body.path("timeout").asInt() == 0 ? ok("[]") : new Reply.Silence();
  }

  private void answer(HttpExchange exchange, Reply reply) throws IOException {
    switch (reply) {
      case Reply.Body(int status, String type, String body) -> {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
      }
      case Reply.Chunks(String body) -> {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
      }
      case Reply.Drip() -> {
        exchange.sendResponseHeaders(200, 0);
        drip(exchange, Integer.MAX_VALUE);
      }
      case Reply.Late(String body) -> {
        exchange.sendResponseHeaders(200, 0);
        drip(exchange, 40);
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
      }
      case Reply.Packed(byte[] body) -> {
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
      }
      case Reply.Moved(String where) -> {
        exchange.getResponseHeaders().add("Location", where);
        exchange.sendResponseHeaders(302, -1);
      }
      case Reply.Silence() -> awaitClosing();
      case Reply.Drop() -> exchange.close();
    }
  }

  private void drip(HttpExchange exchange, int most) throws IOException {
    try {
      for (int i = 0; i < most && !closing.await(50, TimeUnit.MILLISECONDS); i++) {
        exchange.getResponseBody().write(' ');
        exchange.getResponseBody().flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Queue<Reply> queue(String method) {
    return replies.computeIfAbsent(lower(method), name -> new ConcurrentLinkedQueue<>());
  }

  private static String lower(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
