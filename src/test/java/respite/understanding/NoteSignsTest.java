package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteSignsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "7/10",
        "pain 6",
        "a 4",
        "maybe a five",
        "8 out of 10",
        "foot 6 hand 3",
        "0",
        "10",
        "11",
        "seven",
        "7.5",
        "about a six i guess"
      })
  void aScoreOrABareNumberMarksANote(String text) {
    assertThat(NoteSigns.areIn(new Words(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 days",
        "day 5",
        "session 3",
        "4 weeks",
        "50 mg",
        "3pm",
        "12 weeks true",
        "im 72",
        "only got one good day out of it",
        "two of my friends had it",
        "f 9",
        "no score",
        "1 of them"
      })
  void countsOfOtherThingsDoNot(String text) {
    assertThat(NoteSigns.areIn(new Words(text))).isFalse();
  }
}
