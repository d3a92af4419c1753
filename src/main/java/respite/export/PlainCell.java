package respite.export;

import java.util.regex.Pattern;

/**
 * A person's words as a cell that no spreadsheet program takes for a formula: where they begin, be
 * it after spaces, as formulas do, an apostrophe goes before them (OWASP, "CSV Injection"), which
 * those programs do not show or show as itself. The same after whatever begins a cell in a program
 * that splits at something else than commas, and so takes no quotation mark for one: a semicolon, a
 * bar, a tab, a line end.
 */
final class PlainCell {
  /**
   * Before what formulas begin with, also as full-width characters, and what hides such a
   * beginning.
   */
  private static final Pattern BEFORE_A_FORMULA =
      Pattern.compile(
          "(?<=^|[;|\\t\\r\\n])(?=[\\s\\p{Z}\\p{C}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])"
              + "|^(?=[\\t\\r\\n])");

  private PlainCell() {}

  static String of(String words) {
    return BEFORE_A_FORMULA.matcher(words).replaceAll("'");
  }
}
