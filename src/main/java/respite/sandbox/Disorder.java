package respite.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes getUpdates misbehave on demand: updates handed out before come again, or one answer comes
 * in the wrong order. Forgotten when the program ends. Safe for use by many threads.
 */
final class Disorder {
  private static final int REMEMBERED = 200;
  private final List<JsonNode> handedOut = new ArrayList<>();
  private final List<JsonNode> repeats = new ArrayList<>();
  private boolean reverse;

  /** Lets the last so many different updates that were handed out come once more; how many will. */
  synchronized int repeat(int count) {
    List<JsonNode> last =
        handedOut.subList(Math.max(0, handedOut.size() - count), handedOut.size());
    repeats.addAll(last);
    return last.size();
  }

  /** Lets the next answer that holds two updates or more come last one first. */
  synchronized void reverse() {
    reverse = true;
  }

  synchronized boolean hasRepeats() {
    return !repeats.isEmpty();
  }

  /** The answer to give for these updates. */
  synchronized List<JsonNode> arrange(List<JsonNode> updates) {
    List<JsonNode> answer = new ArrayList<>(repeats);
    repeats.clear();
    answer.addAll(updates);
    for (JsonNode update : updates) {
      if (!handedOut.contains(update)) {
        handedOut.add(update);
      }
    }
    while (handedOut.size() > REMEMBERED) {
      handedOut.removeFirst();
    }
    if (reverse && answer.size() > 1) {
      reverse = false;
      return answer.reversed();
    }
    return answer;
  }
}
