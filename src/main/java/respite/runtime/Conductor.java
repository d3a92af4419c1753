package respite.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import respite.port.Calendar;
import respite.port.Frame;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Intake;
import respite.port.Life;
import respite.port.Store;
import respite.port.Understands;
import respite.talk.Event;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Line;

/**
 * Takes each update its whole way, in the lane of its person: repeats are dropped, what is meant is
 * worked out, the talk decides, the turn is kept, and only then is anything said. A person who has
 * {@link Lanes#MOST_WAITING} updates waiting, sends more than {@link Flood} admits, or has more
 * waiting in the outbox than it should hold, gets no more of them kept, and is told so. An update
 * is done once it is durable: nothing that waits for Telegram may hold it, since Telegram hands out
 * only the hundred updates after the last one done.
 */
final class Conductor implements Intake {
  /** A message is not under way for so long while Telegram can be reached. */
  private static final Duration LATE = Duration.ofMinutes(5);

  private final Store store;
  private final Understands reading;
  private final Calendar calendar;
  private final Lanes lanes;
  private final Opening opening;
  private final Turning turning;
  private final Outbox outbox;
  private final Aside aside;
  private final Flood flood;
  private final Counters counters;

  Conductor(
      Ports ports,
      Lanes lanes,
      Opening opening,
      Turning turning,
      Outbox outbox,
      Aside aside,
      Counters counters) {
    this.store = ports.store();
    this.reading = new CarefulReading(ports.understands(), counters);
    this.calendar = ports.calendar();
    this.lanes = lanes;
    this.opening = opening;
    this.turning = turning;
    this.outbox = outbox;
    this.aside = aside;
    this.counters = counters;
    this.flood = new Flood(ports.elapsed());
  }

