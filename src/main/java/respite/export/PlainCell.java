package respite.export;

import java.util.regex.Pattern;

/**
 * A person's words as a cell that no spreadsheet program takes for a formula: where they begin, be
 * it after spaces, as formulas do, an apostrophe goes before them (OWASP, "CSV Injection"), which
 * those programs do not show or show as itself.
 */
final class PlainCell {
  /** What formulas begin with, also as full-width characters, and what hides such a beginning. */
  private static final Pattern LIKE_A_FORMULA =
      Pattern.compile("^[\\s\\p{Z}\\p{C}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]|^[\\t\\r\\n]");

  private PlainCell() {}

  static String of(String words) {
    return LIKE_A_FORMULA.matcher(words).find() ? "'" + words : words;
  }
}
