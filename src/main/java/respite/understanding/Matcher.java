package respite.understanding;

import java.util.List;

/** Weighs one sentence against everything it may be. Safe for many threads. */
interface Matcher {
  /** The outcomes, the likeliest first; none if the sentence has nothing in common with any. */
  List<Likely> of(String sentence);

  /** The text without the slips of the finger that can be mended. */
  String mended(String text);

  /** Whether alarms are among the outcomes; else only the word list hears them. */
  boolean hearsAlarms();
}
