package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
  @ParameterizedTest
  @CsvSource({
    "want to die, i want to die now, true",
    "want to die, i want it to die, false",
    "want|wish to die, i wish to die, true",
    "faint*, she fainted, true",
    "faint*, a feint, false",
    "think ... stroke, i think i had a stroke, true",
    "think ... stroke, think stroke, true",
    "think ... stroke, i think it was not a stroke, false",
    "think ... stroke, think a b c d stroke, false",
    "chest pain, chest, false"
  })
  void aPhraseIsARunOfWords(String phrase, String text, boolean found) {
    assertThat(new Phrases(List.of(phrase)).areIn(new Words(text).list())).isEqualTo(found);
  }

  @Test
  void aHitSaysFromWhereToWhere() {
    var phrases = new Phrases(List.of("chest pain", "pain"));

    assertThat(phrases.in(List.of("bad", "chest", "pain")))
        .containsExactly(new Phrases.Hit(1, 3), new Phrases.Hit(2, 3));
    assertThat(phrases.in(List.of())).isEmpty();
  }

  @Test
  void aloneMeansTheWholeSentence() {
    var phrases = new Phrases(List.of("chest pain"));

    assertThat(phrases.are(List.of("chest", "pain"))).isTrue();
    assertThat(phrases.are(List.of("chest", "pain", "today"))).isFalse();
    assertThat(phrases.are(List.of())).isFalse();
  }

  @Test
  void aGapStandsBetweenWords() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Phrase("... pain"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Phrase("pain ..."));
  }

  @ParameterizedTest
  @CsvSource({"alarm.yaml", "topics.yaml", "examples.yaml", "spellings.yaml"})
  void noListHasALooseBar(String list) {
    assertThat(Resource.read(list).toString()).doesNotContain("| ", " |", "||", "|\"", "\"|");
  }
}
