package respite.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import respite.answers.Article;
import respite.answers.Article.Checked;

/** The article as it ships, and what understands it, made once for all tests. */
final class Shipped {
  static final Path FILE = Path.of("config", "answers.yaml");
  static final Article ARTICLE = article();
  static final WordUnderstanding UNDERSTANDING = new WordUnderstanding(ARTICLE);

  private Shipped() {}

  private static Article article() {
    return switch (ArticleFile.read(FILE)) {
      case Checked.Sound(Article article) -> article;
      case Checked.Faulty(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  /** The rows of a labelled file, cut at tabs, without its comments. */
  static List<String[]> rows(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream("/answers/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
