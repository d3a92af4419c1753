package respite.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Many phrases, found by their first word, so that long texts stay quick. */
final class Phrases {
  private final Map<String, List<Phrase>> byWord = new HashMap<>();
  private final Map<String, List<Phrase>> byPrefix = new HashMap<>();

  /** A phrase in a text: from its first word to before its end. */
  record Hit(int from, int to) {}

  Phrases(Collection<String> patterns) {
    for (String pattern : patterns) {
      var phrase = new Phrase(pattern);
      phrase
          .firstWords()
          .forEach(w -> byWord.computeIfAbsent(w, _ -> new ArrayList<>()).add(phrase));
      phrase
          .firstPrefixes()
          .forEach(p -> byPrefix.computeIfAbsent(p, _ -> new ArrayList<>()).add(phrase));
    }
  }

  /** Every place where a phrase begins, in the order of the text. */
  Stream<Hit> in(List<String> words) {
    return Stream.iterate(0, i -> i < words.size(), i -> i + 1).flatMap(i -> at(words, i));
  }

  boolean areIn(List<String> words) {
    return in(words).findAny().isPresent();
  }

  /** Whether one of them is all there is. */
  boolean are(List<String> words) {
    return at(words, 0).anyMatch(hit -> hit.to() == words.size());
  }

  private Stream<Hit> at(List<String> words, int from) {
    if (words.isEmpty()) {
      return Stream.empty();
    }
    String first = words.get(from);
    Stream<Phrase> exact = byWord.getOrDefault(first, List.of()).stream();
    Stream<Phrase> begun =
        byPrefix.entrySet().stream()
            .filter(e -> first.startsWith(e.getKey()))
            .flatMap(e -> e.getValue().stream());
    return Stream.concat(exact, begun)
        .map(phrase -> new Hit(from, phrase.endFrom(words, from)))
        .filter(hit -> hit.to() > from);
  }
}
