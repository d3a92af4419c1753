package respite.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes any text one that can be printed: what steers a terminal or turns the reading direction is
 * dropped, emoji are written by name, and what no font has becomes a box.
 */
final class Printable {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFE00-\\uFE0F\\x{1F3FB}-\\x{1F3FF}]");
  private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{3})\\p{M}+");
  private static final int BOX = 0x25A1;
  private static final int FIRST_SYMBOL = 0x2000;

  private Printable() {}

  /** One line of printable text; empty when nothing of it is. */
  static String of(String typed) {
    String spaced = SPACES.matcher(typed).replaceAll(" ");
    String seen = UNSEEN.matcher(spaced).replaceAll("");
    String composed = Normalizer.normalize(seen, Normalizer.Form.NFC);
    var out = new StringBuilder();
    PILED_MARKS.matcher(composed).replaceAll("$1").codePoints().forEach(cp -> append(out, cp));
    return out.toString().strip();
  }

  /** Whether some of it is printed as a box. */
  static boolean hasBoxes(String typed) {
    return of(typed).codePoints().anyMatch(cp -> cp == BOX);
  }

  /** Whether one of the fonts has it. */
  static boolean known(int codePoint) {
    return Roboto.has(codePoint) || WideFont.of(codePoint).isPresent();
  }

  private static void append(StringBuilder out, int cp) {
    if (Character.isEmojiPresentation(cp) || (isPicture(cp) && !known(cp))) {
      out.append('[').append(name(cp)).append(']');
    } else {
      out.appendCodePoint(known(cp) ? cp : BOX);
    }
  }

  private static boolean isPicture(int cp) {
    return cp >= FIRST_SYMBOL && Character.isExtendedPictographic(cp);
  }

  private static String name(int cp) {
    String name = Character.getName(cp);
    return name == null ? "emoji" : name.toLowerCase(Locale.ROOT);
  }
}
