package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.relief.Diary.WEEK_OF_8;

import org.junit.jupiter.api.Test;
import respite.journal.Route;

/** The worked examples that fix the definition of relief, numbered as there. */
class WorkedExamplesTest {
  @Test
  void baselineOf8HasItsLinesAt5Point6And4() {
    var measured = (Outcome.Measured) last(WEEK_OF_8 + "I 3x18 7x7").outcome();
    assertThat(Told.baseline(last(WEEK_OF_8 + "I 3x18 7x7"))).isEqualTo("8 from 7 of 7");
    assertThat(measured.line30().thousandths()).isEqualTo(5600);
    assertThat(measured.line50().thousandths()).isEqualTo(4000);
  }

  @Test
  void example1EighteenDaysOfReliefHeld18FromDay1To18() {
    assertThat(held("3x18 7x7")).isEqualTo("held 18, from day 1, rated 19/19");
  }

  @Test
  void example2ThreeBadEveningsAreNoEndButAlternatingOnesAre() {
    assertThat(held("3x10 8 8 8 3x17 7x7")).startsWith("held 30, from day 1");
    assertThat(held("3x4 8 3 8 3 8 3 8 3")).startsWith("held 4, from day 1");
  }

  @Test
  void example3WearingOffBeforeTheNextInfusionHeld18AndGivesTheNextBaseline() {
    var courses = Diary.of(WEEK_OF_8 + "I 3x18 7 7 7 I").account().courses();
    assertThat(Told.at30(courses.getFirst())).startsWith("held 18, from day 1");
    assertThat(Told.baseline(courses.getLast())).isEqualTo("7 from 3 of 7");
  }

  @Test
  void example4SevereDaysEndRelief() {
    assertThat(held("4x9 Sx10")).startsWith("held 9, from day 1");
    assertThat(held("4x9 S 7 S S S 8 S")).startsWith("held 9, from day 1");
  }

  @Test
  void example5TwoGoodEveningsAreReliefAndOneIsNot() {
    assertThat(held("2 3 8x12")).startsWith("held 2, from day 1");
    assertThat(held("2 8x13")).isEqualTo("no relief, 1 good, middle 8, rated 14/14");
  }

  @Test
  void example6MissingEntriesAreToldAsWhatTheyHide() {
    assertThat(held("3x30 -x20")).startsWith("at least 30, from day 1, no entries since");
    assertThat(held("3x24 -x7 7x7")).startsWith("between 24 and 31, from day 1");
    assertThat(held("3x10 -x10 3x20")).startsWith("at least 10, from day 1, gap");
  }

  @Test
  void example7LowBaselinesNeedTwoPointsAndARiseIsTold() {
    assertThat(Told.held("4x7 I 3 3 2x10 3x7")).startsWith("held 10, from day 3");
    assertThat(Told.held("2x7 I 1x14")).isEqualTo("too low to measure");
    assertThat(Told.held("5x7 I 8x14")).isEqualTo("no relief, 0 good, middle 8, rated 14/14");
    var five = (Baseline.Known) last("5x7 I 8x14").baseline();
    assertThat(five.changeTo(Diary.points("8"))).hasValue(4 * 3);
    assertThat(five.changeTo(new Level.Severe())).isEmpty();
  }

  @Test
  void example8WeeklyInfusionsHeldAtLeast6EachAndAreNotReached() {
    var account = Diary.of(WEEK_OF_8 + "I 4x6 I 4x6 I 4x6 I").account();
    var three = account.courses().subList(0, 3);
    assertThat(three)
        .extracting(Told::at30)
        .containsOnly("at least 6, from day 1, next infusion, rated 6/6");
    assertThat(three)
        .extracting(Told::baseline)
        .containsExactly("8 from 7 of 7", "8 carried", "8 carried");
    assertThat(account.typical(Route.DRIP))
        .isInstanceOfSatisfying(
            Typical.Pooled.class,
            pooled -> {
              assertThat(pooled.spells()).hasSize(3);
              assertThat(Told.middle(pooled.middle()))
                  .isEqualTo("not reached, more than half at least 6");
            });
  }

  private static String held(String after) {
    return Told.held(WEEK_OF_8 + "I " + after);
  }

  private static CourseRelief last(String diary) {
    return Diary.of(diary).account().latest().orElseThrow();
  }
}
