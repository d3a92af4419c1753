package respite.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import respite.answers.Article;
import respite.answers.ArticleEntry;

/**
 * Mends slips of the finger: a word that nobody knows becomes the listed word from which it differs
 * by one letter, left out, put in, mistaken or misplaced. Known words are never touched.
 */
final class Typos {
  private static final int SHORTEST = 4;
  private static final List<String> LISTS = List.of("alarm.yaml", "topics.yaml", "examples.yaml");

  private final Predicate<String> inUse;

  private final Set<String> listed = new HashSet<>();

  /** The listed words by what each is without one letter, in the order of the lists. */
  private final Map<String, List<String>> shortened = new HashMap<>();

  /** InUse: words that are right although they are not listed. Words: the first counts most. */
  Typos(Predicate<String> inUse, Collection<String> words) {
    this.inUse = inUse;
    for (String word : words) {
      if (isLatin(word) && listed.add(word) && word.length() >= SHORTEST) {
        without(word)
            .forEach(rest -> shortened.computeIfAbsent(rest, _ -> new ArrayList<>(1)).add(word));
      }
    }
  }

  /** Of the words in the lists and in the article's questions. */
  static Typos of(Article article, Predicate<String> inUse) {
    var words = new ArrayList<String>();
    LISTS.forEach(list -> add(Resource.read(list), words));
    Resource.read("spellings.yaml")
        .fieldNames()
        .forEachRemaining(key -> words.addAll(new Words(key).list()));
    for (ArticleEntry entry : article.entries()) {
      words.addAll(new Words(entry.question()).list());
      entry.phrasings().forEach(phrasing -> words.addAll(new Words(phrasing).list()));
    }
    return new Typos(inUse, words);
  }

  private static void add(JsonNode list, List<String> words) {
    words.addAll(new Words(list.asText()).list());
    list.forEach(item -> add(item, words));
  }

  /** Whether the word is listed or in use. */
  boolean knows(String word) {
    return listed.contains(word) || inUse.test(word);
  }

  /** The text with its unknown words mended where one slip explains them, all else as it was. */
  String mended(String text) {
    var words = new Words(text);
    var mended = new StringBuilder(text);
    for (int i = words.size() - 1; i >= 0; i--) {
      int at = i;
      of(words.at(i)).ifPresent(right -> mended.replace(words.start(at), words.end(at), right));
    }
    return mended.toString();
  }

  private Optional<String> of(String word) {
    if (word.length() < SHORTEST || !isLatin(word) || !hasVowel(word) || knows(word)) {
      return Optional.empty();
    }
    var near = new LinkedHashSet<>(shortened.getOrDefault(word, List.of()));
    List<String> rests = without(word);
    rests.stream()
        .filter(rest -> rest.length() >= SHORTEST && listed.contains(rest))
        .forEach(near::add);
    rests.forEach(rest -> near.addAll(shortened.getOrDefault(rest, List.of())));
    // Letters in the wrong order are the likeliest slip.
    return near.stream()
        .filter(right -> letters(right).equals(letters(word)))
        .findFirst()
        .or(() -> near.stream().findFirst());
  }

  private static List<Integer> letters(String word) {
    return word.chars().sorted().boxed().toList();
  }

  /** Letters without one are no word with a slip in it. */
  static boolean hasVowel(String word) {
    return word.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  private static boolean isLatin(String word) {
    return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private static List<String> without(String word) {
    var rests = new ArrayList<String>();
    for (int i = 0; i < word.length(); i++) {
      rests.add(word.substring(0, i) + word.substring(i + 1));
    }
    return rests;
  }
}
