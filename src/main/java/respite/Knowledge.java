package respite;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import respite.answers.Article;
import respite.answers.Fault;
import respite.port.Understands;
import respite.understanding.ArticleFile;
import respite.understanding.WordUnderstanding;

/** The article, and what reads questions to it. */
record Knowledge(Article article, Understands understands) {
  private static final String FILE = "answers.yaml";

  /** Reads the entries of a configuration directory; throws {@link Unusable} with all faults. */
  static Knowledge read(Path config) {
    return switch (ArticleFile.read(config.resolve(FILE))) {
      case Article.Checked.Sound(var article) ->
          new Knowledge(article, new WordUnderstanding(article));
      case Article.Checked.Faulty(var faults) ->
          throw new Unusable(config.resolve(FILE) + ":\n" + lines(faults));
    };
  }

  private static String lines(List<Fault> faults) {
    return faults.stream().map(fault -> "  " + fault).collect(Collectors.joining("\n"));
  }
}
