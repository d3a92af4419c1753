package respite.understanding;

import java.util.ArrayList;
import java.util.List;
import respite.answers.Article;
import respite.answers.ArticleEntry;

/** Sentences with what they are, from the entries and from the program's own list. */
final class Examples {
  /** One sentence and what it is. */
  record Example(String text, Outcome outcome) {}

  private Examples() {}

  /** In a fixed order: the entries', then the rest. */
  static List<Example> of(Article article) {
    var examples = new ArrayList<Example>();
    for (ArticleEntry entry : article.entries()) {
      var outcome = new Outcome.Entry(entry.id());
      examples.add(new Example(entry.question(), outcome));
      entry.phrasings().forEach(phrasing -> examples.add(new Example(phrasing, outcome)));
    }
    Resource.read("examples.yaml")
        .properties()
        .forEach(group -> {
          Outcome outcome = Outcome.of(group.getKey());
          Resource.texts(group.getValue())
              .forEach(text -> examples.add(new Example(text, outcome)));
        });
    return List.copyOf(examples);
  }
}
