package respite.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A running sandbox as its users see it over HTTP: people, clock, faults, raw updates. */
final class Sandbox {
  /** The person a newcomer is. */
  static final long YOU = 5_000_001;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private final URI address;

  Sandbox(URI address) {
    this.address = address;
  }

  /** The chat of a person who is there. */
  SandboxChat chat(long person) {
    return new SandboxChat(this, person);
  }

  /** The chat of somebody who was not there before. */
  SandboxChat newcomer() {
    return chat(post("people", Map.of("name", "Made-up person")).path("id").asLong());
  }

  /** The chat of somebody new with this number. */
  SandboxChat newcomer(long person) {
    return chat(post("people", Map.of("name", "Made-up person", "id", person)).path("id").asLong());
  }

  /** Moves the clock forward. */
  void pass(Duration time) {
    post("clock", Map.of("seconds", time.toSeconds()));
  }

  /** Moves the clock to the bot's next reminder; fails when it has announced none. */
  void passToNextReminder() {
    post("clock", Map.of("to", get("next-reminder").path("at").asText()));
  }

  /** Lets the next calls of a method fail: 429, 403, 500, 502, hang or drop. */
  void fault(String method, String kind, int times, boolean carriedOutFirst) {
    post(
        "faults",
        Map.of(
            "method", method,
            "kind", kind,
            "times", times,
            "seconds", 1,
            "afterwards", carriedOutFirst));
  }

  /** How many updates no bot has confirmed. */
  int undelivered() {
    return get("updates").size();
  }

  JsonNode get(String path) {
    return send("GET", path, "");
  }

  JsonNode post(String path, Map<String, ?> body) {
    try {
      return postText(path, JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode postText(String path, String json) {
    return send("POST", path, json);
  }

  /** A file that somebody sent, as text. */
  String file(String id) {
    return answer("GET", "files/" + id, "");
  }

  private JsonNode send(String method, String path, String body) {
    try {
      return JSON.readTree(answer(method, path, body));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer(String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(address.resolve("/sandbox/" + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json; charset=utf-8")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(path + " was refused: " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
