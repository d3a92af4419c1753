package respite.talk;

import java.util.Locale;

/**
 * A text made plain for reading: digits of every script as 0-9, typographic apostrophes straight.
 *
 * @param words as they were typed, stripped
 * @param lower the same in lower case, place for place
 */
record Plain(String words, String lower) {
  static Plain of(String text) {
    String words = Digits.ascii(text).replace('’', '\'').replace('`', '\'').strip();
    String lower = words.toLowerCase(Locale.ROOT);
    // a few letters change length in lower case; then case stays as typed
    return new Plain(words, lower.length() == words.length() ? lower : words);
  }

  /** Without a stretch; what stood around it is one space apart. */
  Plain cut(int start, int end) {
    return new Plain(cut(words, start, end), cut(lower, start, end));
  }

  /** With spaces in place of a stretch, so that all places stay. */
  Plain blank(int start, int end) {
    String gap = " ".repeat(end - start);
    return new Plain(
        words.substring(0, start) + gap + words.substring(end),
        lower.substring(0, start) + gap + lower.substring(end));
  }

  private static String cut(String text, int from, int to) {
    return (text.substring(0, from).stripTrailing() + " " + text.substring(to).stripLeading())
        .strip();
  }

  /** Without the signs that joined it to what was cut out. */
  static String tidy(String note) {
    return note.replaceAll("^[\\s,.;:!()-]+|[\\s,;:(-]+$", "");
  }
}
