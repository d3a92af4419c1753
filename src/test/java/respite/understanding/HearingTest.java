package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.Sample;
import respite.answers.Alarm;
import respite.answers.Concern;
import respite.answers.Part;
import respite.answers.Tier;

class HearingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "my husband collapsed",
        "he is not breathing",
        "i took too many pills",
        "pain 7. chest pain since an hour and my arm is numb"
      })
  void wordsOfAnEmergencyStopEverything(String text) {
    assertThat(Sample.classifier().of(text).alarm())
        .isEqualTo(new Alarm.Raised(Tier.EXPLICIT, Concern.EMERGENCY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my neighbour collapsed in the garden two summers back, we talked about it, 5",
        "the man in the book collapsed on page two, read till late, 4"
      })
  void whereTheRestIsPlainlyANoteTheyAreDoubtedAndTheNoteWaits(String text) {
    var understood = Sample.classifier().of(text);

    assertThat(understood.alarm()).isEqualTo(new Alarm.Raised(Tier.PROBABLE, Concern.EMERGENCY));
    assertThat(understood.parts()).containsExactly(new Part.Note(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"i will kill myself, pain 4", "pain 5 and i want to die"})
  void wordsOfSelfHarmAreNeverDoubted(String text) {
    assertThat(Sample.classifier().of(text).alarm())
        .isEqualTo(new Alarm.Raised(Tier.EXPLICIT, Concern.SELF_HARM));
  }
}
