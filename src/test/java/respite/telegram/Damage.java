package respite.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Takes away, or puts something wrong in the place of, a few values of a JSON tree. */
final class Damage {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Damage() {}

  static JsonNode to(JsonNode tree, RandomGenerator random) {
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      List<ObjectNode> objects = new ArrayList<>();
      collect(tree, objects);
      ObjectNode object = objects.get(random.nextInt(objects.size()));
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      if (!names.isEmpty()) {
        change(object, names.get(random.nextInt(names.size())), random.nextInt(7));
      }
    }
    return tree;
  }

  private static void change(ObjectNode object, String name, int how) {
    JsonNode wrong =
        switch (how) {
          case 0 -> JSON.nullNode();
          case 1 -> JSON.numberNode(-1);
          case 2 -> JSON.numberNode(Double.MAX_VALUE);
          case 3 -> JSON.textNode("");
          case 4 -> JSON.arrayNode().add(1);
          case 5 -> JSON.objectNode();
          default -> null;
        };
    if (wrong == null) {
      object.remove(name);
    } else {
      object.set(name, wrong);
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
      object.forEach(child -> collect(child, objects));
    } else if (node instanceof ArrayNode array) {
      array.forEach(child -> collect(child, objects));
    }
  }
}
