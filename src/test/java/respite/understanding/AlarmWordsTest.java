package respite.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import respite.answers.Alarm;
import respite.answers.Concern;
import respite.answers.Tier;

class AlarmWordsTest {
  private static final AlarmWords WORDS = new AlarmWords();

  @Test
  void allButAFewOfTheListedAlarmsAreMet() {
    List<String> missed =
        Shipped.rows("alarms.tsv").stream()
            .filter(row -> !row[0].equals("harmless"))
            .filter(row -> concern(row[1]).isEmpty())
            .map(row -> row[1])
            .toList();
    assertThat(missed).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void theConcernIsTheRightOne() {
    for (String[] row : Shipped.rows("alarms.tsv")) {
      Concern wanted = row[0].equals("self-harm") ? Concern.SELF_HARM : Concern.EMERGENCY;
      concern(row[1])
          .filter(_ -> !row[0].equals("harmless"))
          .ifPresent(found -> assertThat(found).as(row[1]).isEqualTo(wanted));
    }
  }

  @Test
  void allButAFewHarmlessTextsAreLeftAlone() {
    List<String> stopped =
        Shipped.rows("alarms.tsv").stream()
            .filter(row -> row[0].equals("harmless"))
            .filter(row -> concern(row[1]).isPresent())
            .map(row -> row[1])
            .toList();
    assertThat(stopped).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void everyAlarmOfTheKnownMessagesIsMetAndNothingElseIsStopped() {
    for (String[] row : Shipped.rows("known.tsv")) {
      assertThat(concern(row[2]).isPresent()).as(row[2]).isEqualTo(row[0].equals("CRISIS"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I WANT TO DIE",
        "I don’t want to live anymore",
        "pain 7.\nslept badly.\ni want to kill myself",
        "dont care anymore i want to die",
        "How long does it last? I can’t go on living",
        "no. i want to die",
        "wánt tö dïe",
        "i want to die 😞"
      })
  void caseSignsAccentsAndSurroundingTextHideNothing(String text) {
    assertThat(concern(text)).contains(Concern.SELF_HARM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          this pain is killing me
          dying to know how long it lasts
          i could die for a good night
          no suicidal thoughts today
          im not going to kill myself
          i have no chest pain, pain 4
          i never wake up rested
          hurt myself at the gym
          took paracetamol twice today
          my body is not responding to ketamine
          tired of living with pain
          collapsed on the sofa after shopping
          took too much on today, 6
          """)
  void sayingsDenialsAndGeneralQuestionsRaiseNothing(String text) {
    assertThat(WORDS.of(text)).isEqualTo(new Alarm.None());
  }

  @ParameterizedTest
  @CsvSource({
    "i cant breathe, EXPLICIT, EMERGENCY",
    "i dont know how much longer i can take this, PROBABLE, SELF_HARM",
    "what is the point anymore, PROBABLE, SELF_HARM",
    "so drowsy after the patch, PROBABLE, EMERGENCY",
    "my breathing feels funny, PROBABLE, EMERGENCY",
    "does ketamine stop suicidal thoughts, SENSITIVE, SELF_HARM",
    "has anyone died from it, SENSITIVE, EMERGENCY",
    "can it cause chest pain, SENSITIVE, EMERGENCY"
  })
  void theTierSaysHowPlainItIs(String text, Tier tier, Concern concern) {
    assertThat(WORDS.of(text)).isEqualTo(new Alarm.Raised(tier, concern));
  }

  @Test
  void selfHarmComesBeforeAnEmergency() {
    assertThat(concern("i cant breathe, i want to die")).contains(Concern.SELF_HARM);
  }

  private static Optional<Concern> concern(String text) {
    return switch (WORDS.of(text)) {
      case Alarm.None _ -> Optional.empty();
      case Alarm.Raised(Tier tier, Concern concern) ->
          tier == Tier.EXPLICIT ? Optional.of(concern) : Optional.empty();
    };
  }
}
