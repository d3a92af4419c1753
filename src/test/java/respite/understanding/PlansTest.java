package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.Sample;
import respite.answers.AnswerId;
import respite.answers.Part;

/** What somebody has planned is for the journal; when it is, is a question. */
class PlansTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "next infusion on 29 february",
        "next treatment is tomorrow",
        "my next one is friday",
        "my next ketamine infusion is in 3 weeks",
        "next session 4 may",
        "next appointment: the 21st",
        "infusion tomorrow at 3"
      })
  void aTreatmentToComeIsANote(String text) {
    assertThat(Sample.classifier().of(text).parts()).containsExactly(new Part.Note(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"when is my next infusion", "when is the next infusion due?"})
  void askingForItIsAQuestion(String text) {
    assertThat(Sample.classifier().of(text).parts())
        .singleElement()
        .isInstanceOfSatisfying(
            Part.Answer.class,
            answer -> assertThat(answer.entry()).isEqualTo(new AnswerId("how-often")));
  }
}
