package respite.wording;

import java.util.List;
import java.util.Locale;

/** Small words in English. */
final class Words {
  private Words() {}

  /** With a capital letter in front. */
  static String first(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }

  /** Without a capital letter in front. */
  static String uncapped(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ENGLISH) + words.substring(1);
  }

  /** "a, b and c"; empty for nothing. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }
}
