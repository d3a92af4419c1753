package respite.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into sentences, and these into the questions strung together in them. */
final class Sentences {
  private static final Pattern STOP = Pattern.compile("[?!;。？！؟]++|\\R++|\\.++(?=\\s|$)|…++");
  private static final Set<String> SHORTENED = Words.set("dr mr mrs approx vs eg st");
  private static final int LONGEST_SHORTENED = 6;

  private Sentences() {}

  private interface Taker {
    void take(int start, int end, boolean marked);
  }

  /** The sentences and questions in order, each with a word in it; none if the text has no word. */
  static List<Sentence> of(String text) {
    var sentences = new ArrayList<Sentence>();
    cut(text, (start, end, marked) -> sentences.addAll(Strung.in(text, start, end, marked)));
    return List.copyOf(sentences);
  }

  /** Only what stands between stops, without looking for questions in it. */
  static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    cut(text, (start, end, _) -> pieces.add(text.substring(start, end)));
    return List.copyOf(pieces);
  }

  private static void cut(String text, Taker taker) {
    Matcher stop = STOP.matcher(text);
    int start = 0;
    while (stop.find()) {
      if (!isShortened(text, start, stop.start())) {
        boolean marked = stop.group().chars().anyMatch(c -> "?？؟".indexOf(c) >= 0);
        taker.take(start, stop.start(), marked);
        start = stop.end();
      }
    }
    taker.take(start, text.length(), false);
  }

  private static boolean isShortened(String text, int start, int stop) {
    int from = Math.max(start, stop - LONGEST_SHORTENED - 1);
    String tail = text.substring(from, stop).toLowerCase(Locale.ROOT);
    return SHORTENED.contains(tail.substring(tail.lastIndexOf(' ') + 1));
  }
}
