package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import respite.journal.CourseMark;

/** Onset, end, censoring and completeness at the edges of each rule; the baseline is 8. */
class HeldTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // Onset: two good of three, more good than bad, days 1 to 14.
    "8 8 3 3 3x9, 'at least 11, from day 3, still holding'",
    "3 8 3 3x9, 'at least 12, from day 1, still holding'",
    "3 - 3 3x9, 'at least 12, from day 1, still holding'",
    "3 8 8 3 3 3x9, 'at least 11, from day 4, still holding'",
    "8x13 3 3 8x7, 'held 2, from day 14'",
    "8x13 3, 'not yet, 1 good'",
    "8x13 3 8, 'not yet, 1 good'",
    "8x13 3 8 8, 'no relief, 1 good, middle 8'",
    "8x12 3 8 3 8x6, 'held 1, from day 13'",
    "8x14 3x9, 'no relief, 0 good, middle 8'",
    "8x13, 'not yet, 0 good'",
    "8x13 -, 'not yet, 0 good'",
    "8x13 - -, 'no relief, 0 good, middle 8'",
    "8x14, 'no relief, 0 good, middle 8'",
    "8x6 -x9, not enough entries",
    "8x7 -x9, 'no relief, 0 good, middle 8'",
    "9x4 S S S -x8, 'no relief, 0 good, middle 9'",
    "8x6 I, 'none before the next, 0 good, middle 8'",
    "3 8 8 8 I, 'none before the next, 1 good, middle 8'",
    "8 8 -x4 I, not enough entries",
    "-x6 I, not enough entries",
    "8x13 3 I, 'no relief, 1 good, middle 8'"
  })
  void onset(String after, String told) {
    assertThat(held(after)).startsWith(told);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    // The fourth bad evening of a week decides, whatever the other three are.
    "3x9 8 8 8, 'at least 9, from day 1, still holding, 3 bad since'",
    "3x9 8 8 8 8, 'held 9, from day 1'",
    "3x9 8 3 8 3 8 3 8, 'held 9, from day 1'",
    // A week that is past needs four ratings and more bad than good.
    "3x9 8 - 8 - 3 - 8, 'held 9, from day 1'",
    "3x9 8 - 8 - 3 - -, 'at least 14, from day 1, still holding'",
    "3x9 8 8 3 - 3 - 8, 'held 9, from day 1'",
    "3x9 8 8 3 3 - - -, 'at least 13, from day 1, still holding'",
    "3x9 8 - 8 - 8 - 3, 'held 9, from day 1'",
    "3x9 8 8 8 3 - - -, 'at least 13, from day 1, still holding'",
    "3x9 8 8 8 3 - - - -, 'held 9, from day 1'",
    // A week cut by the next course needs two bad and no good.
    "3x9 8 I, 'at least 9, from day 1, next infusion, 1 bad since'",
    "3x9 8 8 I, 'held 9, from day 1'",
    "3x9 8 - 8 I, 'held 9, from day 1'",
    "3x9 8 8 3 I, 'at least 12, from day 1, next infusion'",
    "3x9 8 3 8 8 I, 'held 11, from day 1'",
    // A whole week before the next course needs four ratings.
    "3x9 8 - - - - - 8 I, 'at least 9, from day 1, next infusion, 2 bad since'",
    "3x9 8 8 3 - 8 - - I, 'held 9, from day 1'",
    "3x9 8 - - - - 8 I, 'held 9, from day 1'"
  })
  void end(String after, String told) {
    assertThat(held(after)).startsWith(told);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "3x9 - - -, 'at least 9, from day 1, still holding'",
    "3x9 - - - -, 'at least 9, from day 1, no entries since'",
    "3x9 8 - - - -, 'at least 9, from day 1, no entries since, 1 bad since'",
    "3x9 I, 'at least 9, from day 1, next infusion'",
    "3x9 -x30 I, 'at least 9, from day 1, next infusion'",
    "3x9 -x7 3x4, 'at least 20, from day 1, still holding'",
    "3x9 -x8 3x4, 'at least 9, from day 1, gap'",
    "3x9 -x4 8 -x4 3x4, 'at least 9, from day 1, gap'",
    "3x9 8x4 -x9 3x9, 'held 9, from day 1'",
    "3x9 - - 8x4, 'held 11, from day 1'",
    "3x9 - - - 8x4, 'between 9 and 12, from day 1'",
    "3x9 -x9 8x4, 'between 9 and 18, from day 1'",
    "3x181 8x7, 'held 181, from day 1'",
    "3x182 8x7, 'at least 182, from day 1, followed 26 weeks, rated 182/182'",
    "8 8 3x300, 'at least 180, from day 3, followed 26 weeks, rated 182/182'",
    "3x178 -x7 3, 'at least 182, from day 1, followed 26 weeks, rated 178/182'",
    "3x178 -x90, 'at least 178, from day 1, no entries since'",
    "3x178 -x8 3, 'at least 178, from day 1, gap'"
  })
  void censoring(String after, String told) {
    assertThat(held(after)).startsWith(told);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "3 3 - - 3, 'at least 5, from day 1, still holding, rated 3/5'",
    "3 3 - - - 3, 'at least 6, from day 1, still holding, rated 3/6'",
    "3 3 - - - - 3, 'not enough entries, rated 3/7'",
    "3 3 -x5 8x4, 'not enough entries, rated 3/8'",
    "-x12 3 3, 'not enough entries, rated 2/14'"
  })
  void underHalfRatedIsNotEnough(String after, String told) {
    assertThat(held(after)).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "3x9 5x9 8x7, 'held 9, from day 1'",
    "5x9 3x9 8x7, 'held 9, from day 10'",
    "5x20 3x9, 'no relief, 0 good, middle 5'",
    "5x9 8x7, 'no relief, 0 good, middle 5'",
    "5 5 8 8 8 8, 'no relief, 0 good, middle 5, rated 2/2'",
    "5 5 8 8 8 8 8 3 3 3, 'no relief, 0 good, middle 5, rated 2/2'",
    "5 5, 'not yet, 0 good'",
    "5x5 I, 'none before the next, 0 good, middle 5'",
    "3x5 5 -x8 5x9 8x7, 'at least 5, from day 1, gap'",
    "5x9 -x8 5x9, 'no relief, 0 good, middle 5, rated 9/9'",
    "3x170 5x20, 'held 170, from day 1'"
  })
  void theSpanAt50IsCountedInsideTheOneAt30(String after, String told) {
    var courses = Diary.of(Diary.WEEK_OF_8 + "I " + after).account().courses();
    assertThat(Told.at50(courses.getFirst())).startsWith(told);
  }

  @Test
  void theReturnIsTheEndOfBeingMoreThanOnePointUnderTheBaseline() {
    assertThat(near("3x9 6x9 7x7")).isEqualTo("held 18, from day 1");
    assertThat(near("3x9 6.5x9 7x7")).isEqualTo("held 18, from day 1");
    assertThat(near("8x14")).isEqualTo("nothing");
    assertThat(near("3x9 6x9")).isEqualTo("at least 18, from day 1, still holding");
  }

  @Test
  void theDayOfTheInfusionIsTooEarlyToSay() {
    assertThat(Told.held(Diary.WEEK_OF_8 + "I")).isEqualTo("not yet, 0 good, rated 0/0");
  }

  @Test
  void anInfusionTheDayAfterASplitLeavesNoDay() {
    var diary = Diary.of(Diary.WEEK_OF_8 + "I I").mark(2, CourseMark.STARTS);
    assertThat(Told.at30(diary.account().courses().getFirst()))
        .isEqualTo("none before the next, 0 good, middle -, rated 0/0");
  }

  @Test
  void theRunningClockHasWhatItsSentenceNeeds() {
    var course = Diary.of("7x7 I 6 4x18").account().latest().orElseThrow();
    var measured = (Outcome.Measured) course.outcome();
    assertThat(course.next()).isEmpty();
    assertThat(course.completeness()).isEqualTo(new Completeness(19, 19));
    assertThat(measured.line30().thousandths()).isEqualTo(4900);
    assertThat(Told.at30(course)).startsWith("at least 18, from day 2, still holding");
  }

  private static String held(String after) {
    var courses = Diary.of(Diary.WEEK_OF_8 + "I " + after).account().courses();
    return Told.at30(courses.getFirst());
  }

  private static String near(String after) {
    return Told.nearBaseline(
        Diary.of(Diary.WEEK_OF_8 + "I " + after).account().latest().orElseThrow());
  }
}
