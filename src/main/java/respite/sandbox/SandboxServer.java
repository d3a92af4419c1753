package respite.sandbox;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sandbox: a Bot API server, the people's side and the chat page on one port of 127.0.0.1. Its
 * state lives in one directory and survives a kill.
 */
public final class SandboxServer implements AutoCloseable {
  /** The only token this server knows. */
  public static final String TOKEN = "1000001:sandbox";

  private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final long LARGEST_REQUEST = 60_000_000;

  private final Javalin web;
  private final State state;

  private SandboxServer(Javalin web, State state) {
    this.web = web;
    this.state = state;
  }

  /**
   * Starts on the port (0 = any free one) with the state of the directory, made when missing.
   *
   * @throws PortInUseException when another program has the port
   * @throws DirectoryInUseException when another sandbox has the directory
   * @throws UncheckedIOException when the directory cannot be used
   */
  public static SandboxServer start(int port, Path directory) {
    State state;
    try {
      state = State.open(directory);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    try {
      Parts parts = Parts.assemble(state, directory, InstantSource.system());
      Javalin web = Javalin.create(config -> configure(config, port, parts));
      start(web, port);
      return new SandboxServer(web, state);
    } catch (IOException failed) {
      closeQuietly(state, failed);
      throw new UncheckedIOException(failed);
    } catch (RuntimeException failed) {
      closeQuietly(state, failed);
      throw failed;
    }
  }

  /** The port it listens on. */
  public int port() {
    return web.port();
  }

  /** Where it is found: the chat page, and the base of the Bot API. */
  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + port() + "/");
  }

  /** Ends every request under way and gives port and directory free. */
  @Override
  public void close() {
    state.endWaits();
    web.stop();
    try {
      state.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void start(Javalin web, int port) {
    try {
      web.start();
    } catch (JavalinBindException taken) {
      throw new PortInUseException(port, taken);
    }
  }

  private static void configure(JavalinConfig config, int port, Parts parts) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.jetty.multipartConfig.maxFileSize(50, SizeUnit.MB);
    config.jetty.addConnector((server, http) -> {
      ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
      connector.setHost(LOOPBACK);
      connector.setPort(port);
      // Longer than any poll.
      connector.setIdleTimeout(Duration.ofMinutes(10).toMillis());
      return connector;
    });
    config.routes.before(Guard::check);
    config.routes.after(SandboxServer::protect);
    config.routes.exception(UserError.class, SandboxServer::refuse);
    config.routes.exception(Exception.class, SandboxServer::fail);
    parts.addTo(config.routes);
  }

  private static void fail(Exception error, Context http) {
    LOG.error("the sandbox failed at {}", http.endpoint().path, error);
    http.status(500);
    UserRoutes.answer(
        http,
        Json.object()
            .put("ok", false)
            .put("error_code", 500)
            .put("description", "Internal Server Error"));
  }

  private static void refuse(UserError error, Context http) {
    http.status(error.status());
    UserRoutes.answer(http, Json.object().put("error", error.reason()));
  }

  private static void protect(Context http) {
    http.header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-store");
  }

  private static void closeQuietly(State state, Exception cause) {
    try {
      state.close();
    } catch (IOException second) {
      cause.addSuppressed(second);
    }
  }
}
