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
import respite.talk.Turn;
import respite.talk.effect.Effect;
import respite.talk.effect.MessageKey;

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
    boolean isNew = !lives.containsKey(frame.person());
    return switch (frame) {
      case Frame.Sent _, Frame.Gone _, Frame.Back _ when isNew -> {
        frames += dropReceipts(frame);
        yield List.of();
      }
      case Frame.Leaving(var person, var update, var callback, var receipt) -> {
        lives.remove(person);
        gone.remove(person);
        messages.remove(person);
        frames += dropReceipts(frame);
        outbox.values().removeIf(waiting -> waiting.person().equals(person));
        updates.add(update);
        callback.ifPresent(taps::add);
        frames++;
        var last = new Waiting(new OutboxNumber(frames, 0), person, new Effect.Leave(receipt));
        outbox.put(last.number(), last);
        yield List.of(last);
      }
      case Frame.Turned(var person, var update, var callback, _, var turn) -> {
        List<Waiting> waiting = keep(person, turn);
        gone.remove(person);
        updates.add(update);
        callback.ifPresent(taps::add);
        yield waiting;
      }
      case Frame.Ticked(var person, _, _, var turn) -> keep(person, turn);
      case Frame.Sent(var person, var number, var message) -> {
        Waiting sent = outbox.remove(number);
        // A mark of a receipt becomes the record that the life is erased.
        frames++;
        if (sent != null) {
          message.ifPresent(id -> key(sent.effect()).ifPresent(key -> name(person, key, id)));
        }
        yield List.of();
      }
      case Frame.Gone(var person, var update) -> {
        frames += 1 + dropReceipts(frame);
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

  private static boolean isReceipt(Waiting waiting) {
    return waiting.effect() instanceof Effect.Leave;
  }

  /** Whether the frame says that the waiting receipt is done with. */
  private static boolean endsWith(Frame frame, Waiting waiting) {
    return isReceipt(waiting)
        && waiting.person().equals(frame.person())
        && switch (frame) {
          case Frame.Sent sent -> sent.number().equals(waiting.number());
          case Frame.Gone _, Frame.Leaving _ -> true;
          case Frame.Turned _, Frame.Ticked _, Frame.Back _ -> false;
        };
  }

  /** Drops the receipts that the frame ends; each is a frame of its own in the log. */
  private int dropReceipts(Frame frame) {
    int before = outbox.size();
    outbox.values().removeIf(waiting -> endsWith(frame, waiting));
    return before - outbox.size();
  }

  private List<Waiting> keep(Person person, Turn turn) {
    if (turn.receipt().isPresent()) {
      throw new IllegalArgumentException("people leave by a frame of its own");
    }
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
      case Effect.Edit(Effect.Target.Pressed _, _, _),
          Effect.Leave _,
          Effect.Chart _,
          Effect.File _ ->
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
  public synchronized List<Person> people() {
    return lives.keySet().stream().filter(person -> !gone.contains(person)).toList();
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    return reminders().map(DueReminder::at).findFirst();
  }

  @Override
  public void close() {}
}
