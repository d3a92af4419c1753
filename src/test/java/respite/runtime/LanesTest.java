package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import respite.port.Person;

class LanesTest {
  private static final Person ANN = new Person(1);
  private static final Person BEN = new Person(2);

  private final List<Throwable> faults = new CopyOnWriteArrayList<>();
  private final Lanes lanes = new Lanes(Executors.newVirtualThreadPerTaskExecutor(), faults::add);
  private final MovableElapsed elapsed = new MovableElapsed();

  @Test
  void workOfOnePersonRunsInOrderAndOneAtATime() {
    var seen = new ArrayList<Integer>();
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    var all = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < 2000; i++) {
      int number = i;
      all.add(
          lanes.submit(
              ANN,
              () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                seen.add(number);
                Thread.yield();
                inside.decrementAndGet();
              }));
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
    assertThat(seen).hasSize(2000).isSorted();
    assertThat(most).hasValue(1);
  }

  @Test
  void personsRunSideBySide() {
    var annIsIn = new CountDownLatch(1);
    var benIsIn = new CountDownLatch(1);
    var ann = lanes.submit(ANN, () -> meet(annIsIn, benIsIn));
    var ben = lanes.submit(BEN, () -> meet(benIsIn, annIsIn));
    CompletableFuture.allOf(ann, ben).join();
    assertThat(faults).isEmpty();
  }

  @Test
  void oneOfThousandPersonsIsNotHeldUpByAllOthers() {
    var open = new CountDownLatch(1);
    for (int i = 10; i < 1010; i++) {
      lanes.submit(new Person(i), () -> pass(open));
    }
    lanes.submit(ANN, () -> {}).join();
    await().until(() -> lanes.size() == 1000);
    open.countDown();
  }

  @Test
  void aFaultIsReportedAndTheLaneGoesOn() {
    var bad =
        lanes.submit(
            ANN,
            () -> {
              throw new IllegalStateException("made up");
            });
    var good = lanes.submit(ANN, () -> {});
    good.join();
    assertThatThrownBy(bad::join).hasCauseInstanceOf(IllegalStateException.class);
    assertThat(faults).singleElement().isInstanceOf(IllegalStateException.class);
  }

  @Test
  void idleLanesLeaveNoTrace() {
    for (int i = 0; i < 500; i++) {
      lanes.submit(new Person(i), () -> {});
    }
    await().until(() -> lanes.size() == 0);
    lanes.submit(ANN, () -> {}).join();
    await().until(() -> lanes.size() == 0);
  }

  @Test
  void aFullLaneTakesNoMoreFromOutsideButOthersAndOurOwnWorkGoOn() {
    var open = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    lanes.submit(
        ANN,
        () -> {
          begun.countDown();
          pass(open);
        });
    pass(begun);
    for (int i = 0; i < Lanes.MOST_WAITING; i++) {
      assertThat(lanes.offer(ANN, () -> {})).isPresent();
    }
    assertThat(lanes.offer(ANN, () -> {})).isEmpty();
    assertThat(lanes.offer(BEN, () -> {})).isPresent();
    var own = lanes.submit(ANN, () -> {});
    open.countDown();
    own.join();
    assertThat(lanes.offer(ANN, () -> {})).isPresent();
  }

  @Test
  void stopFinishesWhatWasBegunAndGivesUpTheRest() {
    var begun = new CountDownLatch(1);
    var open = new CountDownLatch(1);
    var first =
        lanes.submit(
            ANN,
            () -> {
              begun.countDown();
              pass(open);
            });
    var second = lanes.submit(ANN, () -> {});
    pass(begun);
    var stopping = CompletableFuture.supplyAsync(() -> lanes.stop(elapsed, Duration.ofSeconds(5)));
    assertThatThrownBy(second::join).hasMessageContaining("stopped");
    assertThat(first).isNotDone();
    open.countDown();
    assertThat(stopping.join()).isTrue();
    assertThat(first).isCompleted();
    assertThat(lanes.submit(BEN, () -> {})).isCompletedExceptionally();
  }

  @Test
  void stopDoesNotWaitLongerThanItMay() {
    var begun = new CountDownLatch(1);
    var open = new CountDownLatch(1);
    lanes.submit(
        ANN,
        () -> {
          begun.countDown();
          pass(open);
        });
    pass(begun);
    var stopping = CompletableFuture.supplyAsync(() -> lanes.stop(elapsed, Duration.ofSeconds(5)));
    elapsed.passUntil(stopping::isDone);
    assertThat(stopping.join()).isFalse();
    open.countDown();
  }

  private static void meet(CountDownLatch here, CountDownLatch there) {
    here.countDown();
    pass(there);
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
