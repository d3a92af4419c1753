package respite.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlightTest {
  private final Flight flight = new Flight();

  @Test
  void beforeTheFirstUpdateThereIsNoOffset() {
    flight.batchEnds(Set.of());
    assertThat(flight.offset()).isEmpty();
    assertThat(flight.lowest()).isEmpty();
  }

  @Test
  void anUpdateThatFailedHoldsTheOffset() {
    flight.took(10, CompletableFuture.completedFuture(null));
    flight.took(11, CompletableFuture.failedFuture(new IOException("disk")));
    flight.took(12, CompletableFuture.completedFuture(null));
    flight.batchEnds(Set.of(10L, 11L, 12L));
    assertThat(flight.offset()).hasValue(11);
    assertThat(flight.size()).isZero();
  }

  @Test
  void whatWasConfirmedIsForgotten() {
    flight.took(10, CompletableFuture.completedFuture(null));
    flight.batchEnds(Set.of(10L));
    assertThat(flight.isNew(10)).isFalse();
    flight.batchEnds(Set.of());
    assertThat(flight.isNew(10)).isTrue();
    assertThat(flight.offset()).hasValue(11);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aQueueIsTakenWholeAndNothingUnfinishedIsEverConfirmed(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    var queue = new TreeSet<Long>();
    LongStream.rangeClosed(100, 100 + random.nextInt(60)).forEach(queue::add);
    Set<Long> expected = Set.copyOf(queue);
    Map<Long, CompletableFuture<Void>> taken = new HashMap<>();
    for (int step = 0; step < 5000 && !queue.isEmpty(); step++) {
      poll(queue, taken, random);
      finishSome(taken, random);
    }
    assertThat(queue).isEmpty();
    assertThat(taken.keySet()).isEqualTo(expected);
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  /** What Telegram does: it forgets everything below the offset and sends what comes first. */
  private void poll(
      TreeSet<Long> queue, Map<Long, CompletableFuture<Void>> taken, RandomGenerator random) {
    flight
        .offset()
        .ifPresent(offset -> {
          var confirmed = List.copyOf(queue.headSet(offset));
          assertThat(confirmed).allMatch(number -> taken.get(number).isDone());
          queue.removeAll(confirmed);
        });
    var batch = queue.stream().limit(1 + random.nextInt(10)).toList();
    for (long number : batch) {
      if (flight.isNew(number)) {
        boolean wasUnderWay = taken.containsKey(number) && !taken.get(number).isDone();
        assertThat(wasUnderWay).isFalse();
        taken.put(number, new CompletableFuture<>());
        flight.took(number, taken.get(number));
      }
    }
    flight.batchEnds(new HashSet<>(batch));
  }

  private static void finishSome(Map<Long, CompletableFuture<Void>> taken, RandomGenerator random) {
    taken.values().forEach(done -> finish(done, random.nextInt(3) == 0));
  }

  private static void finish(CompletableFuture<Void> done, boolean now) {
    if (now) {
      done.complete(null);
    }
  }
}
