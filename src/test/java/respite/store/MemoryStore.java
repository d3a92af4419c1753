package respite.store;

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
import java.util.stream.Stream;
import respite.port.DueReminder;
import respite.port.Frame;
import respite.port.Life;
import respite.port.OutboxNumber;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.Effect;
import respite.talk.MessageKey;
import respite.talk.Turn;

/** The in-memory twin of the store: the same promises, nothing durable, written to be read. */
public final class MemoryStore implements Store {
  private final Map<Person, Life> lives = new HashMap<>();
  private final Set<Person> gone = new HashSet<>();
  private final TreeMap<OutboxNumber, Waiting> outbox = new TreeMap<>();
  private final Map<Person, Map<MessageKey, Long>> messages = new HashMap<>();
  private final Set<Long> updates = new HashSet<>();
  private final Set<String> taps = new HashSet<>();
  private long frames;

  @Override
  public synchronized Life read(Person person) {
    return lives.getOrDefault(person, Life.NEW);
  }

  @Override
  public synchronized List<Waiting> commit(Frame frame) {
    return switch (frame) {
      case Frame.Turned(var person, var update, var callback, _, var turn) -> {
        List<Waiting> waiting = keep(person, turn);
        gone.remove(person);
        updates.add(update);
        callback.ifPresent(taps::add);
        yield waiting;
      }
      case Frame.Ticked(var person, _, _, var turn) -> keep(person, turn);
      case Frame.Sent(var person, var number, var message) -> {
        frames++;
        Waiting sent = outbox.remove(number);
        if (sent != null) {
          message.ifPresent(id -> key(sent.effect()).ifPresent(key -> name(person, key, id)));
        }
        yield List.of();
      }
      case Frame.Gone(var person, var update) -> {
        frames++;
        gone.add(person);
        outbox.values().removeIf(waiting -> waiting.person().equals(person));
        update.ifPresent(updates::add);
        yield List.of();
      }
      case Frame.Back(var person, var update) -> {
        frames++;
        gone.remove(person);
        updates.add(update);
        yield List.of();
      }
    };
  }

  private List<Waiting> keep(Person person, Turn turn) {
    Life next = new Life(turn.next(), read(person).journal().with(turn.changes()));
    frames++;
    lives.put(person, next);
    List<Waiting> waiting = new ArrayList<>();
    for (Effect effect : turn.effects()) {
      waiting.add(new Waiting(new OutboxNumber(frames, waiting.size()), person, effect));
    }
    waiting.forEach(one -> outbox.put(one.number(), one));
    return waiting;
  }

  private static Optional<MessageKey> key(Effect effect) {
    return switch (effect) {
      case Effect.Say say -> say.key();
      case Effect.Edit(Effect.Target.Keyed(var key), _, _) -> Optional.of(key);
      case Effect.Edit(Effect.Target.Pressed _, _, _), Effect.Chart _, Effect.File _ ->
          Optional.empty();
    };
  }

  private void name(Person person, MessageKey key, long id) {
    messages.computeIfAbsent(person, _ -> new HashMap<>()).put(key, id);
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
    Long id = messages.getOrDefault(person, Map.of()).get(key);
    return id == null ? OptionalLong.empty() : OptionalLong.of(id);
  }

  private Stream<DueReminder> reminders() {
    return lives.entrySet().stream()
        .filter(entry -> !gone.contains(entry.getKey()))
        .flatMap(entry ->
            entry.getValue().session().due().stream()
                .map(due -> new DueReminder(due.at(), entry.getKey(), due.day())))
        .sorted(Comparator.comparing(DueReminder::at));
  }

  @Override
  public synchronized List<DueReminder> due(Instant until, int limit) {
    return reminders().filter(due -> !due.at().isAfter(until)).limit(limit).toList();
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    return reminders().map(DueReminder::at).findFirst();
  }

  @Override
  public void close() {}
}
