package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.journal.CourseMark.CONTINUES;
import static respite.journal.CourseMark.COUNTS;
import static respite.journal.CourseMark.STARTS;

import org.junit.jupiter.api.Test;
import respite.journal.Route;

/** Courses are told as the numbers of their infusions, in the order of recording. */
class CoursesTest {
  @Test
  void infusionsFourDaysApartAreOneCourseAndFiveDaysApartAreTwo() {
    assertThat(courses(Diary.of("I - - - I"))).isEqualTo("1 2");
    assertThat(courses(Diary.of("I - - - - I"))).isEqualTo("1 | 2");
  }

  @Test
  void aChainOfNearInfusionsIsOneCourse() {
    assertThat(courses(Diary.of("I - - - I - - - I I"))).isEqualTo("1 2 3 4");
  }

  @Test
  void aSplitStartsANewCourse() {
    assertThat(courses(Diary.of("I I I").mark(2, STARTS))).isEqualTo("1 | 2 3");
  }

  @Test
  void aJoinBelongsToTheCourseBeforeHoweverFar() {
    assertThat(courses(Diary.of("I -x30 I").mark(2, CONTINUES))).isEqualTo("1 2");
  }

  @Test
  void aJoinOfTheFirstInfusionMeansNothing() {
    assertThat(courses(Diary.of("I -x30 I").mark(1, CONTINUES))).isEqualTo("1 | 2");
  }

  @Test
  void infusionsOfOneDayAreNeverSplit() {
    var diary = Diary.of("I - -").infusion(Diary.START, Route.DRIP).mark(2, STARTS);
    assertThat(courses(diary)).isEqualTo("1 2");
  }

  @Test
  void aMarkOfARemovedInfusionMeansNothing() {
    assertThat(courses(Diary.of("I -x9 I").mark(7, CONTINUES))).isEqualTo("1 | 2");
  }

  @Test
  void aMarkMovesWithItsInfusionWhenTheDateIsCorrected() {
    var diary = Diary.of("-x30").mark(2, CONTINUES);
    diary.infusion(Diary.START, Route.DRIP).infusion(Diary.START.plusDays(20), Route.DRIP);
    assertThat(courses(diary)).isEqualTo("1 2");
  }

  @Test
  void aSprayIsAMedicineUntilThePersonSaysItCounts() {
    assertThat(courses(Diary.of("N -x9 N"))).isEmpty();
    assertThat(courses(Diary.of("N -x9 N").mark(1, STARTS).mark(2, COUNTS))).isEqualTo("1 | 2");
    assertThat(courses(Diary.of("I - N"))).isEqualTo("1");
    assertThat(courses(Diary.of("I - N").mark(2, COUNTS))).isEqualTo("1 2");
  }

  @Test
  void plannedInfusionsAreNoCourseYet() {
    assertThat(courses(Diary.of("I -x9 I").today(Diary.START.plusDays(9)))).isEqualTo("1");
  }

  @Test
  void theOrderOfRecordingDoesNotMatter() {
    var diary = Diary.of("-x30").infusion(Diary.START.plusDays(9), Route.DRIP);
    assertThat(courses(diary.infusion(Diary.START, Route.DRIP))).isEqualTo("2 | 1");
  }

  @Test
  void aCourseOfTwoRoutesHasNone() {
    assertThat(Diary.of("I J").account().latest().orElseThrow().course().route()).isEmpty();
    assertThat(Diary.of("J J").account().latest().orElseThrow().course().route())
        .contains(Route.INJECTION);
  }

  @Test
  void daysAreCountedFromTheLastInfusion() {
    var course = Diary.of("I - I - -").account().latest().orElseThrow().course();
    assertThat(course.first()).isEqualTo(Diary.START);
    assertThat(course.day(1)).isEqualTo(Diary.START.plusDays(3));
    assertThat(course.number(course.day(19))).isEqualTo(19);
  }

  private static String courses(Diary diary) {
    return String.join(
        " | ",
        diary.account().courses().stream()
            .map(relief ->
                String.join(
                    " ",
                    relief.course().infusions().stream()
                        .map(infusion -> String.valueOf(infusion.id().number()))
                        .toList()))
            .toList());
  }
}
