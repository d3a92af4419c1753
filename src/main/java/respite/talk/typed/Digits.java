package respite.talk.typed;

/** Digits of every script, as people's keyboards write them. */
public final class Digits {
  private Digits() {}

  /** The text with every decimal digit of any script as 0-9, and full-width signs made plain. */
  public static String ascii(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          int digit = Character.digit(point, 10);
          if (digit >= 0 && Character.isDigit(point)) {
            plain.append((char) ('0' + digit));
          } else {
            plain.appendCodePoint(sign(point));
          }
        });
    return plain.toString();
  }

  private static int sign(int point) {
    return switch (point) {
      case '／', '⁄', '∕' -> '/';
      case '．', '٫' -> '.';
      case '，' -> ',';
      case '：' -> ':';
      case '−', '‐', '–', '—', '－' -> '-';
      default -> point; // every other character stays as it is
    };
  }
}
