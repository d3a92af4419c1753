package respite.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every diary, tried on made-up ones; a failure is found again by its seed. */
class ReliefPropertiesTest {
  static LongStream seeds() {
    return LongStream.range(50_000, 50_400);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void shiftingAllDaysChangesNothing(long seed) {
    var here = RandomDiary.of(seed).account().courses();
    for (var start : List.of(LocalDate.of(2024, 2, 27), LocalDate.of(2027, 12, 30))) {
      var there = RandomDiary.of(seed, start).account().courses();
      assertThat(there).extracting(Told::at30).isEqualTo(here.stream().map(Told::at30).toList());
      assertThat(there).extracting(Told::at50).isEqualTo(here.stream().map(Told::at50).toList());
      assertThat(there)
          .extracting(Told::baseline)
          .isEqualTo(here.stream().map(Told::baseline).toList());
      assertThat(there)
          .extracting(CourseRelief::lowest)
          .isEqualTo(here.stream().map(CourseRelief::lowest).toList());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void daysFromTheNextCourseOnNeverMatter(long seed) {
    var diary = RandomDiary.of(seed);
    var courses = diary.account().courses();
    for (int place = 1; place < courses.size(); place++) {
      var cut = RandomDiary.of(seed).today(courses.get(place).course().first()).account();
      assertThat(cut.courses().subList(0, place)).isEqualTo(courses.subList(0, place));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anEditMovesNoCourseThatEndedBeforeIt(long seed) {
    var diary = RandomDiary.of(seed);
    var before = diary.account().courses();
    var day = anyDay(diary, seed);
    diary.days.put(day, Diary.evening(new Level.Points(2 * (int) (seed % 21))));
    var after = diary.account().courses();
    for (int place = 0; place < before.size(); place++) {
      var next = before.get(place).next();
      if (next.isPresent() && !next.get().isAfter(day)) {
        assertThat(after.get(place)).isEqualTo(before.get(place));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anEditOnAnInfusionDayMovesNothing(long seed) {
    var diary = RandomDiary.of(seed);
    var before = diary.account().courses();
    var course = before.get((int) seed % before.size()).course();
    diary.days.put(course.first(), Diary.evening(new Level.Severe()));
    diary.days.put(course.last(), Diary.evening(new Level.Points(0)));
    assertThat(diary.account().courses()).isEqualTo(before);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anEditOutsideEveryBaselineThatStaysBadMovesNoSpan(long seed) {
    var diary = RandomDiary.of(seed);
    var before = diary.account();
    var latest = before.latest().orElseThrow();
    var worst = new TreeMap<>(diary.days);
    diary
        .days
        .tailMap(latest.course().day(1))
        .forEach((day, value) -> worst.put(day, worse(value, latest)));
    diary.days.putAll(worst);
    var after = diary.account().latest().orElseThrow();
    assertThat(Told.baseline(after)).isEqualTo(Told.baseline(latest));
    assertThat(spans(after)).isEqualTo(spans(latest));
  }

  private static DayValue worse(DayValue value, CourseRelief course) {
    var nearly =
        course.baseline() instanceof Baseline.Known known ? known.points().quarters() - 4 : 40;
    return value.level().compareTo(new Level.Points(Math.max(nearly, 0))) >= 0
        ? Diary.evening(new Level.Severe())
        : value;
  }

  private static List<Object> spans(CourseRelief course) {
    return course.outcome() instanceof Outcome.Measured measured
        ? List.of(span(measured.at30()), span(measured.at50()), measured.nearBaseline())
        : List.of();
  }

  private static Optional<Span> span(Relief relief) {
    return relief instanceof Relief.Found(var span, _) ? Optional.of(span) : Optional.empty();
  }

  private static LocalDate anyDay(Diary diary, long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    long length = ChronoUnit.DAYS.between(diary.start, diary.today);
    return diary.start.plusDays(random.nextLong(length + 1));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void oneMoreGoodEveningNeverShortensAtLeast(long seed) {
    var diary = RandomDiary.of(seed);
    var latest = diary.account().latest().orElseThrow();
    if (!(latest.outcome()
        instanceof Outcome.Measured(_, _, Relief.Found(Span.AtLeast least, _), _, _))) {
      assertThat(Told.at30(latest)).doesNotStartWith("at least");
      return;
    }
    var longer = diary.then("0").account().latest().orElseThrow();
    int today = longer.course().number(diary.today);
    switch (((Outcome.Measured) longer.outcome()).at30()) {
      case Relief.Found(Span.AtLeast now, _) ->
          assertThat(now.days()).isGreaterThanOrEqualTo(least.days());
      case Relief.Found(var ended, _) ->
          assertThat(ended.lastDay() + 7)
              .as("the evening completed a week that was bad")
              .isEqualTo(today);
      case Relief.NotEnoughEntries(var rated) -> assertThat(rated.underHalf()).isTrue();
      case Relief.None _, Relief.NotYet _, Relief.NoneBeforeNext _ ->
          assertThat(Told.at30(longer)).as("relief that was found stays found").isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void onsetEndAndHeldDaysFitTogether(long seed) {
    for (var course : RandomDiary.of(seed).account().courses()) {
      if (course.outcome() instanceof Outcome.Measured measured
          && measured.at30() instanceof Relief.Found(var span, var rated)) {
        assertThat(span.onset()).isBetween(1, Relief.ONSET_DAYS);
        assertThat(rated.underHalf()).isFalse();
        switch (span) {
          case Span.Ended ended -> assertThat(ended.onset() + ended.held()).isEqualTo(ended.end());
          case Span.Between between -> {
            assertThat(between.onset() + between.atMost()).isEqualTo(between.end());
            assertThat(between.atMost()).isGreaterThan(between.atLeast() + 2);
          }
          case Span.AtLeast least ->
              assertThat(least.onset() + least.days()).isEqualTo(least.lastGood() + 1);
        }
        assertThat(span.lastDay()).isGreaterThanOrEqualTo(span.onset());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theSpanAt50LiesInsideTheSpanAt30AndBothInsideTheReturn(long seed) {
    for (var course : RandomDiary.of(seed).account().courses()) {
      if (course.outcome() instanceof Outcome.Measured measured
          && measured.at30() instanceof Relief.Found(var outer, _)) {
        if (measured.at50() instanceof Relief.Found(var inner, _)) {
          assertThat(inner.onset()).isGreaterThanOrEqualTo(outer.onset());
          assertThat(inner.lastDay()).isLessThanOrEqualTo(outer.lastDay());
        }
        var near = measured.nearBaseline().orElseThrow();
        assertThat(near.onset()).isEqualTo(outer.onset());
        assertThat(near.lastDay()).isGreaterThanOrEqualTo(lastGood(outer));
      } else if (course.outcome() instanceof Outcome.Measured measured) {
        assertThat(measured.at50()).isNotInstanceOf(Relief.Found.class);
      }
    }
  }

  /** The last good day, or for an exact end at least as early a day. */
  private static int lastGood(Span span) {
    return switch (span) {
      case Span.Ended(_, int end) -> end - 3;
      case Span.Between(_, int lastGood, _) -> lastGood;
      case Span.AtLeast(_, int lastGood, _, _) -> lastGood;
    };
  }
}
