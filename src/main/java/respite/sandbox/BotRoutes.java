package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/** The bot's side over HTTP: token, faults, and the shape of answers. */
final class BotRoutes {
  private final BotApi api;
  private final FileBox files;
  private final Faults faults;
  private final State state;

  BotRoutes(BotApi api, FileBox files, Faults faults, State state) {
    this.api = api;
    this.files = files;
    this.faults = faults;
    this.state = state;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/bot{token}/{method}", this::call);
    routes.post("/bot{token}/{method}", this::call);
    routes.get("/file/bot{token}/<path>", this::download);
  }

  private void call(Context http) throws InterruptedException {
    if (!http.pathParam("token").equals(SandboxServer.TOKEN)) {
      refuse(http, ApiError.of(401, "Unauthorized"));
      return;
    }
    try {
      Call call = CallReader.read(http);
      Optional<Fault> fault = faults.take(call.method());
      if (fault.isEmpty()) {
        answer(http, api.run(call));
      } else {
        fail(http, call, fault.get());
      }
    } catch (ApiError refused) {
      refuse(http, refused);
    }
  }

  private void fail(Context http, Call call, Fault fault) throws InterruptedException {
    if (fault.afterwards()) {
      api.run(call);
    }
    switch (fault.kind()) {
      case TOO_MANY -> throw ApiError.tooMany(fault.seconds());
      case FORBIDDEN -> throw ApiError.forbidden("bot was blocked by the user");
      case SERVER_ERROR -> throw ApiError.of(500, "Internal Server Error");
      case BAD_GATEWAY ->
          http.status(502)
              .contentType("text/html")
              .result("<html><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>");
      case HANG -> {
        state.await(() -> false, Duration.ofSeconds(fault.seconds()));
        drop(http);
      }
      case DROP -> drop(http);
    }
  }

  private void download(Context http) {
    Optional<ObjectNode> file =
        http.pathParam("token").equals(SandboxServer.TOKEN)
            ? files.atPath(http.pathParam("path"))
            : Optional.empty();
    if (file.isEmpty()) {
      refuse(http, ApiError.of(404, "Not Found"));
      return;
    }
    http.contentType("application/octet-stream").result(files.bytes(file.get()));
  }

  private static void answer(Context http, JsonNode result) {
    ObjectNode answer = Json.object().put("ok", true);
    answer.set("result", result);
    http.contentType("application/json").result(Json.write(answer));
  }

  private static void refuse(Context http, ApiError error) {
    ObjectNode answer = Json.object().put("ok", false).put("error_code", error.code());
    answer.put("description", error.description());
    error
        .retryAfter()
        .ifPresent(seconds -> answer.set("parameters", Json.object().put("retry_after", seconds)));
    http.status(error.code()).contentType("application/json").result(Json.write(answer));
  }

  /** Ends the connection without an answer. */
  private static void drop(Context http) {
    ServletContextRequest.getServletContextRequest(http.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }
}
