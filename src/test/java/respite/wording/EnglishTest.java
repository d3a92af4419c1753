package respite.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import respite.Sample;
import respite.answers.Topic;
import respite.journal.Extra;
import respite.talk.Command;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.AnswerLine;
import respite.talk.effect.Label;
import respite.talk.effect.MediaKind;

class EnglishTest {
  private final Wording words = Sample.english();

  @Test
  void helpNamesEveryCommand() {
    String help = words.of(new AlwaysLine.Help()).html();

    assertThat(Command.menu()).containsExactlyInAnyOrder(Command.values());
    assertThat(Stream.of(Command.values()).map(command -> "/" + command.word()))
        .allMatch(help::contains);
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void everyTopicTheArticleIsSilentOnIsNamed(Topic topic) {
    assertThat(words.of(new AnswerLine.Silent(topic)).html()).isNotBlank().hasSizeLessThan(300);
  }

  @ParameterizedTest
  @EnumSource(Label.Word.class)
  void everyButtonHasWordsThatFitAPhone(Label.Word word) {
    assertThat(words.of(word)).isNotBlank().hasSizeLessThanOrEqualTo(28);
  }

  @Test
  void everyButtonOfTheSettingsHasWordsThatFitAPhone() {
    var fixed =
        Stream.of(
                Label.OfSettings.Menu.values(),
                Label.OfSettings.Asking.values(),
                Label.OfSettings.Rest.values(),
                Label.OfSettings.Seldom.values(),
                Label.OfSettings.Again.values(),
                Label.OfSettings.Untold.values())
            .flatMap(Stream::of)
            .map(Label.class::cast);
    var extras =
        Stream.of(Extra.values())
            .map(extra -> (Label) new Label.OfSettings.ExtraAsked(extra, false));

    assertThat(Stream.concat(fixed, extras).map(words::of))
        .allSatisfy(word -> assertThat(word).isNotBlank().hasSizeLessThanOrEqualTo(28));
  }

  @ParameterizedTest
  @EnumSource(MediaKind.class)
  void everyKindOfMediaIsNamed(MediaKind kind) {
    assertThat(words.of(new AlwaysLine.OnlyWords(kind)).html()).contains("I can't read");
  }

  @Test
  void everyEntryOfTheArticleFitsOneMessage() {
    assertThat(Sample.article().entries())
        .allSatisfy(entry ->
            assertThat(words.of(new AnswerLine.FromArticle(entry.id())).html())
                .contains("article")
                .hasSizeLessThan(4096));
  }

  @Test
  void aPersonsWordsAreNeverMarkup() {
    assertThat(words.of(new AlwaysLine.NoSuchCommand("/<b>&")).html()).contains("/&lt;b&gt;&amp;");
  }

  @Test
  void aToastIsPlainAndShort() {
    assertThat(words.toast(new AlwaysLine.Privacy()))
        .hasSizeLessThanOrEqualTo(200)
        .doesNotContain("<")
        .endsWith("…");
  }
}
