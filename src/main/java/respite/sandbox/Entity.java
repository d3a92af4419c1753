package respite.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A part of a text that is shown differently. Offset and length count UTF-16 units; extra holds the
 * fields that only some types have, such as the url of a text_link.
 */
record Entity(String type, int offset, int length, Map<String, String> extra) {
  /** The order Telegram lists them in: as they start, the longer first. */
  static final Comparator<Entity> ORDER =
      Comparator.comparingInt(Entity::offset)
          .thenComparing(Comparator.comparingInt(Entity::length).reversed());

  Entity {
    extra = Map.copyOf(extra);
  }

  int end() {
    return offset + length;
  }

  boolean overlaps(Entity other) {
    return offset < other.end() && other.offset < end();
  }

  ObjectNode json() {
    ObjectNode json = Json.object().put("type", type).put("offset", offset).put("length", length);
    extra.forEach(json::put);
    return json;
  }

  static ArrayNode json(List<Entity> entities) {
    ArrayNode array = Json.array();
    entities.forEach(entity -> array.add(entity.json()));
    return array;
  }
}
