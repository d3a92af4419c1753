package respite.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The sandbox's keyed documents, as copies: changing one changes nothing. */
interface Documents {
  /** The document with this key, or empty. */
  Optional<ObjectNode> get(String key);

  /** All documents whose key starts with the prefix, ordered by key. */
  List<ObjectNode> under(String prefix);
}
