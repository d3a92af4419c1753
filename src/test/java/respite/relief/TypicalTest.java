package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import respite.journal.Route;

class TypicalTest {
  private static final String FIRST = Diary.WEEK_OF_8 + "I ";

  @Test
  void twoCoursesAreTooFew() {
    assertThat(typical(FIRST + "3x18 8x7 I 3x20 8x7")).isEqualTo(new Typical.TooFew(2));
  }

  @Test
  void threeCoursesHaveAMiddleAndARange() {
    var pooled = pooled(FIRST + "3x18 8x7 I 3x27 8x7 I 3x31");
    assertThat(Told.middle(pooled.middle())).isEqualTo("27");
    assertThat(pooled.shortest()).returns(72, Spell::quarterDays).returns(true, Spell::ended);
    assertThat(pooled.longest()).returns(124, Spell::quarterDays).returns(false, Spell::ended);
    assertThat(pooled.withoutRelief()).isZero();
  }

  @Test
  void coursesWithoutReliefCountAsZeroAndAreTold() {
    var pooled = pooled(FIRST + "8x20 I 3x18 8x7 I 3x27 8x7 I 3x31");
    assertThat(Told.middle(pooled.middle())).isEqualTo("22.5");
    assertThat(pooled.withoutRelief()).isEqualTo(1);
    assertThat(pooled.shortest().quarterDays()).isZero();
  }

  @Test
  void betweenUpToSevenWideEndedAtItsMiddleAndWiderHeldAtLeastItsLowerEnd() {
    var narrow = pooled(FIRST + "3x24 -x7 7x7 I 3x18 8x7 I 3x20 8x7").spells().getFirst();
    assertThat(narrow).returns(110, Spell::quarterDays).returns(true, Spell::ended);
    var wide = pooled(FIRST + "3x24 -x8 7x7 I 3x18 8x7 I 3x20 8x7").spells().getFirst();
    assertThat(wide).returns(96, Spell::quarterDays).returns(false, Spell::ended);
  }

  @Test
  void provisionalRecalledUnmeasuredAndUnknownCoursesAreNotPooled() {
    assertThat(typical("8 I 3x18 8x7 I 3x18 8x7 I 3x18 8x7")).isEqualTo(new Typical.TooFew(2));
    assertThat(Typical.of(Diary.of("- I 3x18 8x7").usual(8).account().courses(), Route.DRIP))
        .isEqualTo(new Typical.TooFew(0));
    assertThat(typical("2x7 I 1x20")).isEqualTo(new Typical.TooFew(0));
    assertThat(typical(FIRST + "-x20 8x9")).isEqualTo(new Typical.TooFew(0));
    assertThat(typical(FIRST + "8x6 I 8x6 I 8x9")).isEqualTo(new Typical.TooFew(0));
  }

  @Test
  void routesAreNotMixed() {
    var diary = FIRST + "3x18 8x7 J 3x20 8x7 I 3x18 8x7 I J 3x18 8x7 I 3x9 8x7";
    assertThat(pooled(diary).spells()).hasSize(3);
    assertThat(Diary.of(diary).account().typical(Route.INJECTION)).isEqualTo(new Typical.TooFew(1));
  }

  private static Typical typical(String diary) {
    return Diary.of(diary).account().typical(Route.DRIP);
  }

  private static Typical.Pooled pooled(String diary) {
    return (Typical.Pooled) typical(diary);
  }
}
