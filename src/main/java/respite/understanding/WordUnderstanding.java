package respite.understanding;

import respite.answers.Article;
import respite.answers.Understanding;
import respite.port.Understands;

/**
 * Understands a text by its words alone: quicker to make than {@link SentenceUnderstanding} and
 * less often right. It stands in where the sentence encoder cannot run. Safe for many threads.
 */
public final class WordUnderstanding implements Understands {
  private final Reader reader;

  public WordUnderstanding(Article article) {
    this.reader = Reader.byWords(article);
  }

  @Override
  public Understanding of(String text) {
    return reader.of(text);
  }
}
