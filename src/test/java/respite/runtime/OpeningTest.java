package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.runtime.World.ANN;
import static respite.runtime.World.BEN;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.talk.Contents;
import respite.talk.SentFile;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.FileFault;
import respite.talk.session.FileId;

/**
 * A file is opened before the turn that needs it, in the lane of its person, and again after a
 * stop.
 */
class OpeningTest {
  private static final Contents NO_JOURNAL =
      new Contents.Faulty(List.of(new FileFault.NoJournal()));
  private static final Deed FILE =
      new Deed.Brought(
          new SentFile(new FileId("made-up"), "a.json", "", OptionalLong.empty()), "", 5);

  private final World world = new World().started();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whatIsInTheFileIsWhatTheTalkSees() {
    var opened = new CopyOnWriteArrayList<FileId>();
    world.opener =
        (file, _) -> {
          opened.add(file);
          return NO_JOURNAL;
        };
    world.did(ANN, FILE).join();
    world.wrote(ANN, "words").join();
    assertThat(world.hears(ANN, 2)).containsExactly("opened Faulty", "words");
    assertThat(opened).containsExactly(new FileId("made-up"));
  }

  @Test
  void anOpenerThatThrowsIsAFileOutOfReachAndIsCounted() {
    world.opener =
        (_, _) -> {
          throw new IllegalStateException("made up");
        };
    world.did(ANN, FILE).join();
    assertThat(world.hears(ANN, 1)).containsExactly("opened OutOfReach");
    assertThat(world.counts().unfetched()).isEqualTo(1);
  }

  @Test
  void aSlowFileHoldsUpNobodyElse() {
    var arrived = new CountDownLatch(1);
    world.opener =
        (_, _) -> {
          pass(arrived);
          return NO_JOURNAL;
        };
    CompletableFuture<Void> slow = world.did(ANN, FILE);
    CompletableFuture<Void> after = world.wrote(ANN, "after it");
    world.wrote(BEN, "beside it").join();
    assertThat(world.hears(BEN, 1)).containsExactly("beside it");
    assertThat(slow).isNotDone();
    assertThat(after).isNotDone();
    arrived.countDown();
    after.join();
    assertThat(world.hears(ANN, 2)).containsExactly("opened Faulty", "after it");
  }

  @Test
  void ofManyFilesOfOnePersonSomeAreOpenedAndEachIsAnswered() {
    var opened = new AtomicInteger();
    world.opener =
        (_, _) -> {
          opened.incrementAndGet();
          return NO_JOURNAL;
        };
    for (int i = 0; i < 10; i++) {
      world.did(ANN, FILE).join();
    }
    assertThat(opened).hasValue(6);
    assertThat(world.counts().turnedAway()).isEqualTo(4);
    world.did(BEN, FILE).join();
    assertThat(opened).hasValue(7);
    world.elapsed.pass(Duration.ofSeconds(20));
    world.did(ANN, FILE).join();
    world.did(ANN, FILE).join();
    assertThat(opened).hasValue(8);
    var could = "opened Faulty";
    var couldNot = new AlwaysLine.CouldNot().toString();
    assertThat(world.hears(ANN, 12))
        .startsWith(could, could, could, could, could, could, couldNot)
        .endsWith(couldNot, could, couldNot)
        .hasSize(12);
  }

  @Test
  void aFileThatTakesLongCountsForMore() {
    world.opener =
        (_, _) -> {
          world.elapsed.pass(Duration.ofSeconds(60));
          return NO_JOURNAL;
        };
    world.did(ANN, FILE).join();
    world.did(ANN, FILE).join();
    world.elapsed.pass(Duration.ofMinutes(7));
    world.did(ANN, FILE).join();
    world.elapsed.pass(Duration.ofMinutes(2));
    world.did(ANN, FILE).join();
    var couldNot = new AlwaysLine.CouldNot().toString();
    assertThat(world.hears(ANN, 4))
        .containsExactly("opened Faulty", couldNot, couldNot, "opened Faulty");
  }

  /**
   * The update that a stop cut short is not confirmed, and nothing of it is kept: it comes again.
   */
  @Test
  void aStopInTheMiddleLeavesTheUpdateToComeAgain() {
    var opening = new CountDownLatch(1);
    var cut = new CountDownLatch(1);
    world.opener =
        (_, _) -> {
          opening.countDown();
          pass(cut);
          return new Contents.OutOfReach();
        };
    var update = new Incoming.Private(77, ANN, world.calendar.now(), FILE);
    CompletableFuture<Void> first = world.take(update);
    var waits = world.wrote(ANN, "waits behind it");
    pass(opening);
    var stopped = CompletableFuture.runAsync(() -> world.engine.stop(Duration.ofSeconds(5)));
    assertThatThrownBy(waits::join).hasCauseInstanceOf(Lanes.Stopped.class);
    cut.countDown();
    stopped.join();
    assertThat(first).isCompletedExceptionally();
    assertThat(world.store.frames).isEmpty();
    try (var again = new World(world.store).started()) {
      again.opener = (_, _) -> NO_JOURNAL;
      again.take(update).join();
      assertThat(again.hears(ANN, 1)).containsExactly("opened Faulty");
    }
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
