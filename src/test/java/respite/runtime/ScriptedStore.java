package respite.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import respite.port.DueReminder;
import respite.port.Frame;
import respite.port.Life;
import respite.port.OutboxNumber;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.Turn;
import respite.talk.effect.Effect;
import respite.talk.effect.MessageKey;

/** A store in memory, just enough for the runtime; fails as the test says. */
final class ScriptedStore implements Store {
  private record Name(Person person, MessageKey key) {}

  final List<Frame> frames = new ArrayList<>();

  /** Called before each commit, outside any lock; may throw. */
  volatile Consumer<Frame> beforeCommit = _ -> {};

  private final Map<Person, Life> lives = new HashMap<>();
  private final Set<Person> gone = new HashSet<>();
  private final Set<Long> updates = new HashSet<>();
  private final Set<String> taps = new HashSet<>();
  private final Map<OutboxNumber, Waiting> outbox = new TreeMap<>();
  private final Map<Name, Long> messages = new HashMap<>();
  private final Set<Person> committing = ConcurrentHashMap.newKeySet();

  @Override
  public synchronized Life read(Person person) {
    return lives.getOrDefault(person, Life.NEW);
  }

  @Override
  public List<Waiting> commit(Frame frame) {
    if (!committing.add(frame.person())) {
      throw new IllegalStateException("two commits of one person at once");
    }
    try {
      beforeCommit.accept(frame);
      return keep(frame);
    } finally {
      committing.remove(frame.person());
    }
  }

  private synchronized List<Waiting> keep(Frame frame) {
    var effects =
        switch (frame) {
          case Frame.Turned turned -> {
            var kept = keep(frame, turned.turn());
            updates.add(turned.update());
            turned.callback().ifPresent(taps::add);
            gone.remove(frame.person());
            yield kept;
          }
          case Frame.Ticked ticked -> keep(frame, ticked.turn());
          case Frame.Sent sent -> {
            var waiting = outbox.remove(sent.number());
            sent.messageId()
                .ifPresent(id -> keyOf(waiting.effect()).ifPresent(key -> name(frame, key, id)));
            yield List.<Waiting>of();
          }
          case Frame.Gone left -> {
            left.update().ifPresent(updates::add);
            outbox.values().removeIf(waiting -> waiting.person().equals(frame.person()));
            gone.add(frame.person());
            yield List.<Waiting>of();
          }
          case Frame.Leaving left -> {
            updates.add(left.update());
            left.callback().ifPresent(taps::add);
            lives.remove(frame.person());
            outbox.values().removeIf(waiting -> waiting.person().equals(frame.person()));
            var receipt =
                new Waiting(
                    new OutboxNumber(frames.size(), 0),
                    frame.person(),
                    new Effect.Leave(left.receipt()));
            outbox.put(receipt.number(), receipt);
            yield List.of(receipt);
          }
          case Frame.Back back -> {
            updates.add(back.update());
            gone.remove(frame.person());
            yield List.<Waiting>of();
          }
        };
    frames.add(frame);
    return effects;
  }

  private List<Waiting> keep(Frame frame, Turn turn) {
    var life = lives.getOrDefault(frame.person(), Life.NEW);
    lives.put(frame.person(), new Life(turn.next(), life.journal().with(turn.changes())));
    var waiting = new ArrayList<Waiting>();
    for (var effect : turn.effects()) {
      var number = new OutboxNumber(frames.size(), waiting.size());
      waiting.add(new Waiting(number, frame.person(), effect));
    }
    waiting.forEach(each -> outbox.put(each.number(), each));
    return waiting;
  }

  private void name(Frame frame, MessageKey key, long message) {
    messages.put(new Name(frame.person(), key), message);
  }

  private static Optional<MessageKey> keyOf(Effect effect) {
    return switch (effect) {
      case Effect.Say say -> say.key();
      case Effect.Edit edit ->
          edit.target() instanceof Effect.Target.Keyed(var key)
              ? Optional.of(key)
              : Optional.empty();
      case Effect.Leave _, Effect.Chart _, Effect.File _ -> Optional.empty();
    };
  }

  @Override
  public synchronized boolean handled(long update) {
    return updates.contains(update);
  }

  @Override
  public synchronized boolean handledTap(String callback) {
    return taps.contains(callback);
  }

  @Override
  public synchronized List<Waiting> waiting() {
    return List.copyOf(outbox.values());
  }

  @Override
  public synchronized OptionalLong messageOf(Person person, MessageKey key) {
    var id = messages.get(new Name(person, key));
    return id == null ? OptionalLong.empty() : OptionalLong.of(id);
  }

  @Override
  public synchronized List<DueReminder> due(Instant until, int limit) {
    return reminders().stream()
        .filter(reminder -> !reminder.at().isAfter(until))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Person> people() {
    return lives.keySet().stream().filter(person -> !gone.contains(person)).toList();
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    return reminders().stream().map(DueReminder::at).findFirst();
  }

  private List<DueReminder> reminders() {
    var all = new ArrayList<DueReminder>();
    lives.forEach((person, life) -> {
      if (!gone.contains(person)) {
        life.session().due().ifPresent(d -> all.add(new DueReminder(d.at(), person, d.day())));
      }
    });
    all.sort(Comparator.comparing(DueReminder::at));
    return all;
  }

  synchronized <F extends Frame> List<F> frames(Class<F> kind) {
    return frames.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Override
  public void close() {}
}
