package respite;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import respite.answers.Article;
import respite.answers.Understanding;
import respite.port.Understands;
import respite.understanding.ArticleFile;
import respite.understanding.SentenceUnderstanding;
import respite.understanding.WordUnderstanding;
import respite.wording.English;
import respite.wording.Help;
import respite.wording.HelpFile;
import respite.wording.Wording;

/** The shared pieces of tests: the real article and the real words. */
public final class Sample {
  private static final Article ARTICLE = read();
  private static final Map<String, Understanding> READ = new ConcurrentHashMap<>();
  private static final Help HELP = readHelp();
  private static final Understands WORDS = new WordUnderstanding(ARTICLE);

  private Sample() {}

  private static Article read() {
    return switch (ArticleFile.read(Path.of("config/answers.yaml"))) {
      case Article.Checked.Sound(var article) -> article;
      case Article.Checked.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private static Help readHelp() {
    return switch (HelpFile.read(Path.of("config/help.yaml"))) {
      case HelpFile.Read.Sound(var help) -> help;
      case HelpFile.Read.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  public static Article article() {
    return ARTICLE;
  }

  public static Understands understanding() {
    return text -> READ.computeIfAbsent(text, WORDS::of);
  }

  /** The real classifier, loaded once for all tests that need it. */
  public static Understands classifier() {
    return Classifier.ONE;
  }

  private static final class Classifier {
    private static final Understands ONE = new SentenceUnderstanding.Loading().of(ARTICLE);
  }

  /** Where help is to be had, as it ships. */
  public static Help help() {
    return HELP;
  }

  public static Wording english() {
    return new English(article(), "the tester", HELP);
  }
}
