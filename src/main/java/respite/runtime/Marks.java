package respite.runtime;

import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Calendar;
import respite.port.Frame;
import respite.port.OutboxNumber;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;

/**
 * Keeps how deliveries ended. Marks go through the lane of their person, so that all frames of one
 * person are committed one after another; the sender waits for it, so that the next effect finds
 * the message this one became.
 */
final class Marks {
  private static final Logger LOG = LoggerFactory.getLogger(Marks.class);

  private final Store store;
  private final Lanes lanes;
  private final Backlog backlog;
  private final Calendar calendar;

  Marks(Store store, Lanes lanes, Backlog backlog, Calendar calendar) {
    this.store = store;
    this.lanes = lanes;
    this.backlog = backlog;
    this.calendar = calendar;
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
    if (backlog.contains(waiting)) {
      keep(new Frame.Sent(waiting.person(), waiting.number(), message));
      backlog.remove(waiting);
    }
  }

  /**
   * The person cannot be reached: what waits for them is dropped. Not so when they did something
   * while the refusal was under way; then they may be back, and are to be tried again.
   *
   * @param newest the last effect that waited for them when the delivery began
   */
  void gone(Waiting waiting, Optional<OutboxNumber> newest) {
    var person = waiting.person();
    inLane(
        person,
        () -> {
          if (backlog.contains(waiting) && backlog.newest(person).equals(newest)) {
            keep(new Frame.Gone(person, OptionalLong.empty()));
            backlog.drop(person);
            calendar.wake();
          }
        });
  }

  /**
   * Without room the mark is lost: the store then has the effect sent once more after a restart.
   */
  private void keep(Frame frame) {
    try {
      store.commit(frame);
    } catch (Store.DiskFull full) {
      LOG.warn("no room to keep how a delivery ended; it may be repeated after a restart");
    }
  }

  private void inLane(Person person, Runnable work) {
    lanes.submit(person, work).join();
  }
}
