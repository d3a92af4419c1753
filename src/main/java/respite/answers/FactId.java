package respite.answers;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names one fact of the article, F01 to F58. */
public record FactId(String value) implements Comparable<FactId> {
  private static final int LAST = 58;
  private static final Pattern SHAPE = Pattern.compile("F(0[1-9]|[1-4]\\d|5[0-8])");

  public FactId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a fact from F01 to F58: " + value);
    }
  }

  /** Whether a text names a fact of the article. */
  public static boolean isValid(String value) {
    return SHAPE.matcher(value).matches();
  }

  /** Every fact of the article, in order. */
  public static SortedSet<FactId> all() {
    var facts = new TreeSet<FactId>();
    IntStream.rangeClosed(1, LAST).forEach(n -> facts.add(new FactId("F%02d".formatted(n))));
    return Collections.unmodifiableSortedSet(facts);
  }

  @Override
  public int compareTo(FactId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