  @Override
  public CompletableFuture<Void> take(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Private in -> takePrivate(in);
      case Incoming.Group(var _, var chat) -> takeGroup(chat);
      case Incoming.Ignored(var _, var kind) -> {
        counters.ignored(kind);
        yield done();
      }
    };
  }

  /** Tried once, whatever comes of it. */
  private CompletableFuture<Void> takeGroup(long chat) {
    if (lanes.stopped()) {
      return CompletableFuture.failedFuture(new Lanes.Stopped());
    }
    aside.turnAway(chat);
    return done();
  }

  private CompletableFuture<Void> takePrivate(Incoming.Private in) {
    var durable = new CompletableFuture<Void>();
    Runnable work = () -> handle(in, durable);
    Optional<CompletableFuture<Void>> ended =
        mayBeFlood(in)
            ? lanes.offer(in.person(), work)
            : Optional.of(lanes.submit(in.person(), work));
    if (ended.isEmpty()) {
      turnedAway(in);
      return done();
    }
    var _ =
        ended
            .get()
            .whenComplete((_, fault) -> {
              if (fault != null) {
                durable.completeExceptionally(fault);
              }
            });
    return durable;
  }

  private void handle(Incoming.Private in, CompletableFuture<Void> durable) {
    boolean repeat = isRepeat(in);
    if (!repeat && isOneTooMany(in)) {
      turnedAway(in);
      durable.complete(null);
      return;
    }
    Optional<Line> toast = repeat ? repeated() : keep(in);
    durable.complete(null);
    callbackOf(in.deed()).ifPresent(callback -> aside.answer(in.person(), callback, toast));
  }

  private static boolean mayBeFlood(Incoming.Private in) {
    return switch (in.deed()) {
      case Deed.Wrote _, Deed.Rewrote _, Deed.Tapped _, Deed.Showed _, Deed.Brought _ -> true;
      case Deed.Blocked _, Deed.Unblocked _ -> false;
    };
  }

  private boolean isOneTooMany(Incoming.Private in) {
    return mayBeFlood(in)
        && (!flood.admits(in.person(), sent(in)) || (outbox.isFull(in.person()) && !isLate(in)));
  }

  /** Whether it was written before an outage ended, where its writer could not see what waits. */
  private boolean isLate(Incoming.Private in) {
    return sent(in).filter(at -> at.isBefore(calendar.now().minus(LATE))).isPresent();
  }

  /** When a new message was sent; an edit has the date of its message, and a tap none. */
  private static Optional<Instant> sent(Incoming.Private in) {
    return switch (in.deed()) {
      case Deed.Wrote _, Deed.Showed _, Deed.Brought _ -> Optional.of(in.at());
      case Deed.Rewrote _, Deed.Tapped _, Deed.Blocked _, Deed.Unblocked _ -> Optional.empty();
    };
  }

  private void turnedAway(Incoming.Private in) {
    counters.turnedAway.increment();
    aside.tell(in.person(), new AlwaysLine.CouldNot());
  }

  private boolean isRepeat(Incoming.Private in) {
    return store.handled(in.number())
        || callbackOf(in.deed()).filter(store::handledTap).isPresent();
  }

  private Optional<Line> repeated() {
    counters.repeats.increment();
    return Optional.empty();
  }

  private Optional<Line> keep(Incoming.Private in) {
    outbox.hear(in.person());
    try {
      return switch (in.deed()) {
        case Deed.Wrote(var text, var id) -> turn(in, new Event.Said(text, reading.of(text), id));
        case Deed.Rewrote(var text, var id) ->
            turn(in, new Event.Edited(text, reading.of(text), id));
        case Deed.Tapped(var data, var id, var _) ->
            outbox.mayStand(in.person(), id, data)
                ? turn(in, new Event.Pressed(data, id))
                : closed(in);
        case Deed.Showed(var kind, var caption, var id) ->
            turn(in, new Event.Showed(kind, caption, reading.of(caption), id));
        case Deed.Brought(var file, var caption, var id) ->
            turn(in, new Event.Brought(file, caption, reading.of(caption), id));
        case Deed.Blocked() -> gone(in);
        case Deed.Unblocked() -> back(in);
      };
    } catch (Store.DiskFull full) {
      return noRoom(in);
    }
  }

  private Optional<Line> turn(Incoming.Private in, Event event) {
    var life = store.read(in.person());
    var ready = opening.withFile(in.person(), life, event, in.at());
    if (ready.isEmpty()) {
      counters.turnedAway.increment();
      return couldNot(in, life);
    }
    counters.turns.increment();
    try {
      var taken = turning.take(life, ready.get(), in.at(), turn -> frame(in, turn));
      return taken.isPresent() ? taken.flatMap(Turn::toast) : couldNot(in, life);
    } catch (Bounded.Overlong _) {
      return couldNot(in, life);
    }
  }

  private Optional<Line> couldNot(Incoming.Private in, Life life) {
    var line = new AlwaysLine.CouldNot();
    turning.keep(life, Turn.of(life.session(), Effect.Say.of(line)), turn -> frame(in, turn));
    return Optional.empty();
  }

  /** A button pressed under a message that never had it is forged, or long closed. */
  private Optional<Line> closed(Incoming.Private in) {
    var life = store.read(in.person());
    var toast = Turn.toast(life.session(), new AlwaysLine.ButtonClosed());
    turning.keep(life, toast, turn -> frame(in, turn));
    return toast.toast();
  }

  private static Frame frame(Incoming.Private in, Turn turn) {
    var callback = callbackOf(in.deed());
    return turn.receipt()
        .<Frame>map(receipt -> new Frame.Leaving(in.person(), in.number(), callback, receipt))
        .orElseGet(() -> new Frame.Turned(in.person(), in.number(), callback, in.at(), turn));
  }

  private Optional<Line> gone(Incoming.Private in) {
    store.commit(new Frame.Gone(in.person(), OptionalLong.of(in.number())));
    outbox.drop(in.person());
    calendar.wake();
    return Optional.empty();
  }

  private Optional<Line> back(Incoming.Private in) {
    store.commit(new Frame.Back(in.person(), in.number()));
    calendar.wake();
    return Optional.empty();
  }

  /** Nothing was kept, and the update is done with: coming again, it would fare no better. */
  private Optional<Line> noRoom(Incoming.Private in) {
    counters.noRoom.increment();
    return switch (in.deed()) {
      case Deed.Blocked _, Deed.Unblocked _ -> Optional.empty();
      case Deed.Tapped _, Deed.Wrote _, Deed.Rewrote _, Deed.Showed _, Deed.Brought _ -> {
        var line = new AlwaysLine.CannotSave();
        aside.tell(in.person(), line);
        yield Optional.of(line);
      }
    };
  }

  private static Optional<String> callbackOf(Deed deed) {
    return deed instanceof Deed.Tapped tap ? Optional.of(tap.callbackId()) : Optional.empty();
  }

  private static CompletableFuture<Void> done() {
    return CompletableFuture.completedFuture(null);
  }
}
