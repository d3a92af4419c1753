package respite.runtime;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Calendar;
import respite.port.DueReminder;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Store;
import respite.talk.Event;
import respite.talk.Turn;

/** Puts one reminder, in the lane of its person. */
final class Reminding {
  private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);

  private final Store store;
  private final Calendar calendar;
  private final Lanes lanes;
  private final Turning turning;
  private final HeldBack held;
  private final Counters counters;

  Reminding(
      Store store,
      Calendar calendar,
      Lanes lanes,
      Turning turning,
      HeldBack held,
      Counters counters) {
    this.store = store;
    this.calendar = calendar;
    this.lanes = lanes;
    this.turning = turning;
    this.held = held;
    this.counters = counters;
  }

  /**
   * Puts the reminder if it is still the person's next. It is held back from here on; only a
   * reminder that was put and gave way to a later one is released. One that stays due for whatever
   * reason (a turn that throws, no room, a talk that does not move on) is so left alone for a
   * while, and one whose turn comes to no end until the next start. Nothing is said: the person did
   * nothing that wants an answer.
   */
  CompletableFuture<Void> begin(DueReminder reminder) {
    held.hold(reminder);
    return lanes.submit(reminder.person(), () -> remind(reminder));
  }

  /**
   * Has the talk plan anew what is due too far ahead, without a word; nothing is kept when it stays
   * as it is.
   */
  void planAnew(DueReminder reminder) {
    var _ =
        lanes.submit(
            reminder.person(),
            () -> {
              var life = store.read(reminder.person());
              if (isNext(reminder, life)) {
                try {
                  var _ = take(reminder, life);
                } catch (Store.DiskFull full) {
                  counters.noRoom.increment();
                  LOG.warn("no room to plan a reminder anew; it stays as it was");
                }
              }
            });
  }

  private void remind(DueReminder reminder) {
    var life = store.read(reminder.person());
    if (!isNext(reminder, life)) {
      return;
    }
    try {
      if (isMovedOn(reminder, life)) {
        held.release(reminder);
        return;
      }
      LOG.error("a reminder stays due; it is tried again in {} min", HeldBack.HOLD.toMinutes());
    } catch (Bounded.Overlong _) {
      held.holdForGood(reminder); // each try would take up another processor
    } catch (Store.DiskFull full) {
      counters.noRoom.increment();
      LOG.warn("no room to keep a reminder; it is tried again");
    }
  }

  private static boolean isNext(DueReminder reminder, Life life) {
    return life.session()
        .due()
        .filter(due -> due.at().equals(reminder.at()) && due.day().equals(reminder.day()))
        .isPresent();
  }

  private Optional<Turn> take(DueReminder reminder, Life life) {
    var at = calendar.now();
    return turning.take(
        life,
        new Event.ReminderDue(reminder.day()),
        at,
        next -> new Frame.Ticked(reminder.person(), reminder.day(), at, next));
  }

  private boolean isMovedOn(DueReminder reminder, Life life) {
    var turn = take(reminder, life);
    turn.ifPresent(_ -> counters.reminders.increment());
    return turn.filter(next -> !next.next().due().equals(life.session().due())).isPresent();
  }
}
