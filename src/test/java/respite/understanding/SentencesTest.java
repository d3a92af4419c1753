package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          bad night. pain 7 > bad night | pain 7
          pain 6.5 today > pain 6.5 today
          dr. smith said so > dr. smith said so
          how long? how often? > how long | how often
          how long does it last and what are the side effects > how long does it last | what are the side effects
          how does it work, and how quick > how does it work | how quick
          what are the side effects and how long do they stay > what are the side effects and how long do they stay
          will it work for my fibro and how long > will it work for my fibro and how long
          7 today, how long does it last > 7 today | how long does it last
          i have crps will ketamine help > i have crps will ketamine help
          """)
  void aTextIsCutIntoWhatIsSaidAndAsked(String text, String pieces) {
    assertThat(Sentences.of(text))
        .extracting(Sentence::text)
        .containsExactlyElementsOf(Arrays.stream(pieces.split("\\|")).map(String::strip).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how long",
        "is it monthly",
        "can i drive",
        "nerve pain how long",
        "so what is nmda",
        "crps?",
        "does sleep matter",
        "i have fibro will it work for me",
        "whats the longest"
      })
  void questionsAreKnownWithAndWithoutAMark(String text) {
    assertThat(Sentences.of(text)).singleElement().matches(Sentence::asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pain 7",
        "what a night",
        "when i woke up it was 8",
        "all i can do today is rest",
        "pain is the same",
        "my back hurts"
      })
  void whatIsToldIsNotAsked(String text) {
    assertThat(Sentences.of(text)).singleElement().matches(s -> !s.asked());
  }

  @Test
  void aSentenceKnowsItsPlaceInTheText() {
    String text = "  -1 today!  how long?";

    for (Sentence sentence : Sentences.of(text)) {
      assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
    }
    assertThat(Sentences.of(text))
        .extracting(Sentence::text)
        .isEqualTo(List.of("-1 today", "how long"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "...", "😀!"})
  void withoutWordsThereIsNoSentence(String text) {
    assertThat(Sentences.of(text)).isEmpty();
  }
}
