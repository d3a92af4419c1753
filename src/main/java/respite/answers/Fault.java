package respite.answers;

/**
 * Something wrong in the article's entries.
 *
 * @param where the entry, the line or the file, as a person would look for it
 * @param what what is wrong there and what would be right
 */
public record Fault(String where, String what) {
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
