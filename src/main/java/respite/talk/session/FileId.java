package respite.talk.session;

import java.util.regex.Pattern;

/** Telegram's name for a file, by which it is fetched: 1 to 200 letters, digits, _ and -. */
public record FileId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  /** Throws IllegalArgumentException on anything that is no such name. */
  public FileId {
    if (!isOne(value)) {
      throw new IllegalArgumentException("no name of a file");
    }
  }

  /** Whether the text is such a name. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
