package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import respite.answers.AnswerId;
import respite.answers.ArticleEntry;
import respite.answers.FactId;
import respite.answers.Part;

/**
 * How many labelled messages are understood. A row that stands word for word among the phrasings is
 * left out. Both files have been looked at while the entries were written, so the shares flatter;
 * they are here so that they do not fall.
 */
class QuestionsTest {
  private static final Set<List<String>> TAUGHT = taught();

  @Test
  void ofTheKnownQuestionsMostAreAnsweredAtOnceAndNearlyAllAmongThree() {
    Shares shares = Shares.of("known.tsv");

    assertThat(shares.atOnce).as(shares.toString()).isGreaterThanOrEqualTo(0.73);
    assertThat(shares.amongThree).as(shares.toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(shares.wrong).as(shares.toString()).isLessThanOrEqualTo(0.005);
    assertThat(shares.outside).as(shares.toString()).isLessThanOrEqualTo(0.01);
    assertThat(shares.notes).as(shares.toString()).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void ofTheLaterQuestionsToo() {
    Shares shares = Shares.of("later.tsv");

    assertThat(shares.atOnce).as(shares.toString()).isGreaterThanOrEqualTo(0.52);
    assertThat(shares.amongThree).as(shares.toString()).isGreaterThanOrEqualTo(0.90);
    assertThat(shares.wrong).as(shares.toString()).isLessThanOrEqualTo(0.01);
    assertThat(shares.outside).as(shares.toString()).isLessThanOrEqualTo(0.04);
    assertThat(shares.notes).as(shares.toString()).isGreaterThanOrEqualTo(0.90);
  }

  /**
   * Of the questions: answered at once, answered at once or among the buttons, and answered
   * wrongly; of those outside the article: answered; of the notes: taken as nothing but notes. From
   * 0 to 1.
   */
  private record Shares(
      double atOnce, double amongThree, double wrong, double outside, double notes) {
    static Shares of(String file) {
      List<String[]> rows =
          Shipped.rows(file).stream()
              .filter(row -> !TAUGHT.contains(new Words(row[2]).list()))
              .toList();
      List<String[]> questions = of(rows, "FAQ");
      return new Shares(
          share(questions, QuestionsTest::isRight),
          share(questions, row -> isRight(row) || isOffered(row)),
          share(questions, row -> !answers(row).isEmpty() && !isRight(row) && !isOffered(row)),
          share(of(rows, "OOS"), row -> !answers(row).isEmpty()),
          share(
              of(rows, "JOURNAL"),
              row -> parts(row).stream().allMatch(Part.Note.class::isInstance)));
    }

    private static List<String[]> of(List<String[]> rows, String kind) {
      return rows.stream().filter(row -> row[0].equals(kind)).toList();
    }

    private static double share(List<String[]> rows, java.util.function.Predicate<String[]> holds) {
      return (double) rows.stream().filter(holds).count() / rows.size();
    }
  }

  private static boolean isRight(String[] row) {
    return facts(answers(row)).containsAll(wanted(row));
  }

  private static boolean isOffered(String[] row) {
    var shown = new HashSet<>(answers(row));
    for (Part part : parts(row)) {
      if (part instanceof Part.Choice(List<AnswerId> entries)) {
        shown.addAll(entries);
      }
    }
    return facts(shown).containsAll(wanted(row));
  }

  private static List<AnswerId> answers(String[] row) {
    return parts(row).stream()
        .filter(Part.Answer.class::isInstance)
        .map(part -> ((Part.Answer) part).entry())
        .toList();
  }

  private static List<Part> parts(String[] row) {
    return Shipped.UNDERSTANDING.of(row[2]).parts();
  }

  private static Set<FactId> facts(Collection<AnswerId> entries) {
    var facts = new TreeSet<FactId>();
    entries.forEach(id -> facts.addAll(Shipped.ARTICLE.entry(id).orElseThrow().facts()));
    return facts;
  }

  private static Set<FactId> wanted(String[] row) {
    return Arrays.stream(row[1].split(",")).map(FactId::new).collect(Collectors.toSet());
  }

  private static Set<List<String>> taught() {
    var taught = new HashSet<List<String>>();
    for (ArticleEntry entry : Shipped.ARTICLE.entries()) {
      taught.add(new Words(entry.question()).list());
      entry.phrasings().forEach(phrasing -> taught.add(new Words(phrasing).list()));
    }
    return taught;
  }
}
