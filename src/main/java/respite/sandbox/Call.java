package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One call of the Bot API. Fields may come as JSON values or as the texts that forms and queries
 * are made of; either is read the same.
 */
record Call(String method, Map<String, JsonNode> fields, Map<String, Upload> uploads) {
  Call {
    fields = Map.copyOf(fields);
    uploads = Map.copyOf(uploads);
  }

  Optional<String> text(String name) {
    return value(name).map(node -> node.isTextual() ? node.textValue() : Json.write(node));
  }

  OptionalLong number(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty() || text.get().isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text.get()));
    } catch (NumberFormatException notANumber) {
      throw ApiError.badRequest("can't parse field \"" + name + "\": not an integer");
    }
  }

  boolean flag(String name) {
    return text(name)
        .filter(value -> value.equalsIgnoreCase("true") || value.equals("1"))
        .isPresent();
  }

  /** A field that holds JSON, written out or as a text; empty when absent. */
  Optional<JsonNode> json(String name) {
    return value(name)
        .flatMap(node -> {
          if (!node.isTextual()) {
            return Optional.of(node);
          }
          if (node.textValue().isBlank()) {
            return Optional.empty();
          }
          return Optional.of(
              Json.parse(node.textValue())
                  .orElseThrow(() -> ApiError.badRequest("can't parse " + name + " JSON object")));
        });
  }

  Optional<Upload> upload(String name) {
    return Optional.ofNullable(uploads.get(name));
  }

  /** The same call with other fields on top: how a part of JSON is read like a call of its own. */
  Call with(JsonNode object) {
    Map<String, JsonNode> all = new HashMap<>(fields);
    object.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
    return new Call(method, all, uploads);
  }

  private Optional<JsonNode> value(String name) {
    return Optional.ofNullable(fields.get(name)).filter(node -> !node.isNull());
  }
}
