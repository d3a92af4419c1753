package respite.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import respite.answers.Topic;

/** The guard before any answer: names what a question is about where the article is silent. */
final class TopicWords {
  private static final String MEDICINES = "medicines";

  private static final String HARMLESS = "harmless";

  private final Map<Topic, Phrases> topics = new LinkedHashMap<>();
  private final Phrases harmless;
  private final Phrases names;
  private final Phrases together;
  private final Phrases kinds;
  private final Phrases tried;
  private final Phrases past;
  private final Phrases safe;

  TopicWords() {
    JsonNode lists = Resource.read("topics.yaml");
    for (Map.Entry<String, JsonNode> list : lists.properties()) {
      if (!list.getKey().equals(MEDICINES) && !list.getKey().equals(HARMLESS)) {
        var phrases = new Phrases(Resource.texts(list.getValue()));
        topics.put(Topic.valueOf(list.getKey()), phrases);
      }
    }
    harmless = new Phrases(Resource.texts(lists.path(HARMLESS)));
    JsonNode medicines = lists.path(MEDICINES);
    names = new Phrases(Arrays.asList(medicines.path("names").asText().split(" ")));
    together = new Phrases(Resource.texts(medicines.path("together")));
    kinds = new Phrases(Resource.texts(medicines.path("kinds")));
    tried = new Phrases(Resource.texts(medicines.path("tried")));
    past = new Phrases(Resource.texts(medicines.path("past")));
    safe = new Phrases(Resource.texts(medicines.path("safe")));
  }

  /** The topic that a question names; empty if the answers should be asked. */
  Optional<Topic> of(String question) {
    List<String> words = harmless.blankedIn(new Words(question).list());
    return topics.entrySet().stream()
        .filter(topic -> topic.getValue().areIn(words))
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> medicine(words));
  }

  private Optional<Topic> medicine(List<String> words) {
    if (kinds.areIn(words)) {
      return Optional.of(Topic.COMBINATION);
    }
    if (!names.areIn(words) || tried.areIn(words)) {
      return Optional.empty();
    }
    if (together.areIn(words)) {
      return Optional.of(Topic.COMBINATION);
    }
    return past.areIn(words) && !safe.areIn(words)
        ? Optional.empty()
        : Optional.of(Topic.OTHER_MEDICINES);
  }
}
