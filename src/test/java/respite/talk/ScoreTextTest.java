package respite.talk;

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

  @Test
  void aDayNamedWithTheScoreIsRead() {
    assertThat(ScoreText.read("yesterday 5"))
        .isEqualTo(new ScoreText.Reading.Score(5, Optional.of(new ScoreText.Day.Yesterday()), ""));
    assertThat(ScoreText.read("Mon 4 rainy"))
        .isEqualTo(
            new ScoreText.Reading.Score(
                4, Optional.of(new ScoreText.Day.Last(DayOfWeek.MONDAY)), "rainy"));
  }

  @Test
  void aVeryLongTextIsReadToItsEnd() {
    String padding = "so tired ".repeat(450);

    assertThat(ScoreText.read(padding + "pain 8"))
        .isInstanceOfSatisfying(
            ScoreText.Reading.Score.class, score -> assertThat(score.value()).isEqualTo(8));
  }
}
