package respite;

import respite.answers.Article;
import respite.port.Understands;
import respite.wording.English;
import respite.wording.Wording;

/** The shared pieces of tests: the real article and the real words. */
public final class Sample {
  private Sample() {}

  public static Article article() {
    return Shared.ARTICLE;
  }

  public static Understands understanding() {
    return Shared.UNDERSTANDING;
  }

  public static Wording english() {
    return new English(article(), "the tester");
  }
}
