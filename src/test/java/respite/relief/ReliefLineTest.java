package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliefLineTest {
  @ParameterizedTest(name = "baseline {0}: 30 % line {1}, 50 % line {2} thousandths")
  @CsvSource({
    "10, 7000, 5000",
    "8, 5600, 4000",
    "7.25, 5075, 3625",
    "7, 4900, 3500",
    "6.75, 4725, 3375",
    "6.5, 4500, 3250",
    "4, 2000, 2000",
    "3.5, 1500, 1500",
    "3, 1000, 1000"
  })
  void theLineIsAShareOfTheBaselineAndAtLeastTwoPointsUnderIt(
      String baseline, int thirty, int fifty) {
    var points = Diary.points(baseline);
    assertThat(ReliefLine.thirty(points).thousandths()).isEqualTo(thirty);
    assertThat(ReliefLine.fifty(points).thousandths()).isEqualTo(fifty);
  }

  @ParameterizedTest(name = "baseline {0}, day {1}: covered {2}")
  @CsvSource({"8, 5.5, true", "8, 6, false", "10, 7, true", "6.5, 4.5, true", "7, 5, false"})
  void aDayOnTheLineIsRelief(String baseline, String day, boolean covered) {
    var line = ReliefLine.thirty(Diary.points(baseline));
    assertThat(line.covers(Diary.points(day))).isEqualTo(covered);
    assertThat(line.covers(new Level.Severe())).isFalse();
  }
}
