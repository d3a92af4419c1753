package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what a request of the user side asks for; what is missing or wrong is said plainly. */
final class Asked {
  private final Context http;
  private final JsonNode body;

  private Asked(Context http, JsonNode body) {
    this.http = http;
    this.body = body;
  }

  /** With the body as a JSON object; no body counts as an empty one. */
  static Asked of(Context http) {
    if (http.body().isBlank()) {
      return new Asked(http, Json.object());
    }
    JsonNode body =
        Json.parse(http.body())
            .filter(JsonNode::isObject)
            .orElseThrow(() -> new UserError(400, "the body must be a JSON object"));
    return new Asked(http, body);
  }

  /** The chat of the address. */
  static long chat(Context http) {
    return whole("chat", http.pathParam("chat"));
  }

  /** How long to wait for news: query field timeout, 0 to 60 seconds. */
  static Duration timeout(Context http) {
    return Duration.ofSeconds(Math.clamp(query(http, "timeout").orElse(0), 0, 60));
  }

  /** A whole number of the query, if given. */
  static OptionalLong query(Context http, String name) {
    String value = http.queryParam(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(whole(name, value));
  }

  static String queryText(Context http, String name, String otherwise) {
    return Optional.ofNullable(http.queryParam(name)).orElse(otherwise);
  }

  long chat() {
    return chat(http);
  }

  JsonNode body() {
    return body;
  }

  boolean has(String name) {
    return body.hasNonNull(name);
  }

  String text(String name) {
    return Json.field(body, name)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .orElseThrow(() -> new UserError(400, "the text field \"" + name + "\" is missing"));
  }

  String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  boolean flag(String name) {
    return Json.field(body, name)
        .filter(JsonNode::isBoolean)
        .orElseThrow(() -> new UserError(400, "the field \"" + name + "\" must be true or false"))
        .booleanValue();
  }

  long number(String name) {
    return optional(name)
        .orElseThrow(() -> new UserError(400, "the number field \"" + name + "\" is missing"));
  }

  OptionalLong optional(String name) {
    Optional<JsonNode> value = Json.field(body, name);
    return value.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(whole(name, value.get().asText()));
  }

  private static long whole(String name, String text) {
    if (!text.matches("-?\\d{1,18}")) {
      throw new UserError(400, "\"" + name + "\" must be a whole number");
    }
    return Long.parseLong(text);
  }
}
