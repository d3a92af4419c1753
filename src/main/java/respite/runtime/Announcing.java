package respite.runtime;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import respite.port.Announcement;
import respite.port.Announcements;
import respite.port.Calendar;
import respite.port.Elapsed;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.talk.Event;

/**
 * Brings each announcement to everybody who had agreed to be here when it was made, once: what a
 * person was told is kept with the telling, in one frame, so that a restart in the middle goes on
 * where it was. Whoever cannot be reached is tried again at each round, one an hour. What fails,
 * for whatever reason, is done again at the next look.
 */
final class Announcing {
  private static final Duration LOOK = Duration.ofSeconds(20);
  private static final Duration ROUND = Duration.ofHours(1);

  /** As with reminders: a batch a second leaves room within the sending limit for replies. */
  private static final Duration BETWEEN_BATCHES = Duration.ofSeconds(1);

  private final CompletableFuture<Void> stop = new CompletableFuture<>();
  private final Announcements announcements;
  private final Store store;
  private final Calendar calendar;
  private final Elapsed elapsed;
  private final Lanes lanes;
  private final Turning turning;
  private final Counters counters;

  Announcing(
      Announcements announcements, Ports ports, Lanes lanes, Turning turning, Counters counters) {
    this.announcements = announcements;
    this.store = ports.store();
    this.calendar = ports.calendar();
    this.elapsed = ports.elapsed();
    this.lanes = lanes;
    this.turning = turning;
    this.counters = counters;
  }

  /** Runs from here on, on a thread of those. */
  void start(Executor threads) {
    threads.execute(this::run);
  }

  /** Begins no more telling. */
  void stop() {
    stop.complete(null);
  }

  private void run() {
    Set<Announcement> brought = new HashSet<>();
    long round = elapsed.nanos();
    while (!stop.isDone()) {
      try {
        if (elapsed.nanos() - round >= ROUND.toNanos()) {
          brought.clear();
          round = elapsed.nanos();
        }
        for (Announcement one : announcements.all(calendar.now())) {
          if (!brought.contains(one) && bring(one)) {
            brought.add(one);
          }
        }
      } catch (Store.StoreBroken broken) {
        counters.fault(broken);
        return;
      } catch (RuntimeException | Error fault) {
        counters.fault(fault); // a lack of memory, too: nobody watches this thread
      }
      boolean _ = elapsed.await(stop, LOOK);
    }
  }

  /** Tells everybody; whether that was begun for all of them. */
  private boolean bring(Announcement announcement) {
    List<Person> people = store.people();
    for (int from = 0; from < people.size(); from += ReminderClock.BATCH) {
      int to = Math.min(from + ReminderClock.BATCH, people.size());
      for (Person person : people.subList(from, to)) {
        var _ = lanes.submit(person, () -> tell(person, announcement));
      }
      if (to < people.size() && elapsed.await(stop, BETWEEN_BATCHES)) {
        return false;
      }
    }
    return true;
  }

  private void tell(Person person, Announcement announcement) {
    Life life = store.read(person);
    if (!stop.isDone() && isFor(life, announcement)) {
      var at = calendar.now();
      var event = new Event.Announced(announcement.at(), announcement.text());
      try {
        var _ =
            turning.take(
                life,
                event,
                at,
                turn -> new Frame.Ticked(person, life.journal().dayOf(at), at, turn));
      } catch (Store.DiskFull full) {
        counters.noRoom.increment(); // it is told in the next round
      }
    }
  }

  private static boolean isFor(Life life, Announcement announcement) {
    boolean wasHere =
        life.journal()
            .consent()
            .filter(given -> given.at().isBefore(announcement.at()))
            .isPresent();
    return wasHere
        && life.session().told().filter(last -> !last.isBefore(announcement.at())).isEmpty();
  }
}
