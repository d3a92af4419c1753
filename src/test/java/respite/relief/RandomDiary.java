package respite.relief;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import respite.journal.CourseMark;
import respite.journal.Route;

/** Diaries that wander between bad and good weeks, with infusions, gaps, severe days and marks. */
final class RandomDiary {
  private final RandomGenerator random;
  private final Diary diary;

  private RandomDiary(long seed, LocalDate start) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    diary = Diary.of("-", start);
  }

  static Diary of(long seed) {
    return of(seed, Diary.START);
  }

  static Diary of(long seed, LocalDate start) {
    return new RandomDiary(seed, start).walk();
  }

  private Diary walk() {
    stretch(random.nextInt(12), 7);
    int courses = 1 + random.nextInt(5);
    for (int course = 0; course < courses; course++) {
      infusions();
      for (int stretch = random.nextInt(5); stretch >= 0; stretch--) {
        stretch(random.nextInt(random.nextInt(8) == 0 ? 130 : 18), random.nextInt(11));
      }
    }
    if (random.nextBoolean()) {
      diary.usual(random.nextInt(11));
    }
    return diary;
  }

  private void infusions() {
    for (int n = random.nextInt(3); n >= 0; n--) {
      boolean nasal = !diary.infusions.isEmpty() && random.nextInt(6) == 0;
      diary.then(nasal ? "N" : "I");
      if (random.nextInt(5) == 0) {
        diary.mark(diary.infusions.size(), anyMark());
      }
      stretch(random.nextInt(4), 8);
    }
    if (random.nextInt(8) == 0) {
      diary.infusion(diary.today.plusDays(random.nextInt(9)), Route.DRIP);
    }
  }

  private CourseMark anyMark() {
    return CourseMark.values()[random.nextInt(CourseMark.values().length)];
  }

  /** Days around a level, each rated with a chance of its own for the stretch. */
  private void stretch(int days, int around) {
    int ratedOfTen = random.nextInt(4) == 0 ? random.nextInt(11) : 9;
    int spread = 1 + random.nextInt(5);
    for (int day = 0; day < days; day++) {
      diary.then(random.nextInt(10) < ratedOfTen ? word(around, spread) : "-");
    }
  }

  private String word(int around, int spread) {
    int halves = 2 * around + random.nextInt(2 * spread + 1) - spread;
    if (halves > 20) {
      return random.nextInt(3) == 0 ? "S" : "10";
    }
    return halves < 0 ? "0" : halves / 2 + (halves % 2 == 0 ? "" : ".5");
  }
}
