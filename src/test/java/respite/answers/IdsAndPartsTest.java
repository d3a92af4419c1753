package respite.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsAndPartsTest {
  private static final AnswerId A = new AnswerId("a");
  private static final AnswerId B = new AnswerId("b");

  @ParameterizedTest
  @ValueSource(strings = {"how-long", "crps", "a1-b2", "x"})
  void wordsJoinedByDashesNameAnEntry(String id) {
    assertThat(new AnswerId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "How-long",
        "how long",
        "how_long",
        "how--long",
        "-how",
        "how-",
        "ü",
        "how\nlong"
      })
  void anythingElseDoesNot(String id) {
    assertThat(AnswerId.isValid(id)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new AnswerId(id));
  }

  @Test
  void anIdFitsBehindAButton() {
    assertThat(AnswerId.isValid("a".repeat(40))).isTrue();
    assertThat(AnswerId.isValid("a".repeat(41))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"F00", "F59", "F1", "f01", "F001", "", "F01 ", "G01"})
  void factsGoFromF01ToF58(String id) {
    assertThat(FactId.isValid(id)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new FactId(id));
  }

  @Test
  void thereAre58FactsInOrder() {
    assertThat(FactId.all()).hasSize(58).first().hasToString("F01");
    assertThat(FactId.all().getLast()).hasToString("F58");
  }

  @Test
  void aChoiceHasTwoOrThreeDifferentEntries() {
    assertThat(new Part.Choice(List.of(A, B)).entries()).containsExactly(A, B);
    assertThatIllegalArgumentException().isThrownBy(() -> new Part.Choice(List.of(A)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Part.Choice(List.of(A, B, A)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Part.Choice(List.of(A, B, new AnswerId("c"), new AnswerId("d"))));
  }

  @Test
  void aNoteHasWords() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Part.Note(" \n"));
  }

  @Test
  void anUnderstandingKeepsNothingOfTheListItWasMadeFrom() {
    var parts = new ArrayList<Part>(List.of(new Part.Answer(A)));
    var understanding = new Understanding(new Alarm.None(), parts);
    parts.clear();

    assertThat(understanding.parts()).containsExactly(new Part.Answer(A));
    assertThat(Understanding.nothing()).isEqualTo(new Understanding(new Alarm.None(), List.of()));
  }
}
