package respite.telegram;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/**
 * An HTTP server of a test, on this machine only and on any free port; requests run side by side.
 */
public final class LoopbackServer implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /** Runs from here on. */
  public LoopbackServer(HttpHandler handler) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
  }

  /** Answers everything with the status of the moment, and the text that goes with it. */
  public static LoopbackServer answering(IntSupplier status, IntFunction<String> text)
      throws IOException {
    return new LoopbackServer(exchange -> {
      try (exchange) {
        int code = status.getAsInt();
        byte[] body = text.apply(code).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, body.length);
        exchange.getResponseBody().write(body);
      }
    });
  }

  public Address address() {
    return Address.of("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Takes no more requests, and waits for those under way. */
  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
