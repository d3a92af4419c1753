package respite.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the questions strung together in one sentence: a new one begins where "and", "also" or a
 * comma follows a question ("how often, and what does it do"), and where one follows a score.
 */
final class Strung {
  private static final Set<String> LINKS = Words.set("and also plus but so");

  /** Questions with these need the one before to be understood. */
  private static final Set<String> POINTING_BACK = Words.set("they them these those that this");

  private static final int FEWEST_WORDS = 3;
  private static final int POINTING_REACH = 6;

  private final String text;
  private final int offset;
  private final Words words;
  private final List<Sentence> found = new ArrayList<>();
  private int from;
  private boolean asked;
  private boolean scored;

  private Strung(String text, int start, int end) {
    this.text = text;
    this.offset = start;
    this.words = new Words(text.substring(start, end));
  }

  /**
   * The parts of the sentence in order; none if it has no word. The last takes the question mark.
   */
  static List<Sentence> in(String text, int start, int end, boolean marked) {
    var strung = new Strung(text, start, end);
    if (strung.words.size() > 0) {
      strung.cut(marked);
    }
    return strung.found;
  }

  private void cut(boolean marked) {
    begin(0);
    for (int i = 1; i < words.size(); i++) {
      boolean linked = words.followsStop(i) || LINKS.contains(words.at(i - 1));
      boolean opens = Asking.opens(words, i) || (linked && Asking.begins(words, i));
      if (opens && (asked ? linked && parts(i) : scored)) {
        take(lastBefore(i), asked, false);
        begin(i);
      } else {
        asked |= Asking.opens(words, i);
        scored |= NoteSigns.isScore(words, i);
      }
    }
    take(words.size() - 1, asked || marked, marked);
  }

  private void begin(int at) {
    from = at;
    while (at > 0 && LINKS.contains(words.at(from)) && from + 1 < words.size()) {
      from++;
    }
    asked = Asking.begins(words, at);
    scored = NoteSigns.isScore(words, at);
  }

  /** Whether the question before is long enough to be one, and the one that begins stands alone. */
  private boolean parts(int at) {
    boolean bare = at + 2 >= words.size() && words.at(at + 1).equals("long");
    if (at + 1 >= words.size() || bare || lastBefore(at) - from + 1 < FEWEST_WORDS) {
      return false;
    }
    for (int i = at; i < Math.min(at + POINTING_REACH, words.size()); i++) {
      if (POINTING_BACK.contains(words.at(i))) {
        return false;
      }
    }
    return true;
  }

  private int lastBefore(int at) {
    int last = at - 1;
    while (last > from && LINKS.contains(words.at(last))) {
      last--;
    }
    return last;
  }

  private void take(int last, boolean isAsked, boolean marked) {
    int start = offset + words.start(from);
    // The sign of "-1" belongs to the number.
    if (start > 0 && text.charAt(start - 1) == '-') {
      start--;
    }
    int end = offset + words.end(last);
    found.add(new Sentence(text.substring(start, end), start, end, isAsked, marked));
  }
}
