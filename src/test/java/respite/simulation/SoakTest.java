package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import respite.Sample;
import respite.port.Attachment;
import respite.port.Person;
import respite.report.DrawnPictures;
import respite.runtime.Engine;
import respite.runtime.Ports;
import respite.store.DataDirectory;
import respite.store.FileDisk;
import respite.store.Keys;
import respite.store.LogCheck;
import respite.store.MapDbStore;
import respite.store.StoreLimits;
import respite.talk.Contents;
import respite.talk.Talk;
import respite.wording.EnglishPictures;

/**
 * Days of many people in fast time, over the real store on the real disk: they answer the evening
 * question, write scores and notes, tell of infusions, look at charts. The heap and the threads
 * stay flat but for what journals need. {@code -Drespite.soak} says how many people (20 by default,
 * for three days; from a thousand on it is a fortnight).
 */
class SoakTest {
  private static final int MANY = 1_000;
  private static final StoreLimits LIMITS =
      new StoreLimits(StoreLimits.DEFAULT.log(), 1000, Duration.ofMinutes(5), 32L << 20, 50);

  /** What the last half of the days may add: the index of updates by which repeats are known. */
  private static final long SPARE = 48L << 20;

  /**
   * By so many threads the halves may differ, as more or fewer people are being answered when a day
   * ends; one thread left behind a day is more in a fortnight.
   */
  private static final int AT_WORK = 5;

  @TempDir Path directory;

  @Test
  void aFortnightOfManyPeopleLeavesHeapAndThreadsFlat() throws IOException {
    int many = Integer.getInteger("respite.soak", 20);
    int days = many >= MANY ? 14 : 3;
    var people = LongStream.range(0, many).mapToObj(i -> new Person(7_100_000_001L + i)).toList();
    var chance = new Random(Long.getLong("respite.seed", 3));
    var time = new Schedule(chance, 0, Duration.ZERO);
    Path master = directory.resolve("keys/master.key");
    List<Long> heaps = new ArrayList<>();
    List<Integer> threads = new ArrayList<>();
    try (DataDirectory data = DataDirectory.open(directory.resolve("data"), 42)) {
      Keys keys = Keys.open(new FileDisk(), master, false);
      List<MapDbStore> opened = new ArrayList<>();
      time.start(() ->
          opened.add(MapDbStore.open(new FileDisk(), data, keys, LIMITS, time.threads(), time)));
      time.runUntil(Duration.ZERO, () -> !opened.isEmpty());
      MapDbStore store = opened.getFirst();
      var village = new Village(people, chance, time);
      var engine = engine(time, store, village);
      time.start(() -> {
        engine.start();
        village.live(engine.intake());
      });
      for (int day = 1; day <= days; day++) {
        boolean _ = time.runUntil(Duration.ofDays(day), () -> !time.faults().isEmpty());
        assertThat(time.faults()).isEmpty();
        heaps.add(FuzzTest.heap());
        threads.add(time.threadsAlive() + Thread.activeCount());
        System.out.printf(
            "day %d: heap %d MiB, %d threads, %s, %d reminders%n",
            day,
            heaps.getLast() >> 20,
            threads.getLast(),
            village,
            engine.health().counts().reminders());
      }
      var counts = engine.health().counts();
      assertThat(counts.faults() + counts.thrownTurns() + counts.givenUp()).isZero();
      assertThat(counts.reminders()).isGreaterThan((long) many * (days - 2));
      var closed = new AtomicBoolean();
      time.start(() -> {
        store.close();
        closed.set(true);
      });
      assertThat(time.runUntil(Duration.ofDays(days + 1L), closed::get)).isTrue();
    }
    assertFlat(heaps, threads);
    try (DataDirectory data = DataDirectory.open(directory.resolve("data"), 42)) {
      assertThat(
              new LogCheck(new FileDisk(), data, Keys.open(new FileDisk(), master, true))
                  .run()
                  .findings())
          .isEmpty();
    }
  }

  private static Engine engine(Schedule time, MapDbStore store, Village village) {
    var pictures = new DrawnPictures(new EnglishPictures());
    var ports =
        new Ports(
            store,
            village,
            Sample.understanding(),
            pictures,
            (document, _) -> new Attachment("f", "text/plain", document.toString(), new byte[9]),
            (_, _) -> new Contents.OutOfReach(),
            time,
            time);
    var talk = new Talk(Sample.article());
    return new Engine(
        ports,
        _ -> List.of(),
        talk::turn,
        time::start,
        broken -> {
          throw broken;
        },
        _ -> {});
  }

  private static void assertFlat(List<Long> heaps, List<Integer> threads) {
    int middle = (heaps.size() + 1) / 2;
    double before = mean(threads.subList(1, middle));
    assertThat(mean(threads.subList(middle, threads.size()))).isLessThan(before + AT_WORK);
    assertThat(heaps.getLast()).isLessThan(heaps.get(middle - 1) + SPARE);
  }

  private static double mean(List<Integer> threads) {
    return threads.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }
}
