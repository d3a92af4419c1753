package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads what a bot hangs below a message, and refuses what Telegram would refuse. */
final class Keyboards {
  private static final int MOST_BUTTONS = 100;
  private static final int MOST_BYTES = 64;
  private static final List<String> ACTIONS =
      List.of("callback_data", "url", "copy_text", "web_app", "switch_inline_query", "pay");

  private Keyboards() {}

  /** The reply_markup of the call, checked; empty when there is none. */
  static Optional<ObjectNode> of(Call call) {
    Optional<JsonNode> markup = call.json("reply_markup");
    if (markup.isEmpty()) {
      return Optional.empty();
    }
    if (!(markup.get() instanceof ObjectNode object)) {
      throw ApiError.badRequest("object expected as reply markup");
    }
    if (object.has("inline_keyboard")) {
      return Optional.of(inline(object));
    }
    if (object.has("keyboard")) {
      replyRows(object);
      return Optional.of(object);
    }
    if (object.path("remove_keyboard").asBoolean() || object.path("force_reply").asBoolean()) {
      return Optional.of(object);
    }
    return Optional.empty();
  }

  /** An inline keyboard without empty rows; one with no button at all counts as none. */
  static Optional<ObjectNode> inlineOf(Call call) {
    return of(call)
        .filter(
            markup -> markup.has("inline_keyboard") && !markup.path("inline_keyboard").isEmpty());
  }

  private static ObjectNode inline(ObjectNode markup) {
    ArrayNode rows = Json.array();
    int buttons = 0;
    for (JsonNode row : rowsOf(markup, "inline_keyboard")) {
      for (JsonNode button : row) {
        checkInline(button);
        buttons++;
      }
      if (!row.isEmpty()) {
        rows.add(row);
      }
    }
    if (buttons > MOST_BUTTONS) {
      throw ApiError.badRequest("reply markup is too long");
    }
    return Json.object().set("inline_keyboard", rows);
  }

  private static void checkInline(JsonNode button) {
    if (!button.isObject()) {
      throw ApiError.badRequest("can't parse inline keyboard button: expected an Object");
    }
    if (button.path("text").asText().isBlank()) {
      throw ApiError.badRequest(
          "can't parse inline keyboard button: Field \"text\" must be non-empty");
    }
    if (ACTIONS.stream().noneMatch(button::has)) {
      throw ApiError.badRequest(
          "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    if (button.has("callback_data")) {
      int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
      if (bytes < 1 || bytes > MOST_BYTES) {
        throw ApiError.badRequest("BUTTON_DATA_INVALID");
      }
    }
    if (button.has("url") && !button.path("url").asText().matches("(?i)(https?|tg)://\\S+")) {
      throw ApiError.badRequest("BUTTON_URL_INVALID");
    }
  }

  private static void replyRows(ObjectNode markup) {
    for (JsonNode row : rowsOf(markup, "keyboard")) {
      for (JsonNode button : row) {
        if (button.isTextual()
            ? button.asText().isBlank()
            : button.path("text").asText().isBlank()) {
          throw ApiError.badRequest("keyboard button text must be non-empty");
        }
      }
    }
    if (markup.path("input_field_placeholder").asText().length() > MOST_BYTES) {
      throw ApiError.badRequest("INPUT_FIELD_PLACEHOLDER_INVALID");
    }
  }

  private static JsonNode rowsOf(ObjectNode markup, String name) {
    JsonNode rows = markup.path(name);
    if (!rows.isArray()) {
      throw ApiError.badRequest("field \"" + name + "\" of the reply markup must be an Array");
    }
    for (JsonNode row : rows) {
      if (!row.isArray()) {
        throw ApiError.badRequest("a row of the reply markup must be an Array of buttons");
      }
    }
    return rows;
  }
}
