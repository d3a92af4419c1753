package respite.runtime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import respite.port.Calendar;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Store;
import respite.port.Trace;
import respite.port.Waiting;
import respite.talk.Event;
import respite.talk.Turn;

/**
 * Takes turns: the talk decides, the store keeps, the outbox speaks. Only to be used in the lane of
 * the person it is about.
 */
final class Turning {
  private static final int TRIES = 3;
  private static final Logger LOG = LoggerFactory.getLogger(Turning.class);

  private final Store store;
  private final Turns turns;
  private final Outbox outbox;
  private final Calendar calendar;
  private final Counters counters;

  Turning(Store store, Turns turns, Outbox outbox, Calendar calendar, Counters counters) {
    this.store = store;
    this.turns = turns;
    this.outbox = outbox;
    this.calendar = calendar;
    this.counters = counters;
  }

  /**
   * The turn that the event led to, kept and on its way out; a reminder's that leaves everything as
   * it was is not kept. Empty, and nothing kept, when it threw three times. Throws {@link
   * Bounded.Overlong} when it came to no end, and as {@link Store#commit} does when there is no
   * room or the store broke; nothing is kept then either.
   *
   * @param life where the person stands now
   * @param framed what is kept of a turn
   */
  Optional<Turn> take(Life life, Event event, Instant at, Function<Turn, Frame> framed) {
    for (int tries = 0; tries < TRIES; tries++) {
      Turn turn;
      List<Waiting> effects;
      try {
        turn = turns.turn(life.session(), life.journal(), event, at);
        if (event instanceof Event.ReminderDue && turn.equals(Turn.of(life.session()))) {
          return Optional.of(turn);
        }
        effects = store.commit(framed.apply(turn));
      } catch (Store.DiskFull | Store.StoreBroken ending) {
        throw ending;
      } catch (Bounded.Overlong fault) {
        counters.thrownTurns.increment();
        LOG.error("a turn did not end");
        throw fault;
      } catch (RuntimeException | Error fault) {
        counters.thrownTurns.increment();
        LOG.error("a turn failed: {}", Trace.of(fault));
        continue;
      }
      spread(
          life, turn, effects, event instanceof Event.ReminderDue ? outbox::remind : outbox::add);
      return Optional.of(turn);
    }
    return Optional.empty();
  }

  /** Keeps a turn that was made here rather than by the talk, and speaks it. */
  void keep(Life life, Turn turn, Function<Turn, Frame> framed) {
    spread(life, turn, store.commit(framed.apply(turn)), outbox::add);
  }

  private void spread(
      Life before, Turn turn, List<Waiting> effects, Consumer<List<Waiting>> sending) {
    if (turn.receipt().isPresent()) {
      effects.forEach(receipt -> outbox.drop(receipt.person()));
    }
    sending.accept(effects);
    if (!before.session().due().equals(turn.next().due())) {
      calendar.wake();
    }
  }
}
