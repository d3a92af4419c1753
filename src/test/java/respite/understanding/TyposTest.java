package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TyposTest {
  private static final Typos TYPOS =
      new Typos(
          Set.of("painted", "card")::contains, List.of("hardly", "breathe", "fainted", "care"));

  @ParameterizedTest
  @CsvSource({
    "i can harldy breathe, i can hardly breathe",
    "i can hrdly breathe, i can hardly breathe",
    "i can hardlyy breathe, i can hardly breathe",
    "i can hardky breathe, i can hardly breathe",
    "Hardyl!  breathe, hardly!  breathe"
  })
  void aWordOneLetterAwayFromAListedOneBecomesIt(String typed, String meant) {
    assertThat(TYPOS.mended(typed)).isEqualTo(meant);
  }

  @Test
  void wordsInUseAreLeftAsTheyAre() {
    assertThat(TYPOS.mended("painted a card")).isEqualTo("painted a card");
  }

  @Test
  void shortWordsNumbersAndFarWordsAreLeftAsTheyAre() {
    assertThat(TYPOS.mended("cae 1234 xqzwv привет 😀")).isEqualTo("cae 1234 xqzwv привет 😀");
  }
}
