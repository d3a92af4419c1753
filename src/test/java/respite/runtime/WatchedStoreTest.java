package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import respite.port.Frame;
import respite.port.Person;
import respite.port.Store.DiskFull;
import respite.port.Store.StoreBroken;
import respite.talk.effect.MessageKey;

class WatchedStoreTest {
  private static final Person ANN = new Person(1);
  private static final Frame FRAME = new Frame.Back(ANN, 1);

  private final ScriptedStore store = new ScriptedStore();
  private final List<StoreBroken> broken = new CopyOnWriteArrayList<>();
  private final WatchedStore watched = new WatchedStore(store, broken::add, Runnable::run);

  @Test
  void whatThePortPromisesPassesAndBreaksNothing() {
    store.beforeCommit = failing(new DiskFull("made up"));
    assertThatThrownBy(() -> watched.commit(FRAME)).isInstanceOf(DiskFull.class);
    store.beforeCommit = failing(new IllegalArgumentException("made up"));
    assertThatThrownBy(() -> watched.commit(FRAME)).isInstanceOf(IllegalArgumentException.class);
    store.beforeCommit = _ -> {};
    watched.commit(FRAME);
    assertThat(watched.handled(1)).isTrue();
    assertThat(broken).isEmpty();
  }

  @Test
  void afterABreakEveryCallIsRefusedAndTheProgramIsToldOnce() {
    store.beforeCommit = failing(new StoreBroken("made up", new IllegalStateException()));
    assertThatThrownBy(() -> watched.commit(FRAME)).isInstanceOf(StoreBroken.class);
    store.beforeCommit = _ -> {};
    List<ThrowingCallable> calls =
        List.of(
            () -> watched.commit(FRAME),
            () -> watched.read(ANN),
            () -> watched.handled(1),
            () -> watched.handledTap("tap"),
            () -> watched.waiting(),
            () -> watched.messageOf(ANN, new MessageKey("f1")),
            () -> watched.due(Instant.EPOCH, 1),
            () -> watched.nextDue());
    for (var call : calls) {
      assertThatThrownBy(call).isInstanceOf(StoreBroken.class);
    }
    await().until(() -> !broken.isEmpty());
    assertThat(broken).hasSize(1);
    assertThat(store.frames).isEmpty();
  }

  @Test
  void aFaultThatThePortDoesNotPromiseIsABreak() {
    store.beforeCommit = failing(new IllegalStateException("made up"));
    assertThatThrownBy(() -> watched.commit(FRAME))
        .isInstanceOf(StoreBroken.class)
        .hasCauseInstanceOf(IllegalStateException.class);
    await().until(() -> broken.size() == 1);
  }

  @Test
  void aCommitUnderWayAtTheBreakIsNotConfirmed() {
    var begun = new CountDownLatch(1);
    var open = new CountDownLatch(1);
    store.beforeCommit =
        frame -> {
          if (!frame.person().equals(ANN)) {
            throw new StoreBroken("made up", new IllegalStateException());
          }
          begun.countDown();
          pass(open);
        };
    var slow = CompletableFuture.supplyAsync(() -> watched.commit(FRAME));
    pass(begun);
    assertThatThrownBy(() -> watched.commit(new Frame.Back(new Person(2), 2)))
        .isInstanceOf(StoreBroken.class);
    open.countDown();
    assertThatThrownBy(slow::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(StoreBroken.class);
  }

  private static Consumer<Frame> failing(RuntimeException fault) {
    return _ -> {
      throw fault;
    };
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
