package respite.wording;

/** Telegram's subset of HTML. */
final class Html {
  private Html() {}

  /** A person's own words, so that nothing in them is markup. */
  static String escape(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** The words of a text without markup. */
  static String plain(String html) {
    return html.replaceAll("</?[a-z]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** At most that many UTF-16 units, no character cut in two, with a mark where it was cut. */
  static String shortened(String words, int most) {
    if (words.length() <= most) {
      return words;
    }
    int end = Character.isHighSurrogate(words.charAt(most - 2)) ? most - 2 : most - 1;
    return words.substring(0, end).stripTrailing() + "…";
  }
}
