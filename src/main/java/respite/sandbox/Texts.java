package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the text or the caption of a call, by its parse_mode or its own list of entities. */
final class Texts {
  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_CAPTION = 1024;

  private Texts() {}

  /** A text of 1-4096 characters after entities. */
  static RichText text(Call call) {
    RichText text = read(call, "text", "entities");
    if (text.text().isEmpty()) {
      throw ApiError.badRequest("message text is empty");
    }
    if (text.text().length() > LONGEST_TEXT) {
      throw ApiError.badRequest("message is too long");
    }
    return text;
  }

  /** A caption of 0-1024 characters after entities. */
  static RichText caption(Call call) {
    RichText caption = read(call, "caption", "caption_entities");
    if (caption.text().length() > LONGEST_CAPTION) {
      throw ApiError.badRequest("message caption is too long");
    }
    return caption;
  }

  private static RichText read(Call call, String name, String entities) {
    String source = call.text(name).orElse("");
    String mode = call.text("parse_mode").orElse("").toLowerCase(Locale.ROOT);
    RichText rich =
        switch (mode) {
          case "" -> new RichText(source, given(call.json(entities), source));
          case "html" -> HtmlText.parse(source);
          default ->
              throw ApiError.badRequest("unsupported parse_mode (the sandbox reads HTML only)");
        };
    return rich.stripped().withFound();
  }

  private static List<Entity> given(Optional<JsonNode> json, String text) {
    List<Entity> entities = new ArrayList<>();
    json.ifPresent(array -> {
      for (JsonNode entity : array) {
        int offset = entity.path("offset").asInt();
        int length = entity.path("length").asInt();
        if (offset >= 0 && length > 0 && offset + length <= text.length()) {
          entities.add(new Entity(entity.path("type").asText(), offset, length, extra(entity)));
        }
      }
    });
    entities.sort(Entity.ORDER);
    return entities;
  }

  private static Map<String, String> extra(JsonNode entity) {
    Map<String, String> extra = new TreeMap<>();
    for (String name : List.of("url", "language", "custom_emoji_id")) {
      Json.field(entity, name).ifPresent(value -> extra.put(name, value.asText()));
    }
    return extra;
  }
}
