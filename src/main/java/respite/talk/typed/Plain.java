package respite.talk.typed;

import java.util.Locale;

/**
 * A text, and the same made plain for reading: lower case, digits of every script as 0-9,
 * typographic apostrophes straight.
 *
 * @param words as they were typed, stripped
 * @param lower the same made plain, place for place
 */
public record Plain(String words, String lower) {
  public static Plain of(String text) {
    String typed = text.strip();
    String plain = Digits.ascii(typed).replace('’', '\'').replace('`', '\'');
    String lower = plain.toLowerCase(Locale.ROOT);
    // a few letters and digits change length; then they stay as they are
    return new Plain(
        plain.length() == typed.length() ? typed : plain,
        lower.length() == plain.length() ? lower : plain);
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
