package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Rating;
import respite.journal.Scope;

class HistoryTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private final List<Entry.Pain> pains = new ArrayList<>();

  @Test
  void theEveningAverageCountsWhateverTheMomentsWere() {
    entry(MONDAY, Scope.MOMENT, Rating.of(9));
    entry(MONDAY, Scope.DAY, Rating.of(4));
    entry(MONDAY, Scope.MOMENT, new Rating.TooBad());
    assertThat(on(MONDAY)).isEqualTo(Diary.evening(Diary.points("4")));
  }

  @Test
  void withoutAnAverageTheMedianOfTheMomentsCountsAndIsFlagged() {
    entry(MONDAY, Scope.MOMENT, Rating.of(3));
    entry(MONDAY, Scope.MOMENT, Rating.of(6));
    assertThat(on(MONDAY)).isEqualTo(new DayValue(Diary.points("4.5"), DayValue.Source.MOMENTS));
  }

  @Test
  void tooBadToAnswerIsASevereDay() {
    entry(MONDAY, Scope.DAY, new Rating.TooBad());
    assertThat(on(MONDAY).level()).isEqualTo(new Level.Severe());
  }

  @Test
  void aDayWithoutARatingHasNoValue() {
    entry(MONDAY, Scope.DAY, Rating.of(4));
    assertThat(History.of(pains).on(MONDAY.plusDays(1))).isEmpty();
  }

  @Test
  void infusionDaysHaveNoValueFromFirstToLast() {
    var account = Diary.of("8 I - I 3 3").account();
    var course = account.courses().getFirst().course();
    var all = Diary.of("8 5x3 3 3").evidence().history();
    assertThat(all.without(List.of(course)).days().keySet())
        .containsExactly(Diary.START, Diary.START.plusDays(4), Diary.START.plusDays(5));
  }

  @Test
  void theLatestDaysAreTheNewestRatedOnes() {
    var history = Diary.of("8 7 - 6 - 5 -").evidence().history();
    assertThat(history.latest(3).days().values())
        .extracting(value -> Told.level(value.level()))
        .containsExactly("7", "6", "5");
    assertThat(history.latest(9)).isEqualTo(history);
  }

  @Test
  void daysAfterTodayAreLeftOut() {
    var diary = Diary.of("8 7 6").today(Diary.START.plusDays(1));
    assertThat(diary.evidence().history().days()).hasSize(2);
  }

  private DayValue on(LocalDate day) {
    return History.of(pains).on(day).orElseThrow();
  }

  private void entry(LocalDate about, Scope scope, Rating rating) {
    pains.add(
        new Entry.Pain(
            new EntryId(pains.size() + 1),
            about,
            Instant.EPOCH,
            OptionalLong.empty(),
            scope,
            rating,
            "",
            List.of()));
  }
}
