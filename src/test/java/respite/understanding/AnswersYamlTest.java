package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import respite.answers.AnswerId;
import respite.answers.ArticleEntry;
import respite.answers.FactId;

/** The entries as they ship: every fact is carried, and where the article disagrees, both sides. */
class AnswersYamlTest {
  static Stream<ArticleEntry> entries() {
    return Shipped.ARTICLE.entries().stream();
  }

  static Stream<FactId> facts() {
    return FactId.all().stream();
  }

  @Test
  void thereAreAsManyEntriesAsQuestionsPatientsAsk() {
    assertThat(Shipped.ARTICLE.entries()).hasSizeBetween(45, 60);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void everyFactIsCarried(FactId fact) {
    assertThat(entries()).anyMatch(entry -> entry.facts().contains(fact));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void theVoiceIsCalm(ArticleEntry entry) {
    assertThat(entry.text().toLowerCase())
        .doesNotContain("unfortunately", "simply", "above", "below", "great", "!", "you should");
    assertThat(entry.text()).doesNotContain("  ", "\n").endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyEntryIsReachedFromAnother(ArticleEntry entry) {
    assertThat(entries().filter(e -> e.next().contains(entry.id()))).isNotEmpty();
  }

  @Test
  void noTwoEntriesShareAQuestionOrAPhrasing() {
    List<List<String>> asked =
        entries()
            .flatMap(e -> Stream.concat(Stream.of(e.question()), e.phrasings().stream().distinct()))
            .map(text -> new Words(text).list())
            .toList();
    assertThat(asked).doesNotHaveDuplicates();
  }

  /** The neighbouring fact goes along: "if" is carried (of the entries named), "also" is too. */
  @ParameterizedTest(name = "{0} goes with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          F23 | F11 | fibromyalgia twice: one to two weeks, and days or weeks
          F14 | F09 | the longest figure beside the usual range
          F36 | F35 | at once for most, days for others
          F53 | F56 | two lists of what comes first
          F46 | F49 | promising, and fading for most
          F37 | F38 | what side effects there are, and that they fade
          F24 | F26 | a higher dose lasts longer, and the doctor sets it
          """)
  void whatTheArticleContradictsIsNotHidden(String fact, String neighbour, String why) {
    Set<String> apart =
        carrying(fact)
            .filter(e -> !e.facts().contains(new FactId(neighbour)))
            .map(e -> e.id().value())
            .collect(Collectors.toSet());
    // Where the neighbour would lead away from the question, the text names the limits itself.
    assertThat(apart).as(why).isSubsetOf("first-sessions", "ask-doctor", "how-given");
  }

  @Test
  void whoeverAsksAboutFibromyalgiaHearsBothFigures() {
    assertThat(text("fibromyalgia")).contains("one to two weeks", "days", "weeks for others");
    assertThat(text("condition-matters")).contains("one to two weeks", "days for some");
  }

  @Test
  void theOverallAnswerGoesFromTheUsualRangeToTheLongest() {
    assertThat(text("how-long"))
        .containsSubsequence(
            "few hours", "several weeks", "24 to 48 hours", "one to two weeks", "12 weeks");
  }

  @Test
  void aHigherDoseIsNeverAdvised() {
    assertThat(text("higher-dose")).contains("no reason to take more", "your doctor sets");
  }

  @Test
  void theGapBetweenReliefAndTheNextSessionIsNamed() {
    assertThat(text("how-often")).contains("four to six weeks", "monthly", "one to two weeks");
    assertThat(text("nerve-pain")).contains("one to two weeks", "four to six weeks");
  }

  private static Stream<ArticleEntry> carrying(String fact) {
    return entries().filter(entry -> entry.facts().contains(new FactId(fact)));
  }

  private static String text(String id) {
    return Shipped.ARTICLE.entry(new AnswerId(id)).orElseThrow().text();
  }
}
