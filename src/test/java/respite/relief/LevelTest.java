package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import respite.journal.Rating;

class LevelTest {
  private static final Level SEVERE = new Level.Severe();

  @ParameterizedTest(name = "the median of {0} is {1}")
  @CsvSource({
    "3, 3",
    "3 4, 3.5",
    "3 3.5, 3.25",
    "9 1 4, 4",
    "S, severe",
    "4 S, 4",
    "S S, severe",
    "2 S S, severe",
    "2 3 S, 3",
    "2 3 S S, 3",
    "2 S S S, severe",
    "0 10, 5"
  })
  void medianPutsSevereAfterEveryNumberAndNeverAveragesIt(String levels, String median) {
    assertThat(Level.median(levels(levels)).map(Told::level)).contains(median);
  }

  @Test
  void nothingHasNoMedian() {
    assertThat(Level.median(List.of())).isEmpty();
  }

  @Test
  void severeSortsAfterTen() {
    var levels = new ArrayList<>(levels("S 10 0 2.5"));
    levels.sort(null);
    assertThat(levels).isEqualTo(levels("0 2.5 10 S"));
  }

  @Test
  void aRatingBecomesItsNumberOrSevere() {
    assertThat(Level.of(Rating.of(7))).isEqualTo(new Level.Points(28));
    assertThat(Level.of(new Rating.TooBad())).isEqualTo(SEVERE);
  }

  @Test
  void numbersOffTheScaleAreRefused() {
    assertThatThrownBy(() -> new Level.Points(41)).hasMessageContaining("41 quarter points");
    assertThatThrownBy(() -> new Level.Points(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void quartersShowAsHundredths() {
    assertThat(new Level.Points(29).hundredths()).isEqualTo(725);
    assertThat(Optional.of(SEVERE).map(Told::level)).contains("severe");
  }

  @Test
  void aDayNeverCountsFinerThanHalfPoints() {
    assertThatThrownBy(() -> Diary.evening(new Level.Points(29)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Level> levels(String words) {
    return Arrays.stream(words.split(" "))
        .<Level>map(word -> word.equals("S") ? SEVERE : Diary.points(word))
        .toList();
  }
}
