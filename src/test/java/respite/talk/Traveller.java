package respite.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import respite.journal.Change;
import respite.journal.Journal;
import respite.journal.Pause;
import respite.journal.Preferences;

/**
 * Somebody who answers, puts off, flies, changes the settings and pauses by chance, while the
 * program stops now and then; and who knows which days had to be asked about.
 */
final class Traveller {
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "America/Los_Angeles",
          "Asia/Beirut",
          "Asia/Tokyo",
          "Asia/Kolkata",
          "Australia/Lord_Howe",
          "Pacific/Auckland",
          "Pacific/Pago_Pago",
          "Pacific/Kiritimati");

  private static final List<String> CHOICES = List.of("4", "bad", "later", "1h", "3h", "no");

  private final Road road;
  private final RandomGenerator chance;
  private final List<LocalDate> leftOut = new ArrayList<>();

  Traveller(Road road, long seed) {
    this.road = road;
    this.chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** The days that had to be asked about and were not. */
  List<LocalDate> leftOut() {
    return leftOut;
  }

  /** One deed; then two or three days in which only time goes on. */
  void act() {
    Preferences now = road.journal().preferences();
    switch (chance.nextInt(10)) {
      case 0 -> road.change(new Change.ZoneChosen(ZoneId.of(any(ZONES))));
      case 1 -> road.change(new Change.Preferred(now.with(now.reminders().at(time(24)))));
      case 2 -> road.change(new Change.Preferred(now.ending(time(12))));
      case 3 -> road.change(new Change.Preferred(now.pausing(pause())));
      case 4 -> road.change(new Change.Preferred(now.pausing(Optional.empty())));
      case 5 ->
          road.change(
              new Change.Preferred(
                  now.with(now.reminders().on(chance.nextInt(4) > 0).nudge(chance.nextBoolean()))));
      case 6 -> road.stopUntil(later(72));
      case 7 -> road.says("how long does relief last?");
      default -> road.presses(road.journal().dayOf(road.now()), any(CHOICES));
    }
    if (chance.nextInt(3) > 0) {
      watch();
    }
    road.goTo(later(30));
  }

  /** Lets two or three days go by untouched, and looks which of them were asked about. */
  private void watch() {
    Instant from = road.now();
    road.goTo(later(72));
    Journal journal = road.journal();
    for (LocalDate day = journal.dayOf(from).plusDays(1);
        !journal.startOf(day.plusDays(1)).isAfter(road.now());
        day = day.plusDays(1)) {
      if (isWanted(journal, day, from) && !road.wasAsked(day)) {
        leftOut.add(day);
      }
    }
  }

  private boolean isWanted(Journal journal, LocalDate day, Instant from) {
    Preferences chosen = journal.preferences();
    boolean reached =
        road.asked().stream().anyMatch(one -> one.at().isBefore(from) && !one.day().isBefore(day));
    return chosen.reminders().on()
        && chosen.pause().filter(pause -> pause.covers(day)).isEmpty()
        && journal.dayRating(day).isEmpty()
        && !reached;
  }

  private Optional<Pause> pause() {
    LocalDate end = road.journal().dayOf(road.now()).plusDays(1 + chance.nextInt(14));
    return Optional.of(
        new Pause(
            Pause.Reason.HOLIDAY, chance.nextInt(5) == 0 ? Optional.empty() : Optional.of(end)));
  }

  private LocalTime time(int hours) {
    return LocalTime.of(chance.nextInt(hours), 15 * chance.nextInt(4));
  }

  private Instant later(int hours) {
    return road.now().plus(Duration.ofMinutes(1 + chance.nextInt(60 * hours)));
  }

  private String any(List<String> some) {
    return some.get(chance.nextInt(some.size()));
  }
}
