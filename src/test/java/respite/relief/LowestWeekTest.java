package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LowestWeekTest {
  @Test
  void itIsTheEarliestWeekWithTheLowestMedian() {
    assertThat(lowest("5x7 2x7 4x7 2x7")).contains(new LowestWeek(5, Diary.points("2"), 7));
    assertThat(lowest("5x7 2x7 4x7 2x7").orElseThrow().to()).isEqualTo(11);
  }

  @Test
  void aWeekNeedsFourRatedDays() {
    assertThat(lowest("2 2 2 - - - -")).isEmpty();
    assertThat(lowest("2 2 3 3 - - -")).contains(new LowestWeek(1, Diary.points("2.5"), 4));
  }

  @Test
  void aWeekWithASevereDayDoesNotQualify() {
    assertThat(lowest("2 2 2 S 2 2 2 4")).isEmpty();
    assertThat(lowest("2 2 2 S 6x7")).contains(new LowestWeek(5, Diary.points("6"), 7));
  }

  @Test
  void sixDaysBeforeTheNextInfusionAreNoWeek() {
    assertThat(lowest("2x6")).isEmpty();
  }

  @Test
  void daysAfter26WeeksAreNotLookedAt() {
    assertThat(lowest("4x182 1x20").orElseThrow().median()).isEqualTo(Diary.points("4"));
  }

  @Test
  void aHalfHalvedIsAQuarter() {
    assertThat(lowest("3 3 3 3.5 4 4 -").orElseThrow().median()).isEqualTo(Diary.points("3.25"));
  }

  private static Optional<LowestWeek> lowest(String after) {
    return Diary.of("8x7 I " + after).account().latest().orElseThrow().lowest();
  }
}
