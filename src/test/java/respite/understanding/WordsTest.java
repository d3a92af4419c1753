package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void caseAccentsAndApostrophesDoNotMatter() {
    assertThat(new Words("Can't CAN’T cánt").list()).containsExactly("cant", "cant", "cant");
  }

  @Test
  void digitsOfEveryScriptAreTheSame() {
    assertThat(new Words("٧ ７ 7 7.5 7,5").list()).containsExactly("7", "7", "7", "7.5", "7,5");
  }

  @Test
  void lettersAndDigitsAreApart() {
    assertThat(new Words("50mg 4h 7/10").list()).containsExactly("50", "mg", "4", "h", "7", "10");
  }

  @Test
  void everyWordKnowsItsPlace() {
    var words = new Words("  Pain, 7!");

    assertThat(words.start(0)).isEqualTo(2);
    assertThat(words.end(0)).isEqualTo(6);
    assertThat(words.followsStop(0)).isTrue();
    assertThat(words.followsStop(1)).isTrue();
    assertThat(new Words("pain 7").followsStop(1)).isFalse();
    assertThat(words.at(-1)).isEmpty();
    assertThat(words.at(2)).isEmpty();
  }

  @Test
  void signsAndPicturesAreNoWords() {
    assertThat(new Words("?! 😀 — _ * ' \u202e").size()).isZero();
  }
}
