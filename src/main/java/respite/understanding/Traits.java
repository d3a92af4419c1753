package respite.understanding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands out in a sentence, by name and weight: its words, pairs of words, the runs of letters
 * in them, and whether it asks or scores.
 */
final class Traits {
  private static final int LONGEST_WORD = 24;
  private static final int SHORTEST_RUN = 3;
  private static final int LONGEST_RUN = 5;
  private static final float WORD = 1f;
  private static final float PAIR = 0.7f;
  private static final float LETTERS = 0.45f;

  private final Spellings spellings = new Spellings();

  /** The words as they are meant, in order. */
  List<String> meant(String sentence) {
    return spellings.of(new Words(sentence));
  }

  /** The name of the trait that a word is. */
  static String ofWord(String word) {
    return "w " + name(word);
  }

  private static String name(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return "#";
    }
    return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
  }

  /** The traits of a sentence, in the order of their names; none if it has no word. */
  Map<String, Float> of(String sentence) {
    var words = new Words(sentence);
    List<String> meant = spellings.of(words);
    var names = new TreeMap<String, Float>();
    String before = "^";
    for (String word : meant) {
      String name = name(word);
      names.put(ofWord(word), WORD);
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
