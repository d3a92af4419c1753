package respite.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import respite.answers.AnswerId;
import respite.answers.ArticleEntry;
import respite.answers.FactId;
import respite.answers.Fault;

/** One entry of the file; what is wrong in it is added to the faults. */
final class EntryReader {
  private static final List<String> KEYS =
      List.of("id", "question", "section", "facts", "answer", "next", "phrasings");

  private final JsonNode node;
  private final List<Fault> faults;
  private final String name;

  /** Number: which entry of the file it is, from 1. */
  EntryReader(JsonNode node, int number, List<Fault> faults) {
    this.node = node;
    this.faults = faults;
    JsonNode id = node.path("id");
    this.name = id.isTextual() ? "entry '" + id.textValue() + "'" : "entry number " + number;
  }

  /** The entry; empty if its id cannot be used, so that no more can be said about it. */
  Optional<ArticleEntry> entry() {
    if (!node.isObject()) {
      fault("should have the keys " + String.join(", ", KEYS));
      return Optional.empty();
    }
    unknownKeys();
    String id = text("id");
    String question = text("question");
    String section = text("section");
    List<FactId> facts = typed("facts", FactId::isValid, FactId::new, "a fact from F01 to F58");
    String answer = text("answer");
    List<AnswerId> next = typed("next", AnswerId::isValid, AnswerId::new, "an entry's id");
    List<String> phrasings = texts("phrasings");
    if (!AnswerId.isValid(id)) {
      if (!id.isEmpty()) {
        fault("the id may have lower-case words, digits and dashes, at most " + AnswerId.LONGEST);
      }
      return Optional.empty();
    }
    return Optional.of(
        new ArticleEntry(
            new AnswerId(id), question, section, new TreeSet<>(facts), answer, next, phrasings));
  }

  private void unknownKeys() {
    for (String key : (Iterable<String>) node::fieldNames) {
      if (!KEYS.contains(key)) {
        fault("'" + key + "' is not known; the keys are " + String.join(", ", KEYS));
      }
    }
  }

  private String text(String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      fault("'" + key + "' is missing");
    } else if (!value.isTextual()) {
      fault("'" + key + "' should be a text; put it in quotes");
    }
    return value.isTextual() ? value.textValue().strip() : "";
  }

  private List<String> texts(String key) {
    JsonNode value = node.path(key);
    var texts = new ArrayList<String>();
    if (value.isMissingNode() || value.isNull()) {
      fault("'" + key + "' is missing");
    } else if (!value.isArray()) {
      fault("'" + key + "' should be a list");
    } else {
      for (JsonNode item : value) {
        if (item.isTextual()) {
          texts.add(item.textValue().strip());
        } else {
          fault("'" + item + "' under '" + key + "' should be a text; put it in quotes");
        }
      }
    }
    return texts;
  }

  private <T> List<T> typed(
      String key, Predicate<String> valid, Function<String, T> of, String kind) {
    var values = new ArrayList<T>();
    for (String text : texts(key)) {
      if (valid.test(text)) {
        values.add(of.apply(text));
      } else {
        fault("'" + text + "' under '" + key + "' is not " + kind);
      }
    }
    return values;
  }

  private void fault(String what) {
    faults.add(new Fault(name, what));
  }
}
