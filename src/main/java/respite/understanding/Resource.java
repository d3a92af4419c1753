package respite.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The word lists that come with the program, in YAML. */
final class Resource {
  private static final ObjectMapper YAML = new YAMLMapper();

  private Resource() {}

  /** Reads a list that must be there; a fault in it is a fault of the program. */
  static JsonNode read(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its word list " + name);
      }
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the word list " + name + " is damaged", e);
    }
  }

  /** The texts of a list; none if it is not there. */
  static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    for (JsonNode item : list) {
      if (!item.isTextual()) {
        throw new IllegalStateException("put it in quotes in the word list: " + item);
      }
      texts.add(item.textValue());
    }
    return List.copyOf(texts);
  }
}
