package respite.runtime;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import respite.port.Calendar;
import respite.port.Frame;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Intake;
import respite.port.Messenger;
import respite.port.Person;
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
 * {@link Lanes#MOST_WAITING} updates waiting, or sends more than {@link Flood} admits, gets no more
 * of them kept, and is told so.
 */
final class Conductor implements Intake {
  private final Store store;
  private final Understands reading;
  private final Messenger messenger;
  private final Calendar calendar;
  private final Lanes lanes;
  private final Opening opening;
  private final Turning turning;
  private final Outbox outbox;
  private final Aside aside;
  private final Flood flood;
  private final Counters counters;

  Conductor(
      Store store,
      Ports ports,
      Lanes lanes,
      Opening opening,
      Turning turning,
      Outbox outbox,
      Aside aside,
      Counters counters) {
    this.store = store;
    this.reading = new CarefulReading(ports.understands(), counters);
    this.messenger = ports.messenger();
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

  /**
   * Tried once, whatever comes of it. A group's chat id is never a person's: it has its own lane.
   */
  private CompletableFuture<Void> takeGroup(long chat) {
    Runnable work =
        () -> {
          try {
            messenger.turnAway(chat);
          } catch (RuntimeException fault) {
            counters.fault(fault);
          }
        };
    return lanes.offer(new Person(chat), work).orElseGet(Conductor::done);
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

  /** What answers a tap leaves last: it waits for Telegram, and the update's number must not. */
  private void handle(Incoming.Private in, CompletableFuture<Void> durable) {
    boolean repeat = isRepeat(in);
    if (!repeat && isOneTooMany(in)) {
      turnedAway(in);
      durable.complete(null);
      return;
    }
    Optional<Line> toast = repeat ? repeated() : keep(in);
    durable.complete(null);
    callbackOf(in.deed()).ifPresent(callback -> messenger.acknowledge(callback, toast));
  }

  private static boolean mayBeFlood(Incoming.Private in) {
    return switch (in.deed()) {
      case Deed.Wrote _, Deed.Rewrote _, Deed.Tapped _, Deed.Showed _, Deed.Brought _ -> true;
      case Deed.Blocked _, Deed.Unblocked _ -> false;
    };
  }

  private boolean isOneTooMany(Incoming.Private in) {
    return mayBeFlood(in) && !flood.admits(in.person());
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
    try {
      return switch (in.deed()) {
        case Deed.Wrote(var text, var id) -> turn(in, new Event.Said(text, reading.of(text), id));
        case Deed.Rewrote(var text, var id) ->
            turn(in, new Event.Edited(text, reading.of(text), id));
        case Deed.Tapped(var data, var id, var _) -> turn(in, new Event.Pressed(data, id));
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
    Function<Turn, Frame> framed = turn -> frame(in, turn);
    var taken = turning.take(life, opening.over(life, event, in.at()), in.at(), framed);
    if (taken.isEmpty()) {
      var apology = Turn.of(life.session(), Effect.Say.of(new AlwaysLine.CouldNot()));
      turning.keep(life, apology, framed);
    }
    counters.turns.increment();
    return taken.flatMap(Turn::toast);
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
