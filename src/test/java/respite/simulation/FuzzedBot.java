package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import respite.Sample;
import respite.port.Attachment;
import respite.port.Frame;
import respite.port.Messenger;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.runtime.Engine;
import respite.runtime.Ports;
import respite.store.MemoryStore;
import respite.talk.Contents;
import respite.talk.Talk;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Line;
import respite.telegram.Bodies;
import respite.understanding.WordUnderstanding;

/** One engine for all updates, over a store that forgets everybody now and then. */
final class FuzzedBot {
  /** How long an answer may take: a chat hears a message a second, all chats thirty. */
  private static final Duration PATIENCE = Duration.ofHours(2);

  private static final int BATCH = 4;

  private final Schedule time;
  private final Garble garble;
  private final Forgetful store = new Forgetful();
  private final Engine engine;
  private final Bodies bodies;
  private final List<Throwable> broken = new ArrayList<>();
  private long unreadable;
  private long delivered;

  FuzzedBot(Schedule time, Garble garble) {
    this.time = time;
    this.garble = garble;
    var talk = new Talk(Sample.article());
    var words = new WordUnderstanding(Sample.article());
    var ports =
        new Ports(
            store,
            new Ear(),
            words,
            (drawing, _) -> new Attachment("p", "image/png", drawing.toString(), new byte[0]),
            (document, _) -> new Attachment("f", "text/plain", document.toString(), new byte[0]),
            (_, _) -> new Contents.OutOfReach(),
            time,
            time);
    engine = new Engine(ports, _ -> List.of(), talk::turn, time::start, broken::add, _ -> {});
    bodies = new Bodies(engine.intake(), time, time);
    time.start(engine::start);
  }

  /** Sends about so many updates and waits until all is quiet; how many there were. */
  int live(int updates) {
    store.forget();
    garble.newPeople();
    int sent = 0;
    while (sent < updates) {
      String body = garble.body(BATCH, time.now());
      sent += BATCH;
      time.start(() -> {
        if (!bodies.take(body)) {
          unreadable++;
        }
      });
      settle(Duration.ofSeconds(8));
    }
    settle(PATIENCE);
    assertThat(bodies.underWay()).as("updates under way").isZero();
    assertThat(engine.health().busy()).as("people at work").isZero();
    assertThat(engine.health().outbox().size()).as("effects that wait").isZero();
    return sent;
  }

  private void settle(Duration atMost) {
    boolean _ =
        time.runUntil(
            Duration.ofNanos(time.nanos()).plus(atMost),
            () ->
                bodies.underWay() == 0
                    && engine.health().busy() == 0
                    && engine.health().outbox().size() == 0
                    && time.isIdle());
  }

  void assertSound() {
    assertThat(broken).isEmpty();
    assertThat(bodies.failures()).isEmpty();
    var counts = engine.health().counts();
    assertThat(counts.faults()).as("faults").isZero();
    assertThat(counts.thrownTurns()).as("turns that threw").isZero();
    assertThat(counts.unread()).as("texts that could not be understood").isZero();
    assertThat(counts.givenUp()).as("given up").isZero();
    assertThat(engine.health().reminders().alive()).isTrue();
    assertThat(store.turns).isPositive();
  }

  @Override
  public String toString() {
    var counts = engine.health().counts();
    return "%d bodies unreadable, %d updates set aside, %d turns, effects a turn %s, %d repeats, "
            .formatted(unreadable, bodies.setAside(), store.turns, store.effects, counts.repeats())
        + "%d turned away, %d reminders, %d delivered"
            .formatted(counts.turnedAway(), counts.reminders(), delivered);
  }

  /** Hears everything at once. */
  private final class Ear implements Messenger {
    private long messages = 1000;

    @Override
    public Outcome deliver(Person to, Effect.Worded effect, OptionalLong target) {
      Keyboard keyboard =
          switch (effect) {
            case Effect.Say say -> say.keyboard();
            case Effect.Edit edit -> edit.keyboard();
            case Effect.Leave _ -> Keyboard.NONE;
          };
      return heard(to, keyboard, target);
    }

    @Override
    public Outcome deliver(
        Person to, Attachment attachment, Keyboard keyboard, OptionalLong target) {
      return heard(to, keyboard, target);
    }

    private Outcome heard(Person to, Keyboard keyboard, OptionalLong target) {
      delivered++;
      long message = target.orElseGet(() -> ++messages);
      garble.saw(to.id(), message, keyboard);
      return new Outcome.Delivered(message);
    }

    @Override
    public Outcome acknowledge(String callbackId, Optional<Line> toast) {
      return new Outcome.Delivered(NO_MESSAGE);
    }

    @Override
    public Outcome turnAway(long groupChat) {
      return new Outcome.Delivered(NO_MESSAGE);
    }
  }

  /** Counts what turns bring, and holds each update to be handled once. */
  private static final class Forgetful extends PassingStore {
    private MemoryStore now = new MemoryStore();
    private final Set<Long> updates = new HashSet<>();
    private final Map<Integer, Integer> effects = new TreeMap<>();
    private long turns;

    void forget() {
      now = new MemoryStore();
      updates.clear();
    }

    @Override
    protected Store store() {
      return now;
    }

    @Override
    public List<Waiting> commit(Frame frame) {
      if (frame instanceof Frame.Turned turned) {
        turns++;
        var turn = turned.turn();
        assertThat(updates.add(turned.update())).as("an update is handled once").isTrue();
        effects.merge(turn.effects().size(), 1, Integer::sum);
        assertThat(turn.effects().size() + turn.toast().stream().count())
            .as("what an update brings")
            .isBetween(1L, 3L);
      }
      return now.commit(frame);
    }
  }
}
