package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import respite.journal.Infusion;
import respite.journal.InfusionId;
import respite.journal.Route;

class KaplanMeierTest {
  private static final Course COURSE =
      new Course(List.of(new Infusion(new InfusionId(1), Diary.START, Route.DRIP)));
  private static final Relief ANY = new Relief.NotEnoughEntries(new Completeness(0, 1));

  @Test
  void theLastSpanStillHoldingLeavesTheMiddleOneAsTheMiddle() {
    assertThat(middle("18 27 31+")).isEqualTo("27");
  }

  @Test
  void withOneEndInThreeTheMiddleIsNotReached() {
    assertThat(middle("18 27+ 31+")).isEqualTo("not reached, more than half at least 31");
  }

  @Test
  void whereExactlyHalfAreLeftItIsTheMiddleOfThatStep() {
    assertThat(middle("0 18 27 31+")).isEqualTo("22.5");
    assertThat(middle("10 20 30 40")).isEqualTo("25");
  }

  @Test
  void whereExactlyHalfAreLeftAndNoneEndsLaterItIsAtLeastTheStart() {
    assertThat(middle("10 20 30+ 40+")).isEqualTo("at least 20");
  }

  @Test
  void endsComeBeforeCutSpansAtATie() {
    assertThat(middle("20 20+ 30+ 40")).isEqualTo("40");
    assertThat(middle("20+ 20 20")).isEqualTo("20");
    assertThat(middle("20+ 20 30+ 20")).isEqualTo("at least 20");
  }

  @Test
  void allWithoutReliefIsZero() {
    assertThat(middle("0 0 0")).isEqualTo("0");
  }

  @Test
  void halfDaysGiveAMiddleInQuarterDays() {
    assertThat(middle("10 20 27.5 40")).isEqualTo("23.75");
  }

  @Test
  void hundredsOfSpansStayExact() {
    var ends = IntStream.rangeClosed(1, 401).mapToObj(length -> spell(4 * length, true)).toList();
    assertThat(Told.middle(KaplanMeier.middle(ends))).isEqualTo("201");
    var many =
        IntStream.rangeClosed(1, 400)
            .mapToObj(length -> spell(4 * length, length % 2 == 0))
            .toList();
    assertThat(KaplanMeier.middle(many)).isInstanceOf(Typical.Middle.Exactly.class);
  }

  private static String middle(String spells) {
    return Told.middle(
        KaplanMeier.middle(Arrays.stream(spells.split(" ")).map(KaplanMeierTest::spell).toList()));
  }

  private static Spell spell(String word) {
    var parts = word.replace("+", "").split("\\.");
    int quarters = 4 * Integer.parseInt(parts[0]) + (parts.length == 1 ? 0 : 2);
    return spell(quarters, !word.endsWith("+"));
  }

  private static Spell spell(int quarters, boolean ended) {
    return new Spell(COURSE, ANY, quarters, ended);
  }
}
