package respite.runtime;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Calendar;
import respite.port.Elapsed;
import respite.port.Frame;
import respite.port.OutboxNumber;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.effect.Effect;

/**
 * Keeps how deliveries ended. Marks go through the lane of their person, so that all frames of one
 * person are committed one after another; the sender waits for it, so that the next effect finds
 * the message this one became.
 *
 * <p>Without room a mark is lost, and the effect is sent once more after a restart. Not so the mark
 * of an erasure's receipt, which destroys the key: it waits for room and is tried each minute.
 */
final class Marks {
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(Marks.class);

  /** Receipts that are done with and whose mark waits for room; in the backlog until it is kept. */
  private final Set<OutboxNumber> unkept = ConcurrentHashMap.newKeySet();

  private final Store store;
  private final Lanes lanes;
  private final Backlog backlog;
  private final Calendar calendar;
  private final Elapsed elapsed;

  Marks(Store store, Lanes lanes, Backlog backlog, Calendar calendar, Elapsed elapsed) {
    this.store = store;
    this.lanes = lanes;
    this.backlog = backlog;
    this.calendar = calendar;
    this.elapsed = elapsed;
  }

  /** Whether the effect waits and is not done with, so that it may be sent. */
  boolean isOpen(Waiting waiting) {
    return backlog.contains(waiting) && !unkept.contains(waiting.number());
  }

  /** The effect is done with: it became that message, or none. */
  void done(Waiting waiting, OptionalLong message) {
    inLane(waiting.person(), () -> keepDone(waiting, message));
  }

  /** As {@link #done} with no message, without waiting for it; nothing when it was done before. */
  void giveUp(Waiting waiting) {
    var _ = lanes.submit(waiting.person(), () -> keepDone(waiting, OptionalLong.empty()));
  }

  private void keepDone(Waiting waiting, OptionalLong message) {
    if (!isOpen(waiting)) {
      return;
    }
    if (isKept(new Frame.Sent(waiting.person(), waiting.number(), message))) {
      backlog.remove(waiting, elapsed.nanos());
    } else if (isReceipt(waiting)) {
      LOG.warn("no room to erase somebody who left; tried again each minute");
      keepLater(waiting);
    } else {
      LOG.warn("no room to keep how a delivery ended; it may be repeated after a restart");
      backlog.remove(waiting, elapsed.nanos());
    }
  }

  /**
   * The person cannot be reached: what waits for them is dropped. Not so when they did something
   * while the refusal was under way; then they may be back, and are to be tried again.
   *
   * @param heard how often they had done something when the delivery began
   */
  void gone(Waiting waiting, long heard) {
    inLane(
        waiting.person(),
        () -> {
          if (isOpen(waiting) && backlog.heard(waiting.person()) == heard) {
            keepGone(waiting);
            calendar.wake();
          }
        });
  }

  private void keepGone(Waiting waiting) {
    if (isKept(new Frame.Gone(waiting.person(), OptionalLong.empty()))) {
      backlog.drop(waiting.person());
      return;
    }
    LOG.warn("no room to keep that somebody is gone; they may be tried after a restart");
    backlog.dropAllButReceipts(waiting.person());
    if (isReceipt(waiting)) {
      keepLater(waiting);
    }
  }

  private void keepLater(Waiting receipt) {
    unkept.add(receipt.number());
    var _ =
        elapsed
            .after(AGAIN)
            .thenRun(() -> {
              var _ = lanes.submit(receipt.person(), () -> keepAgain(receipt));
            });
  }

  private void keepAgain(Waiting receipt) {
    // A later frame may have ended that life before.
    if (backlog.contains(receipt)
        && !isKept(new Frame.Sent(receipt.person(), receipt.number(), OptionalLong.empty()))) {
      keepLater(receipt);
      return;
    }
    backlog.remove(receipt, elapsed.nanos());
    unkept.remove(receipt.number());
  }

  /** Whether there was room for it. */
  private boolean isKept(Frame frame) {
    try {
      store.commit(frame);
      return true;
    } catch (Store.DiskFull full) {
      return false;
    }
  }

  private static boolean isReceipt(Waiting waiting) {
    return waiting.effect() instanceof Effect.Leave;
  }

  private void inLane(Person person, Runnable work) {
    lanes.submit(person, work).join();
  }
}
