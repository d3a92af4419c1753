package respite.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Slang, short forms and common typos, brought to one word for each meaning. */
final class Spellings {
  private final Map<String, List<String>> meant = new HashMap<>();

  Spellings() {
    Resource.read("spellings.yaml")
        .properties()
        .forEach(entry ->
            meant.put(
                String.join("", new Words(entry.getKey()).list()),
                Arrays.asList(entry.getValue().asText().split(" "))));
  }

  /** The words as they are meant, in order. */
  List<String> of(Words words) {
    return words.list().stream().flatMap(this::one).toList();
  }

  private Stream<String> one(String word) {
    return meant.getOrDefault(word, List.of(word)).stream();
  }
}
