package respite.talk.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTextTest {
  @ParameterizedTest(name = "“{0}” is {1}, with “{2}”")
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 7 | ''",
        "0 | 0 | ''",
        "00 | 0 | ''",
        "10 | 10 | ''",
        "07 | 7 | ''",
        "7/10 | 7 | ''",
        "7 / 10 | 7 | ''",
        "７／１０ | 7 | ''",
        "7 out of 10 | 7 | ''",
        "seven | 7 | ''",
        "Seven. | 7 | ''",
        "seven out of ten | 7 | ''",
        "٧ | 7 | ''",
        "७ | 7 | ''",
        "۷ | 7 | ''",
        "7,0 | 7 | ''",
        "7 bad night | 7 | bad night",
        "7, bad night | 7 | bad night",
        "7 - could not sleep | 7 | could not sleep",
        "pain 6 lower back | 6 | lower back",
        "Pain is 6 today | 6 | today",
        "pain: 8 | 8 | ''",
        "pain seven | 7 | ''",
        "it's 4 | 4 | ''",
        "now 3 | 3 | ''",
        "bad night, 8/10 this morning | 8 | bad night, this morning",
        "slept 4h, pain 8 | 8 | slept 4h",
        "7 took 2 ibuprofen | 7 | took 2 ibuprofen",
        "5!!! | 5 | ''",
        "7 <b>bold</b> | 7 | <b>bold</b>",
        "7 🙂 | 7 | 🙂",
        "7 ליל רע | 7 | ליל רע",
        "pain 8, worse than yesterday | 8 | worse than yesterday",
        "8, sat at the desk all day | 8 | sat at the desk all day",
        "pain 6 in the sun | 6 | in the sun",
        "7 since monday | 7 | since monday",
        "7 woke up 3 times | 7 | woke up 3 times",
        "today was a 7 | 7 | ''",
        "5 unheard | 5 | unheard",
        "8 miserable | 8 | miserable",
        "10/10 would recommend | 10 | would recommend",
      })
  void aScoreIsCutOutAndTheRestIsTheNote(String typed, int value, String note) {
    assertThat(ScoreText.read(typed))
        .isEqualTo(new ScoreText.Reading.Score(value, Optional.empty(), note));
  }

  @ParameterizedTest(name = "“{0}” holds no score")
  @ValueSource(
      strings = {
        "2 ibuprofen and to bed",
        "slept 4h",
        "4 hours of sleep",
        "7:30 woke up",
        "7am",
        "one bad night",
        "two hours later it was gone",
        "50mg",
        "3 days of peace",
        "2nd infusion today",
        "bad night",
        "🙂",
        "<b></b>",
        "l'hiver",
        "version 1.2.3",
        "0.5 mg clonazepam helped",
        "2.5 mg ketamine today",
        "7.5 hours sleep",
        "2-3 hours of sleep",
        "3 or 4 days of relief",
        "pain 2-3 days after infusion",
        "1,000 steps",
        "pain four days in a row",
        "no pain one day after the infusion",
        "3 ketamine infusions so far",
        "3 sessions so far",
        "2 good days",
        "3 Nov infusion",
        "2 advil",
        "it's 3 in the morning and I can't sleep",
        "pain at 3 in the morning",
        "pain 5 of 7 days",
        "infusion on 3/10/2026",
        "woke up at 3",
        "took 2",
        "555-1234",
        "9 to 5 job",
      })
  void whatCountsSomethingElseIsNoScore(String typed) {
    assertThat(ScoreText.read(typed)).isEqualTo(new ScoreText.Reading.None());
  }

  @ParameterizedTest(name = "“{0}” is off the scale")
  @CsvSource(
      delimiter = '|',
      value = {
        "11 | 10,1",
        "-1 | 1,0",
        "15 | 10,5",
        "75 | 7,8",
        "20 | 2",
        "100 | 10",
        "99999999999999999999 | 10"
      })
  void aNumberOffTheScaleBringsGuesses(String typed, String guesses) {
    var read = (ScoreText.Reading.OffScale) ScoreText.read(typed);

    assertThat(read.guesses())
        .isEqualTo(List.of(guesses.split(",")).stream().map(Integer::valueOf).toList());
  }

  @ParameterizedTest(name = "“{0}” lies between {1} and {2}")
  @CsvSource({
    "7.5,7,8",
    "'7,5',7,8",
    "6.9/10,6,7",
    "7-8,7,8",
    "7 to 8,7,8",
    "7 or 8,7,8",
    "6-8,6,8"
  })
  void whatLiesBetweenTwoScoresIsNotRounded(String typed, int lower, int upper) {
    var read = (ScoreText.Reading.Between) ScoreText.read(typed);

    assertThat(List.of(read.lower(), read.upper())).containsExactly(lower, upper);
  }

  @ParameterizedTest(name = "“{0}” is asked back: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "0 energy | 0",
        "bad night 7 | 7",
        "7/10 to 8/10 | 7,8",
        "7 today, 5 yesterday | 7,5",
        "pain 6 in the morning, pain 8 at night | 6,8",
        "7 in the morning | 7",
        "2 of ten tablets | 2",
        "pain is one big mess | 1",
        "2 xyz | 2",
        "3 coffees today | 3",
        "4 long walks | 4",
      })
  void whatMayBeAScoreIsAskedBack(String typed, String scores) {
    var read = (ScoreText.Reading.Perhaps) ScoreText.read(typed);

    assertThat(read.scores())
        .isEqualTo(List.of(scores.split(",")).stream().map(Integer::valueOf).toList());
  }

  @Test
  void aDayNamedWithTheScoreIsRead() {
    assertThat(ScoreText.read("yesterday 5"))
        .isEqualTo(new ScoreText.Reading.Score(5, Optional.of(new NamedDay.Yesterday()), ""));
    assertThat(ScoreText.read("Mon 4 tired"))
        .isEqualTo(
            new ScoreText.Reading.Score(
                4, Optional.of(new NamedDay.Last(DayOfWeek.MONDAY)), "tired"));
  }

  @Test
  void noWordBeforeALateScoreIsLost() {
    assertThat(ScoreText.read("slept badly\n7"))
        .isEqualTo(new ScoreText.Reading.Score(7, Optional.empty(), "slept badly"));
    assertThat(ScoreText.read("ibuprofen at 8 and paracetamol at 12, then rest, pain 5"))
        .isEqualTo(
            new ScoreText.Reading.Score(
                5, Optional.empty(), "ibuprofen at 8 and paracetamol at 12, then rest"));
  }

  @Test
  void aVeryLongTextIsReadToItsEnd() {
    String padding = "so tired ".repeat(450);

    assertThat(ScoreText.read(padding + "pain 8"))
        .isInstanceOfSatisfying(
            ScoreText.Reading.Score.class, score -> assertThat(score.value()).isEqualTo(8));
  }
}
