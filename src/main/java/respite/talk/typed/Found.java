package respite.talk.typed;

/**
 * Something read in a text, and where it stands: from the start, up to the end, which is not
 * included.
 */
public record Found<T>(T what, int start, int end) {
  /** Whether the two share a letter. */
  boolean meets(Found<?> other) {
    return start < other.end && other.start < end;
  }
}
