package respite.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import respite.answers.Topic;

/** The guard before any answer: names what a question is about where the article is silent. */
final class TopicWords {
  /**
   * What a question names.
   *
   * @param firm whether it is refused whatever else it says, as when it is asked whether something
   *     is safe; else the word may only tell about somebody or about the day
   */
  record Named(Topic topic, boolean firm) {}

  /** Of these the article does not speak, whatever is asked about them. */
  private static final Set<Topic> PERSONS =
      Set.of(Topic.PREGNANCY, Topic.BREASTFEEDING, Topic.CHILDREN);

  private final Phrases harmless;
  private final Map<Topic, Phrases> firm;
  private final Map<Topic, Phrases> perhaps;
  private final Phrases names;
  private final Phrases together;
  private final Phrases kinds;
  private final Phrases tried;
  private final Phrases past;
  private final Phrases safe;

  TopicWords() {
    JsonNode lists = Resource.read("topics.yaml");
    harmless = new Phrases(Resource.texts(lists.path("harmless")));
    firm = topics(lists.path("firm"));
    perhaps = topics(lists.path("perhaps"));
    JsonNode medicines = lists.path("medicines");
    names = new Phrases(Arrays.asList(medicines.path("names").asText().split(" ")));
    together = new Phrases(Resource.texts(medicines.path("together")));
    kinds = new Phrases(Resource.texts(medicines.path("kinds")));
    tried = new Phrases(Resource.texts(medicines.path("tried")));
    past = new Phrases(Resource.texts(medicines.path("past")));
    safe = new Phrases(Resource.texts(medicines.path("safe")));
  }

  private static Map<Topic, Phrases> topics(JsonNode lists) {
    var topics = new LinkedHashMap<Topic, Phrases>();
    for (Map.Entry<String, JsonNode> list : lists.properties()) {
      topics.put(Topic.valueOf(list.getKey()), new Phrases(Resource.texts(list.getValue())));
    }
    return topics;
  }

  /** What a question names; empty if the answers should be asked. */
  Optional<Named> of(String question) {
    List<String> words = harmless.blankedIn(new Words(question).list());
    Optional<Topic> sure = first(firm, words).or(() -> combination(words));
    return sure.map(topic -> new Named(topic, true))
        .or(() ->
            first(perhaps, words)
                .or(() -> medicine(words))
                .map(topic -> new Named(topic, safe.areIn(words))));
  }

  /**
   * A child, or somebody who is pregnant or breastfeeding, named anywhere; empty if there is none.
   */
  Optional<Topic> person(String text) {
    List<String> words = harmless.blankedIn(new Words(text).list());
    return firm.entrySet().stream()
        .filter(topic -> PERSONS.contains(topic.getKey()) && topic.getValue().areIn(words))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<Topic> first(Map<Topic, Phrases> topics, List<String> words) {
    return topics.entrySet().stream()
        .filter(topic -> topic.getValue().areIn(words))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<Topic> combination(List<String> words) {
    boolean taken = names.areIn(words) && !tried.areIn(words) && together.areIn(words);
    return taken || kinds.areIn(words) ? Optional.of(Topic.COMBINATION) : Optional.empty();
  }

  private Optional<Topic> medicine(List<String> words) {
    boolean over = past.areIn(words) && !safe.areIn(words);
    return names.areIn(words) && !tried.areIn(words) && !over
        ? Optional.of(Topic.OTHER_MEDICINES)
        : Optional.empty();
  }
}
