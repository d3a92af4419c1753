package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Talks to a sandbox over HTTP, as the bot and as a person. */
final class Http {
  static final long YOU = 5_000_001;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  Http(SandboxServer server) {
    this(server.address());
  }

  Http(URI base) {
    this.base = base;
  }

  /** One call of the Bot API with JSON; the whole answer. */
  JsonNode bot(String method, String json) {
    return tree(send("POST", "bot" + SandboxServer.TOKEN + "/" + method, json));
  }

  /** One call of the Bot API that must succeed; its result. */
  JsonNode ok(String method, String json) {
    JsonNode answer = bot(method, json);
    if (!answer.path("ok").asBoolean()) {
      throw new AssertionError(method + " was refused: " + answer);
    }
    return answer.path("result");
  }

  /** What the Bot API says when it refuses the call. */
  String refusal(String method, String json) {
    return bot(method, json).path("description").asText();
  }

  JsonNode get(String path) {
    return tree(send("GET", "sandbox/" + path, ""));
  }

  JsonNode post(String path, String json) {
    return tree(send("POST", "sandbox/" + path, json));
  }

  JsonNode say(String text) {
    return post("chats/" + YOU + "/say", Json.write(Json.object().put("text", text)));
  }

  JsonNode chat() {
    return get("chats/" + YOU);
  }

  HttpResponse<byte[]> send(String method, String path, byte[] body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/" + path)).timeout(Duration.ofSeconds(70));
    headers.forEach(request::header);
    request.method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  HttpResponse<byte[]> send(String method, String path, String body) {
    Map<String, String> headers =
        body.isEmpty() ? Map.of() : Map.of("Content-Type", "application/json; charset=utf-8");
    return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private static JsonNode tree(HttpResponse<byte[]> answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    return Json.parse(text).orElseThrow(() -> new AssertionError("not JSON: " + text));
  }
}
