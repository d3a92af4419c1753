package respite.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns a sentence into numbers: its words, pairs of words and the runs of letters in them, each
 * weighed by how rare it is among the examples. Made once from the examples, then fixed.
 */
final class Features {
  private static final int LONGEST_WORD = 24;
  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_RUN = 5;
  private static final float WORD = 1f;
  private static final float PAIR = 0.7f;
  private static final float LETTERS = 0.45f;

  private final Spellings spellings = new Spellings();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final float[] rarity;

  Features(List<String> examples) {
    var counts = new ArrayList<Integer>();
    for (String example : examples) {
      for (String feature : new HashSet<>(namesIn(example).keySet())) {
        int number = numbers.computeIfAbsent(feature, _ -> counts.size());
        if (number == counts.size()) {
          counts.add(0);
        }
        counts.set(number, counts.get(number) + 1);
      }
    }
    rarity = new float[counts.size()];
    for (int i = 0; i < rarity.length; i++) {
      rarity[i] = (float) Math.log(1 + (double) examples.size() / counts.get(i));
    }
  }

  int size() {
    return rarity.length;
  }

  /** The sentence as a vector of length 1; empty if it shares nothing with the examples. */
  Sparse of(String sentence) {
    Map<String, Float> names = namesIn(sentence);
    names.keySet().retainAll(numbers.keySet());
    var indexes = new int[names.size()];
    var values = new float[names.size()];
    int at = 0;
    for (Map.Entry<String, Float> name : names.entrySet()) {
      indexes[at] = numbers.getOrDefault(name.getKey(), 0);
      values[at] = name.getValue() * rarity[indexes[at]];
      at++;
    }
    return Sparse.unit(indexes, values);
  }

  /** How many of the sentence's words stand in the examples, from 0 (none) to 1 (all). */
  double familiarity(String sentence) {
    List<String> meant = spellings.of(new Words(sentence));
    long known = meant.stream().filter(word -> numbers.containsKey("w " + name(word))).count();
    return meant.isEmpty() ? 0 : (double) known / meant.size();
  }

  private static String name(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return "#";
    }
    return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
  }

  private Map<String, Float> namesIn(String sentence) {
    var words = new Words(sentence);
    List<String> meant = spellings.of(words);
    var names = new TreeMap<String, Float>();
    String before = "^";
    for (String word : meant) {
      String name = name(word);
      names.put("w " + name, WORD);
      names.put("p " + before + " " + name, PAIR);
      letters(names, "<" + name + ">");
      before = name;
    }
    names.put("p " + before + " $", PAIR);
    signs(names, words);
    return names;
  }

  private static void letters(Map<String, Float> names, String word) {
    for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
      for (int i = 0; i + length <= word.length(); i++) {
        names.put("l " + word.substring(i, i + length), LETTERS);
      }
    }
  }

  private static void signs(Map<String, Float> names, Words words) {
    if (Asking.isAsked(words)) {
      names.put("asked", WORD);
    }
    if (NoteSigns.areIn(words)) {
      names.put("score", WORD);
    }
  }
}
