package respite.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run of words to look for. "a|b" stands for either word, "word*" for every word that starts so,
 * "..." for up to three words of any kind, but not over a denial.
 */
final class Phrase {
  private static final String GAP = "...";
  private static final int WIDEST_GAP = 3;
  private static final int NONE = -1;
  private static final Set<String> DENIALS = Words.set("no not never without");

  private final List<Step> steps;

  private record Step(boolean gap, Set<String> words, List<String> prefixes) {
    static Step of(String pattern) {
      List<String> choices = Arrays.asList(pattern.split("\\|"));
      return new Step(
          pattern.equals(GAP),
          choices.stream().filter(c -> !c.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
          choices.stream()
              .filter(c -> c.endsWith("*"))
              .map(c -> c.substring(0, c.length() - 1))
              .toList());
    }

    boolean fits(String word) {
      return words.contains(word) || prefixes.stream().anyMatch(word::startsWith);
    }
  }

  Phrase(String pattern) {
    this.steps = Arrays.stream(pattern.strip().split("\\s+")).map(Step::of).toList();
    if (steps.getFirst().gap() || steps.getLast().gap()) {
      throw new IllegalArgumentException("a phrase starts and ends with a word: " + pattern);
    }
  }

  /** The words with which it may begin. */
  Set<String> firstWords() {
    return steps.getFirst().words();
  }

  /** The beginnings of words with which it may begin. */
  List<String> firstPrefixes() {
    return steps.getFirst().prefixes();
  }

  /** The place after the run if it begins at that word, else -1. */
  int endFrom(List<String> words, int at) {
    return end(words, at, 0);
  }

  private int end(List<String> words, int at, int step) {
    if (step == steps.size()) {
      return at;
    }
    if (steps.get(step).gap()) {
      return endAfterGap(words, at, step + 1);
    }
    return at < words.size() && steps.get(step).fits(words.get(at))
        ? end(words, at + 1, step + 1)
        : NONE;
  }

  private int endAfterGap(List<String> words, int at, int step) {
    for (int next = at; next <= at + WIDEST_GAP; next++) {
      int end = end(words, next, step);
      if (end != NONE) {
        return end;
      }
      if (next >= words.size() || DENIALS.contains(words.get(next))) {
        return NONE;
      }
    }
    return NONE;
  }
}
