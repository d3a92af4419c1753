package respite.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sandbox's keyed documents, as copies: changing one changes nothing. */
interface Documents {
  /** The document with this key, or empty. */
  Optional<ObjectNode> get(String key);

  /** The documents whose key starts with the prefix, ordered by key, copied as they are taken. */
  Stream<ObjectNode> each(String prefix);

  /** All documents whose key starts with the prefix, ordered by key. */
  default List<ObjectNode> under(String prefix) {
    return each(prefix).toList();
  }
}
