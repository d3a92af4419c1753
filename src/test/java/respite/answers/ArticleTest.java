package respite.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArticleTest {
  private static final AnswerId FIRST = new AnswerId("first");
  private static final AnswerId SECOND = new AnswerId("second");

  @Test
  void anArticleThatCarriesEveryFactIsSound() {
    var checked = Article.check(List.of(entry("first", "second"), entry("second", "first")));

    assertThat(checked).isInstanceOf(Article.Checked.Sound.class);
    Article article = ((Article.Checked.Sound) checked).article();
    assertThat(article.entries()).extracting(ArticleEntry::id).containsExactly(FIRST, SECOND);
    assertThat(article.entry(SECOND)).map(ArticleEntry::question).contains("Question?");
    assertThat(article.entry(new AnswerId("third"))).isEmpty();
  }

  @Test
  void allFaultsAreToldTogether() {
    var long601 = "x".repeat(601);
    SortedSet<FactId> onlyOne = new TreeSet<>(List.of(new FactId("F01")));
    var checked =
        Article.check(
            List.of(
                new ArticleEntry(
                    FIRST, "q".repeat(41), " ", onlyOne, long601, List.of(FIRST), List.of()),
                new ArticleEntry(
                    FIRST,
                    "Question?",
                    "How long",
                    new TreeSet<>(),
                    "See https://example.org",
                    List.of(SECOND, new AnswerId("third"), SECOND, SECOND),
                    List.of("a", ""))));

    assertThat(faults(checked))
        .containsExactly(
            "entry 'first': the question has 41 characters; at most 40 fit",
            "entry 'first': the section is empty",
            "entry 'first': the answer has 601 characters; at most 600 fit",
            "entry 'first': names itself as next",
            "entry 'first': has no phrasings; write how patients ask it, the more the better",
            "entry 'first': the id is used twice; each entry needs its own",
            "entry 'first': the answer has a link; answers carry none",
            "entry 'first': carries no fact; name at least one, such as F09",
            "entry 'first': has 4 next entries; 1 to 3 are shown",
            "entry 'first': names a next entry twice",
            "entry 'first': names 'second' as next, but there is no such entry",
            "entry 'first': names 'third' as next, but there is no such entry",
            "entry 'first': names 'second' as next, but there is no such entry",
            "entry 'first': names 'second' as next, but there is no such entry",
            "entry 'first': the phrasing '' is empty",
            "the article: no entry carries "
                + String.join(
                    ", ",
                    FactId.all().stream()
                        .map(FactId::value)
                        .filter(f -> !f.equals("F01"))
                        .toList()));
  }

  @Test
  void anArticleWithoutEntriesIsFaulty() {
    assertThat(faults(Article.check(List.of()))).containsExactly("the article: has no entries");
  }

  @Test
  void lengthsCountCharactersAsPeopleSeeThemNotSurrogates() {
    var entry =
        new ArticleEntry(
            FIRST, "Q?", "S", FactId.all(), "😀".repeat(600), List.of(SECOND), List.of("a"));

    assertThat(Article.check(List.of(entry, entry("second", "first"))))
        .isInstanceOf(Article.Checked.Sound.class);
  }

  @Test
  void anEntryKeepsNothingOfTheListsItWasMadeFrom() {
    var next = new ArrayList<>(List.of(SECOND));
    var facts = new TreeSet<>(FactId.all());
    var entry = new ArticleEntry(FIRST, "Q?", "S", facts, "text", next, List.of("a"));
    next.clear();
    facts.clear();

    assertThat(entry.next()).containsExactly(SECOND);
    assertThat(entry.facts()).hasSize(58);
    assertThatThrownBy(() -> entry.facts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> entry.phrasings().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static ArticleEntry entry(String id, String next) {
    return new ArticleEntry(
        new AnswerId(id),
        "Question?",
        "How long",
        FactId.all(),
        "An answer.",
        List.of(new AnswerId(next)),
        List.of("a phrasing"));
  }

  private static List<String> faults(Article.Checked checked) {
    return switch (checked) {
      case Article.Checked.Sound _ -> List.of();
      case Article.Checked.Faulty(List<Fault> faults) ->
          faults.stream().map(Fault::toString).toList();
    };
  }
}
