package respite.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The small parts that FHIR resources are made of. */
final class Fhir {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]");

  private Fhir() {}

  static ObjectNode resource(String type) {
    return JsonNodeFactory.instance.objectNode().put("resourceType", type);
  }

  /** A concept in words only, since no code system is meant. */
  static void concept(ObjectNode of, String field, String words) {
    of.putObject(field).put("text", words);
  }

  /** A concept with its code. */
  static void concept(ObjectNode of, String field, Coding coding) {
    coding.to(of.putObject(field));
  }

  static void reference(ObjectNode of, String field, String url) {
    of.putObject(field).put("reference", url);
  }

  /**
   * A person's words as FHIR can hold them: without control characters and halves of characters.
   */
  static String text(String words) {
    String whole = new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return CONTROL.matcher(whole).replaceAll("\uFFFD").strip();
  }

  /** Adds the person's words as a note; nothing when they are blank. */
  static void note(ObjectNode of, String words) {
    String text = text(words);
    if (!text.isEmpty()) {
      of.putArray("note").addObject().put("text", text);
    }
  }

  /** A code of a code system, with the system's own words for it. */
  record Coding(String system, String code, String display) {
    void to(ObjectNode concept) {
      concept
          .putArray("coding")
          .addObject()
          .put("system", system)
          .put("code", code)
          .put("display", display);
      concept.put("text", display);
    }
  }
}
