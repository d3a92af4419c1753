package respite;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import respite.answers.Article;
import respite.answers.Fault;
import respite.port.Understands;
import respite.understanding.ArticleFile;
import respite.understanding.SentenceUnderstanding;
import respite.wording.Help;
import respite.wording.HelpFile;

/** The article, what reads questions to it, and where help is to be had. */
record Knowledge(Article article, Understands understands, Help help) {
  private static final String ANSWERS = "answers.yaml";
  private static final String HELP = "help.yaml";

  /**
   * Reads the files of a configuration directory; throws {@link Unusable} with all faults of the
   * first file that has any.
   */
  static Knowledge read(Path config) {
    var understanding = new SentenceUnderstanding.Loading();
    Article article = article(config.resolve(ANSWERS));
    Help help = help(config.resolve(HELP));
    return new Knowledge(article, understanding.of(article), help);
  }

  private static Article article(Path file) {
    return switch (ArticleFile.read(file)) {
      case Article.Checked.Sound(var article) -> article;
      case Article.Checked.Faulty(var faults) -> throw unusable(file, faults);
    };
  }

  private static Help help(Path file) {
    return switch (HelpFile.read(file)) {
      case HelpFile.Read.Sound(var help) -> help;
      case HelpFile.Read.Faulty(var faults) -> throw unusable(file, faults);
    };
  }

  private static Unusable unusable(Path file, List<Fault> faults) {
    return new Unusable(
        file
            + ":\n"
            + faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n")));
  }
}
