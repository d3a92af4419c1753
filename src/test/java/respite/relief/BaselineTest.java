package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.relief.Diary.WEEK_OF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource({
    "8 7 8 8 7 8 8 I, 8 from 7 of 7",
    "1x20 8 7 6 - - - - I, 7 from 3 of 7",
    "8 8 8 -x5 I, '8 provisional, few days'",
    "8 7 I, '7.5 provisional, few days'",
    "7 8 8 9 I, 8 from 4 of 7",
    "8 8.5 9 9 I, 8.75 from 4 of 7",
    "S S S 7 I, at least 10 from 4 of 7",
    "S S 7 6 I, 7 from 4 of 7",
    "S 7 I, '7 provisional, few days'",
    "S I, 'at least 10 provisional, few days'",
    "- I, missing"
  })
  void theMiddleOfTheSevenDaysBefore(String diary, String baseline) {
    assertThat(last(Diary.of(diary))).isEqualTo(baseline);
  }

  @Test
  void aRememberedScoreServesOnlyWhereNoDayDoes() {
    assertThat(last(Diary.of("- I 3x9").usual(7))).isEqualTo("7 recalled");
    assertThat(last(Diary.of("8 I 3x9").usual(7))).isEqualTo("8 provisional, few days");
  }

  @Test
  void daysOfReliefAreNoBaselineSoTheLastFullOneIsCarried() {
    assertThat(last(Diary.of(WEEK_OF_8 + "I 3x20 I"))).isEqualTo("8 carried");
  }

  @Test
  void daysFromTheEndOfReliefOnAreUntreated() {
    assertThat(last(Diary.of(WEEK_OF_8 + "I 3x20 7 7 7 I"))).isEqualTo("7 from 3 of 7");
    assertThat(last(Diary.of(WEEK_OF_8 + "I 3x20 7 7 I"))).isEqualTo("8 carried");
  }

  @Test
  void afterACourseWithoutReliefAllDaysAreUntreated() {
    assertThat(last(Diary.of(WEEK_OF_8 + "I 7x20 I"))).isEqualTo("7 from 7 of 7");
    assertThat(last(Diary.of(WEEK_OF_8 + "I 7x6 I"))).isEqualTo("7 from 6 of 7");
    assertThat(last(Diary.of("2x7 I 8x20 I"))).isEqualTo("8 from 7 of 7");
  }

  @Test
  void everyDayIsJudgedByTheCourseItFollows() {
    assertThat(last(Diary.of(WEEK_OF_8 + "I 3x9 I 3x4 I"))).isEqualTo("8 carried");
  }

  @Test
  void aFullBaselineIsCarriedFor180Days() {
    assertThat(last(Diary.of(WEEK_OF_8 + "I 3x179 I"))).isEqualTo("8 carried");
    assertThat(last(Diary.of(WEEK_OF_8 + "I 3x180 I"))).isEqualTo("missing");
  }

  @Test
  void aCarriedBaselineKeepsTheDatesItWasTakenFrom() {
    var course = Diary.of(WEEK_OF_8 + "I 3x20 I").account().latest().orElseThrow();
    var carried = (Baseline.Carried) course.baseline();
    assertThat(carried.from().window().from()).isEqualTo(Diary.START);
    assertThat(carried.from().window().to()).isEqualTo(Diary.START.plusDays(6));
    assertThat(carried.full()).isTrue();
  }

  @Test
  void provisionalAndRecalledBaselinesAreNeverCarried() {
    assertThat(last(Diary.of("8 I 3x20 I"))).isEqualTo("missing");
  }

  @Test
  void aNewcomersFirstInfusionLeavesTheNextBaselineInDoubt() {
    assertThat(last(Diary.of("I 6x40 I"))).isEqualTo("6 provisional, maybe treated");
    assertThat(last(Diary.of("I 4x40 I").usual(8))).isEqualTo("8 recalled");
    assertThat(last(Diary.of("I -x9 6 6 6 I"))).isEqualTo("6 provisional, maybe treated");
    assertThat(last(Diary.of("I -x9 6 6 I"))).isEqualTo("missing");
  }

  @Test
  void afterACourseWithTooFewEntriesNobodyKnowsWhatIsUntreated() {
    assertThat(last(Diary.of(WEEK_OF_8 + "I -x20 3x7 I"))).isEqualTo("8 carried");
  }

  @Test
  void daysWithoutAnEveningAverageAreCounted() {
    var diary = Diary.of("8 8 8 8");
    diary.days.replaceAll((day, value) ->
        day.isBefore(Diary.START.plusDays(2))
            ? new DayValue(value.level(), DayValue.Source.MOMENTS)
            : value);
    var full = (Baseline.Full) diary.then("I").account().latest().orElseThrow().baseline();
    assertThat(full.window().fromMoments()).isEqualTo(2);
    assertThat(full.window().rated()).isEqualTo(4);
  }

  @Test
  void aPlannedInfusionsBaselineCanBeReadAsItGrows() {
    var account = Diary.of(WEEK_OF_8 + "I 3x20 7 7 7").account();
    var planned = Diary.START.plusDays(31);
    assertThat(Told.baseline(account.baselineBefore(planned))).isEqualTo("7 from 3 of 7");
    assertThat(Told.baseline(account.baselineBefore(planned.plusDays(3))))
        .isEqualTo("7 from 3 of 7");
    assertThat(Told.baseline(account.baselineBefore(planned.plusDays(9)))).isEqualTo("8 carried");
    assertThatThrownBy(() -> account.baselineBefore(Diary.START.plusDays(7)))
        .hasMessageContaining("not after the last infusion");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72})
  void theBaselineBeforeAPlannedInfusionIsTheOneItGets(long seed) {
    var diary = RandomDiary.of(seed);
    var last = diary.account().latest().orElseThrow().course().last();
    var planned = diary.then("-x5").today.plusDays(1);
    assertThat(planned).isAfter(last.plusDays(Courses.NEAR_DAYS));
    var promised = diary.account().baselineBefore(planned);
    assertThat(diary.then("I").account().latest().orElseThrow().baseline()).isEqualTo(promised);
  }

  private static String last(Diary diary) {
    return Told.baseline(diary.account().latest().orElseThrow());
  }
}
