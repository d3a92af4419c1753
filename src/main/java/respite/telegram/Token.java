package respite.telegram;

import java.util.regex.Pattern;

/** The secret that makes a program a certain bot. */
public record Token(String secret) {
  private static final Pattern IN_A_TEXT = Pattern.compile("bot\\d+:[\\w-]+");

  /** Takes the secret without the blanks around it; throws IllegalArgumentException on none. */
  public Token {
    secret = secret.strip();
    if (secret.isEmpty()) {
      throw new IllegalArgumentException("the token is empty");
    }
  }

  /** The text with every token that stands in it, as it does in an address, left out. */
  static String scrubbed(String text) {
    return IN_A_TEXT.matcher(text).replaceAll("bot<token>");
  }

  /** Does not show the secret, so that it gets into no log by mistake. */
  @Override
  public String toString() {
    return "Token[...]";
  }
}
