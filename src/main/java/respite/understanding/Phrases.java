package respite.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many phrases, found by their first word, so that long texts stay quick. */
final class Phrases {
  private final Map<String, List<Phrase>> byWord = new HashMap<>();
  private final Map<String, List<Phrase>> byPrefix = new HashMap<>();

  /** A phrase in a text: from its first word to before its end. */
  record Hit(int from, int to) {}

  Phrases(Collection<String> patterns) {
    for (String pattern : patterns) {
      var phrase = new Phrase(pattern);
      phrase.firstWords().forEach(word -> add(byWord, word, phrase));
      phrase.firstPrefixes().forEach(prefix -> add(byPrefix, prefix, phrase));
    }
  }

  private static void add(Map<String, List<Phrase>> index, String key, Phrase phrase) {
    index.computeIfAbsent(key, _ -> new ArrayList<>()).add(phrase);
  }

  /** Every place where a phrase begins, in the order of the text; none if there is none. */
  List<Hit> in(List<String> words) {
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < words.size(); i++) {
      at(words, i, hits);
    }
    return hits;
  }

  /** The words with nothing in place of those of every phrase, so that all places stay. */
  List<String> blankedIn(List<String> words) {
    var left = new ArrayList<>(words);
    in(words).forEach(hit -> left.subList(hit.from(), hit.to()).replaceAll(_ -> ""));
    return left;
  }

  boolean areIn(List<String> words) {
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < words.size() && hits.isEmpty(); i++) {
      at(words, i, hits);
    }
    return !hits.isEmpty();
  }

  /** Whether one of them is all there is. */
  boolean are(List<String> words) {
    var hits = new ArrayList<Hit>();
    if (!words.isEmpty()) {
      at(words, 0, hits);
    }
    return hits.stream().anyMatch(hit -> hit.to() == words.size());
  }

  private void at(List<String> words, int from, List<Hit> hits) {
    String word = words.get(from);
    begin(byWord.getOrDefault(word, List.of()), words, from, hits);
    byPrefix.forEach((prefix, phrases) -> {
      if (word.startsWith(prefix)) {
        begin(phrases, words, from, hits);
      }
    });
  }

  private static void begin(List<Phrase> phrases, List<String> words, int from, List<Hit> hits) {
    for (Phrase phrase : phrases) {
      int to = phrase.endFrom(words, from);
      if (to > from) {
        hits.add(new Hit(from, to));
      }
    }
  }
}
