package respite.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import respite.port.Attachment;
import respite.port.Elapsed;
import respite.port.Messenger;
import respite.port.Person;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Line;

/** Keeps what it was asked to deliver; answers as the test says, by default that it arrived. */
final class RecordingMessenger implements Messenger {
  record Try(Person to, Effect.Worded effect, OptionalLong target, Duration at, Outcome outcome) {
    Line line() {
      return switch (effect) {
        case Effect.Say say -> say.line();
        case Effect.Edit edit -> edit.line();
        case Effect.Leave leave -> leave.receipt();
      };
    }

    /** The text of a line of {@link Echo}. */
    String text() {
      return line() instanceof AlwaysLine.NoSuchCommand(var typed) ? typed : line().toString();
    }
  }

  /** An attachment and what came of it. */
  record Carried(Person to, Attachment attachment, OptionalLong target, Outcome outcome) {}

  record Acknowledged(String callback, Optional<Line> toast) {}

  /** What comes of a delivery. */
  interface Answers {
    Outcome to(Person person, Effect effect, OptionalLong target);
  }

  final List<Try> tries = new CopyOnWriteArrayList<>();
  final List<Carried> carried = new CopyOnWriteArrayList<>();
  volatile Function<OptionalLong, Outcome> carries = _ -> arrived();
  final List<Acknowledged> acknowledged = new CopyOnWriteArrayList<>();
  final List<Long> turnedAway = new CopyOnWriteArrayList<>();
  final AtomicLong messages = new AtomicLong(1000);
  volatile Answers answers = (_, _, _) -> arrived();

  /** Called before a tap is answered or a group turned away; may take long or throw. */
  volatile Runnable beforeAside = () -> {};

  /** What comes of answering a tap or turning a group away. */
  volatile Supplier<Outcome> aside = () -> new Outcome.Delivered(NO_MESSAGE);

  private final Elapsed elapsed;

  RecordingMessenger(Elapsed elapsed) {
    this.elapsed = elapsed;
  }

  Outcome arrived() {
    return new Outcome.Delivered(messages.incrementAndGet());
  }

  @Override
  public Outcome deliver(Person to, Effect.Worded effect, OptionalLong target) {
    var at = Duration.ofNanos(elapsed.nanos());
    var outcome = answers.to(to, effect, target);
    tries.add(new Try(to, effect, target, at, outcome));
    return outcome;
  }

  @Override
  public Outcome deliver(Person to, Attachment attachment, Keyboard keyboard, OptionalLong target) {
    var outcome = carries.apply(target);
    carried.add(new Carried(to, attachment, target, outcome));
    return outcome;
  }

  @Override
  public Outcome acknowledge(String callbackId, Optional<Line> toast) {
    beforeAside.run();
    acknowledged.add(new Acknowledged(callbackId, toast));
    return aside.get();
  }

  @Override
  public Outcome turnAway(long groupChat) {
    beforeAside.run();
    turnedAway.add(groupChat);
    return aside.get();
  }

  /** What arrived at the person, in order, by text. */
  List<String> texts(Person person) {
    return arrivals(person).stream().map(Try::text).toList();
  }

  List<Try> arrivals(Person person) {
    return tries.stream()
        .filter(tried -> tried.to().equals(person))
        .filter(tried -> tried.outcome() instanceof Outcome.Delivered)
        .toList();
  }
}
