package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import respite.journal.Rating;

/** The sequences that docs/relief.md lists as surprising, so that the page stays true. */
class SurprisesTest {
  @Test
  void aCountedDayCanBeTakenBack() {
    assertThat(held("3 3 8 8 8 3")).isEqualTo("at least 6, from day 1, still holding");
    assertThat(held("3 3 8 8 8 3 8")).isEqualTo("held 2, from day 1");
  }

  @Test
  void aGoodEveningCanCompleteABadWeek() {
    assertThat(held("3 3 8 8 8 - 3 -")).isEqualTo("at least 7, from day 1, still holding");
    assertThat(held("3 3 8 8 8 - 3 - 3")).isEqualTo("held 2, from day 1");
  }

  @Test
  void aGoodEveningFilledInLaterCanShortenASpan() {
    assertThat(held("3 3 8 8 8 - - - - 3 3")).isEqualTo("at least 11, from day 1, still holding");
    assertThat(held("3 3 8 8 8 - 3 - - 3 3")).isEqualTo("held 2, from day 1");
  }

  @Test
  void aGoodEveningAfterAPauseCanMakeTheEntriesTooFew() {
    assertThat(held("3 3 - - - -")).isEqualTo("at least 2, from day 1, no entries since");
    assertThat(held("3 3 - - - - 3")).isEqualTo("not enough entries");
    assertThat(held("3 3 -x8 3")).isEqualTo("at least 2, from day 1, gap");
  }

  @Test
  void reliefOfTwoEveningsCanHoldOneDay() {
    assertThat(held("3 8 3 8 8 8")).isEqualTo("held 1, from day 1");
  }

  @Test
  void fewRatingsNeverMakeAnEnd() {
    assertThat(held("3 3 8 - - 8 - - 8 - - 8 - - 8 - - 8"))
        .isEqualTo("at least 2, from day 1, still holding, 6 bad since");
    assertThat(held("3 3 8 8 8 -x10"))
        .isEqualTo("at least 2, from day 1, no entries since, 3 bad since");
  }

  @Test
  void aGoodMonthAfterABadWeekDoesNotCount() {
    assertThat(held("3 3 8 8 8 8 3x30")).isEqualTo("held 2, from day 1");
  }

  @Test
  void goodDaysAfterTheEndBecomeTheNextBaseline() {
    assertThat(nextBaseline("3 3 8 8 8 8 3x10 I")).isEqualTo("3 from 7 of 7");
  }

  @Test
  void reliefThatSetsInAfterTwoWeeksIsNoReliefAndBecomesTheNextBaseline() {
    assertThat(held("8x14 3x30")).isEqualTo("no relief, 0 good, middle 8");
    assertThat(nextBaseline("8x14 3x30 I")).isEqualTo("3 from 7 of 7");
  }

  @Test
  void wearingOffLowersTheNextBaselineAndWithItTheLine() {
    assertThat(nextBaseline("3x18 6x4 I 4.5x18")).isEqualTo("6 from 4 of 7");
    assertThat(Told.held(Diary.WEEK_OF_8 + "I 3x18 6x4 I 4.5x18")).startsWith("no relief");
  }

  @Test
  void eightDaysWithoutEntriesHideAnEndThatSevenDaysDoNot() {
    assertThat(held("3x10 -x7 3x20 8x7")).isEqualTo("held 37, from day 1");
    assertThat(held("3x10 -x8 3x20 8x7")).isEqualTo("at least 10, from day 1, gap");
  }

  @Test
  void oneMixedWeekBeforeTheNextInfusionIsNoEnd() {
    assertThat(first("3x18 8 3 8 8 I")).isEqualTo("held 20, from day 1");
    assertThat(first("3x18 8 8 3 8 I"))
        .isEqualTo("at least 21, from day 1, next infusion, 1 bad since");
  }

  @Test
  void anExactEndCanHaveTwoUnratedDaysBeforeIt() {
    assertThat(held("3 3 - - 8 8 8 8")).isEqualTo("held 4, from day 1");
  }

  @Test
  void aThirdLessPainIsNoReliefUnderALowBaseline() {
    assertThat(Told.held("3x7 I 2x14")).startsWith("no relief, 0 good, middle 2");
  }

  @Test
  void infusionsEveryFourthDayAreOneCourseWithNoDayBetween() {
    var courses = Diary.of(Diary.WEEK_OF_8 + "I 3x3 I 3x3 I 3x3 I 3x3").account().courses();
    assertThat(courses).hasSize(1);
    assertThat(courses.getFirst().completeness().of()).isEqualTo(3);
  }

  @Test
  void aDiaryThatBeganInReliefTakesTheReliefForTheUsualPain() {
    var courses = Diary.of("I 3x40 I 3x40 I").account().courses();
    assertThat(courses.stream().map(Told::baseline))
        .containsExactly("missing", "3 provisional, maybe treated", "3 from 7 of 7");
    var told = Diary.of("I 3x40 I 3x40 I").usual(8).account().courses();
    assertThat(told.stream().map(Told::baseline)).containsOnly("8 recalled");
  }

  @Test
  void oneOfTwoMomentsBeingTooBadCountsAsTheOther() {
    var levels = List.of(Level.of(Rating.of(4)), Level.of(new Rating.TooBad()));
    assertThat(Level.median(levels).map(Told::level)).contains("4");
  }

  private static String held(String after) {
    return withoutRated(Told.held(Diary.WEEK_OF_8 + "I " + after));
  }

  private static String first(String after) {
    var courses = Diary.of(Diary.WEEK_OF_8 + "I " + after).account().courses();
    return withoutRated(Told.at30(courses.getFirst()));
  }

  private static String withoutRated(String told) {
    return told.replaceFirst(", rated .*", "");
  }

  private static String nextBaseline(String after) {
    var courses = Diary.of(Diary.WEEK_OF_8 + "I " + after).account().courses();
    return Told.baseline(courses.getLast());
  }
}
