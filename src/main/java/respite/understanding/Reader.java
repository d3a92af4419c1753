package respite.understanding;

import respite.answers.Article;
import respite.answers.Understanding;

/** What every text is read with. Made once per article; safe for many threads. */
record Reader(Matcher matcher, AlarmWords alarms, Languages languages, TopicWords topics) {
  static Reader with(Matcher matcher) {
    return new Reader(matcher, new AlarmWords(), new Languages(), new TopicWords());
  }

  /** Reads by words and letters alone. */
  static Reader byWords(Article article) {
    return with(new WordMatcher(article));
  }

  Understanding of(String text) {
    return new OneText(this, text).understood();
  }
}
