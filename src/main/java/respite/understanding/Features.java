package respite.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Turns a sentence into numbers: its {@link Traits}, each weighed by how rare it is among the
 * examples. Made once from the examples, then fixed.
 */
final class Features {
  private final Traits traits = new Traits();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final float[] rarity;

  Features(List<String> examples) {
    var counts = new ArrayList<Integer>();
    for (String example : examples) {
      for (String feature : new HashSet<>(traits.of(example).keySet())) {
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
    Map<String, Float> names = traits.of(sentence);
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
    List<String> meant = traits.meant(sentence);
    long known = meant.stream().filter(word -> numbers.containsKey(Traits.ofWord(word))).count();
    return meant.isEmpty() ? 0 : (double) known / meant.size();
  }
}
