package respite.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import respite.journal.Change;
import respite.journal.Preferences;

/** Years of evenings, in every kind of zone, at home and on the road. */
class ReminderYearTest {
  private static final Instant START = Instant.parse("2026-02-27T12:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(370));

  /** Clocks that jump at midnight, by half an hour, in the night to Friday, or not at all. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "Europe/Lisbon",
          "America/New_York",
          "America/Los_Angeles",
          "Asia/Beirut",
          "America/Havana",
          "Africa/Cairo",
          "America/Santiago",
          "Atlantic/Azores",
          "Asia/Gaza",
          "Africa/Casablanca",
          "America/St_Johns",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Australia/Lord_Howe",
          "Australia/Adelaide",
          "Pacific/Chatham",
          "Pacific/Kiritimati",
          "Pacific/Pago_Pago",
          "Asia/Tokyo");

  static Stream<Arguments> settings() {
    return Stream.of(
            new String[] {"20:00", "04:00"},
            new String[] {"01:00", "04:00"},
            new String[] {"00:00", "00:00"},
            new String[] {"00:30", "00:00"},
            new String[] {"02:30", "03:00"},
            new String[] {"01:30", "01:45"},
            new String[] {"02:30", "02:15"},
            new String[] {"23:59", "00:00"},
            new String[] {"03:59", "04:00"},
            new String[] {"07:00", "11:59"})
        .flatMap(pair -> ZONES.stream().map(zone -> Arguments.of(zone, pair[0], pair[1])));
  }

  @ParameterizedTest(name = "{0} at {1}, days end at {2}")
  @MethodSource("settings")
  void atHomeEveryJournalDayIsAskedAboutOnceAndOnTime(String zone, String at, String dayEnd) {
    var time = LocalTime.parse(at);
    var reminders = Preferences.Reminders.USUAL.at(time);
    var preferences = Preferences.USUAL.with(reminders).ending(LocalTime.parse(dayEnd));
    var road = new Road(START, ZoneId.of(zone), preferences);

    road.goTo(END);

    assertThat(road.asked()).hasSizeBetween(369, 370);
    LocalDate first = road.asked().getFirst().day();
    for (int i = 0; i < road.asked().size(); i++) {
      Road.Asked question = road.asked().get(i);
      assertThat(question.day()).isEqualTo(first.plusDays(i));
      assertThat(road.journal().dayOf(question.at())).isEqualTo(question.day());
      if (!road.jumps(question.day())) {
        assertThat(question.at().atZone(ZoneId.of(zone)).toLocalTime()).isEqualTo(time);
      }
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void onTheRoadNoDayIsAskedAboutTwiceAndNoQuietDayIsLeftOut(long seed) {
    var road = new Road(START, ZoneId.of("Europe/Berlin"), Preferences.USUAL);

    var traveller = new Traveller(road, seed);
    while (road.now().isBefore(END)) {
      traveller.act();
    }

    var days = road.asked().stream().map(Road.Asked::day).toList();
    assertThat(days).isSorted().doesNotHaveDuplicates();
    assertThat(days).hasSizeGreaterThan(100);
    assertThat(road.nudged()).isSorted().doesNotHaveDuplicates();
    assertThat(traveller.leftOut()).isEmpty();
  }

  @Test
  void aClockThatRanAYearAheadAndWasSetRightLeavesOutNoEveningAfterTheNextWord() {
    aClockThatRanAhead(road -> road.says("/help"));
  }

  @Test
  void norWhenWhatIsDueTooFarAheadIsPlannedAnewInSilence() {
    aClockThatRanAhead(Road::plansAnew);
  }

  private static void aClockThatRanAhead(Consumer<Road> setRight) {
    var road = new Road(START, ZoneId.of("Europe/Berlin"), Preferences.USUAL);
    Instant right = START.plus(Duration.ofDays(10));
    road.goTo(right);
    road.stopUntil(right.plus(Duration.ofDays(365)));
    road.goTo(right.plus(Duration.ofDays(366)));
    int before = road.asked().size();

    road.stopUntil(right.plus(Duration.ofHours(1)));
    setRight.accept(road);
    road.goTo(right.plus(Duration.ofDays(5)));

    var days = road.asked().stream().map(Road.Asked::day).skip(before).toList();
    LocalDate first = road.journal().dayOf(right);
    assertThat(days).containsExactlyElementsOf(first.datesUntil(first.plusDays(5)).toList());
  }

  @Test
  void flyingWestAfterTheQuestionRepeatsNoneAndFlyingEastSkipsADateQuietly() {
    var road = new Road(START, ZoneId.of("Asia/Tokyo"), Preferences.USUAL);
    road.goTo(Instant.parse("2026-03-02T11:30:00Z")); // 20:30 in Tokyo: Monday was asked about
    road.change(new Change.ZoneChosen(ZoneId.of("America/Los_Angeles"))); // 03:30, still Sunday
    road.goTo(Instant.parse("2026-03-04T03:00:00Z")); // 19:00 on Tuesday

    road.change(new Change.ZoneChosen(ZoneId.of("Pacific/Auckland"))); // 16:00 on Wednesday
    road.goTo(Instant.parse("2026-03-05T12:00:00Z")); // 01:00 in the night to Friday
    road.change(new Change.ZoneChosen(ZoneId.of("Pacific/Pago_Pago"))); // 01:00 to Thursday
    road.goTo(Instant.parse("2026-03-06T08:00:00Z")); // 21:00 on Thursday, asked about before
    road.change(new Change.ZoneChosen(ZoneId.of("Pacific/Kiritimati"))); // 22:00 on Friday
    road.goTo(Instant.parse("2026-03-07T06:30:00Z"));

    assertThat(road.asked().stream().map(Road.Asked::day).skip(1))
        .containsExactly(
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-03-02"),
            LocalDate.parse("2026-03-04"),
            LocalDate.parse("2026-03-05"),
            LocalDate.parse("2026-03-06"),
            LocalDate.parse("2026-03-07"));
  }
}
