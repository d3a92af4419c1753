package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One change under way: it sees the documents with its own puts and removals, which become true all
 * together or, when the work throws, not at all.
 */
final class Batch implements Documents {
  private final NavigableMap<String, ObjectNode> committed;
  private final ObjectNode puts = Json.object();

  Batch(NavigableMap<String, ObjectNode> committed) {
    this.committed = committed;
  }

  @Override
  public Optional<ObjectNode> get(String key) {
    JsonNode own = puts.get(key);
    if (own != null) {
      return own instanceof ObjectNode document
          ? Optional.of(document.deepCopy())
          : Optional.empty();
    }
    return Optional.ofNullable(committed.get(key)).map(ObjectNode::deepCopy);
  }

  @Override
  public Stream<ObjectNode> each(String prefix) {
    if (puts.isEmpty()) {
      return State.range(committed, prefix).values().stream().map(ObjectNode::deepCopy);
    }
    TreeMap<String, ObjectNode> found = new TreeMap<>(State.range(committed, prefix));
    puts.properties()
        .forEach(entry -> {
          if (!entry.getKey().startsWith(prefix)) {
            return;
          }
          if (entry.getValue() instanceof ObjectNode document) {
            found.put(entry.getKey(), document);
          } else {
            found.remove(entry.getKey());
          }
        });
    return found.values().stream().map(ObjectNode::deepCopy);
  }

  void put(String key, ObjectNode document) {
    puts.set(key, document.deepCopy());
  }

  void remove(String key) {
    puts.putNull(key);
  }

  /** Takes the next number of a sequence, which starts at {@code first}. */
  long next(String sequence, long first) {
    String key = "next/" + sequence;
    long number = get(key).map(counter -> counter.path("value").asLong()).orElse(first);
    put(key, Json.object().put("value", number + 1));
    return number;
  }

  /** What the next number of a sequence will be. */
  long peek(String sequence, long first) {
    return get("next/" + sequence).map(counter -> counter.path("value").asLong()).orElse(first);
  }

  ObjectNode puts() {
    return puts;
  }
}
