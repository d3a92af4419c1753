package respite.runtime;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.BackOff;
import respite.port.Elapsed;
import respite.port.Messenger.Outcome;
import respite.port.Trace;
import respite.port.Waiting;

/**
 * One effect's way out, tried until it has an end: delivered, given up, dropped, or left to the
 * next start. For one thread.
 */
final class Delivery {
  private static final int MOST_THROWS = 3;

  /** A reminder that waited this long behind what is given up would be said at night. */
  private static final Duration LATE = Duration.ofHours(2);

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Waiting waiting;
  private final Way way;
  private Letter letter;
  private Obstacle obstacle;
  private int failures;
  private int thrown;

  /** What all deliveries share. */
  record Way(
      Carrier carrier,
      Pace pace,
      Marks marks,
      Backlog backlog,
      Buttons buttons,
      Elapsed elapsed,
      Counters counters,
      Reach reach,
      CompletableFuture<Void> stop) {}

  Delivery(Waiting waiting, Letter letter, Way way) {
    this.waiting = waiting;
    this.letter = letter;
    this.way = way;
    this.obstacle = new Obstacle(way.reach(), way.elapsed());
  }

  /** Returns when the effect waits no more, or when all sending is to stop. */
  void run() {
    while (way.marks().isOpen(waiting) && way.pace().await(waiting.person(), way.stop())) {
      attempt();
    }
  }

  private void attempt() {
    long heard = way.backlog().heard(waiting.person());
    way.buttons().changing(waiting.person(), letter.target(), letter.keyboard());
    Outcome outcome;
    try {
      outcome = way.carrier().carry(waiting.person(), letter);
    } catch (RuntimeException | Error fault) {
      threw(fault);
      return;
    }
    way.reach().note(outcome);
    switch (outcome) {
      case Outcome.Delivered(var message) -> delivered(message);
      case Outcome.Gone() -> way.marks().gone(waiting, heard);
      case Outcome.TooMany(var pause) -> way.pace().pause(pause);
      case Outcome.Down _ -> down();
      case Outcome.Refused _ -> refused();
    }
  }

  private void delivered(long message) {
    if (letter.target().isEmpty()) {
      way.buttons().stand(waiting.person(), message, letter.keyboard());
    }
    if (letter.apology()) {
      way.marks().done(waiting, OptionalLong.empty());
    } else {
      way.counters().sent.increment();
      way.marks().done(waiting, OptionalLong.of(message));
    }
  }

  /**
   * As long as nothing shows that Telegram is within reach it is an outage, which is waited out.
   */
  private void down() {
    failures++;
    if (!obstacle.isHopeless()) {
      pauseFor(BackOff.after(failures));
      return;
    }
    LOG.error("a {} never arrives while Telegram is within reach; given up", letter.kind());
    dropLateReminders();
    if (way.backlog().isReminder(waiting)) {
      giveUp();
      way.marks().done(waiting, OptionalLong.empty());
    } else {
      sorry();
    }
  }

  private void dropLateReminders() {
    way.backlog().lateReminders(waiting.person(), LATE, way.elapsed().nanos()).stream()
        .filter(late -> !late.equals(waiting))
        .forEach(late -> {
          way.counters().givenUp.increment();
          way.marks().done(late, OptionalLong.empty());
        });
  }

  private void refused() {
    letter
        .afterRefusal()
        .ifPresentOrElse(
            next -> letter = next,
            () -> {
              LOG.error("Telegram refused a {}; given up", letter.kind());
              sorry();
            });
  }

  private void threw(Throwable fault) {
    thrown++;
    LOG.error("a {} could not be put into words: {}", letter.kind(), Trace.of(fault));
    if (thrown < MOST_THROWS) {
      pauseFor(BackOff.after(thrown));
    } else {
      sorry();
    }
  }

  /** The person is told once that something cannot be shown; the effect is then done with. */
  private void sorry() {
    giveUp();
    if (letter.apology()) {
      way.marks().done(waiting, OptionalLong.empty());
    } else {
      letter = Letter.sorry();
      obstacle = new Obstacle(way.reach(), way.elapsed());
      failures = 0;
      thrown = 0;
    }
  }

  /** Counted once for one effect, whether or not saying sorry for it succeeds. */
  private void giveUp() {
    if (!letter.apology()) {
      way.counters().givenUp.increment();
    }
  }

  private void pauseFor(Duration pause) {
    way.elapsed().await(way.stop(), pause);
  }
}
