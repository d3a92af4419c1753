package respite.answers;

import java.util.regex.Pattern;

/** Names one entry for good: lower-case words joined by dashes, at most 40 characters. */
public record AnswerId(String value) implements Comparable<AnswerId> {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** 40 characters, so that an id and a prefix fit into the 64 bytes behind a Telegram button. */
  public static final int LONGEST = 40;

  public AnswerId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an entry's id: " + value);
    }
  }

  /** Whether a text has the shape of an entry's id. */
  public static boolean isValid(String value) {
    return value.length() <= LONGEST && SHAPE.matcher(value).matches();
  }

  @Override
  public int compareTo(AnswerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
