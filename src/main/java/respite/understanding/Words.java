package respite.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text with their places in it: lower case, without accents and apostrophes ("can't"
 * is "cant"), digits of every script as 0 to 9, letters and digits apart ("50mg" is "50", "mg").
 */
final class Words {
  // Possessive, so that a long run of letters is read once.
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{L}[\\p{L}\\p{M}]*+(?:['’ʼ`´]\\p{L}[\\p{L}\\p{M}]*+)*+|\\p{Nd}++(?:[.,]\\p{Nd}++)?+");
  private static final Pattern MARKS = Pattern.compile("[\\p{M}'’ʼ`´]+");

  private final List<String> words = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final String text;

  Words(String text) {
    this.text = text;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = plain(matcher.group());
      if (!word.isEmpty()) {
        words.add(word);
        starts.add(matcher.start());
        ends.add(matcher.end());
      }
    }
  }

  private static String plain(String word) {
    boolean ascii = word.chars().allMatch(c -> c < 128);
    String base = ascii ? word : Normalizer.normalize(word, Normalizer.Form.NFKD);
    String bare = MARKS.matcher(base).replaceAll("").toLowerCase(Locale.ROOT);
    return ascii ? bare : digits(bare);
  }

  private static String digits(String word) {
    var plain = new StringBuilder(word.length());
    word.codePoints()
        .forEach(
            c -> plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
    return plain.toString();
  }

  /** A set of words written with spaces between them. */
  static Set<String> set(String words) {
    return Set.copyOf(Arrays.asList(words.strip().split("\\s+")));
  }

  int size() {
    return words.size();
  }

  /** The word at that place, or an empty word outside of the text. */
  String at(int i) {
    return i < 0 || i >= words.size() ? "" : words.get(i);
  }

  List<String> list() {
    return List.copyOf(words);
  }

  /** Where the word starts in the text. */
  int start(int i) {
    return starts.get(i);
  }

  /** Where the word ends in the text, its last letter not included. */
  int end(int i) {
    return ends.get(i);
  }

  /** Whether something other than a space parts the word from the one before, or none is before. */
  boolean followsStop(int i) {
    return i == 0 || !text.substring(ends.get(i - 1), starts.get(i)).isBlank();
  }
}
