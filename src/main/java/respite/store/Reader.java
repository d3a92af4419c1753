package respite.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Change;
import respite.journal.Journal;
import respite.port.DueReminder;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Waiting;
import respite.store.Rows.Standing;
import respite.store.Table.Row;
import respite.talk.effect.Effect;
import respite.talk.effect.MessageKey;

/** Reads the view. One thread at a time. */
final class Reader {
  private final View view;
  private final Keys keys;

  Reader(View view, Keys keys) {
    this.view = view;
    this.keys = keys;
  }

  Optional<KeyId> lifeOf(Person person) {
    return view.life(keys.index(person.id()));
  }

  Life read(Person person) {
    return lifeOf(person).map(this::read).orElse(Life.NEW);
  }

  private Life read(KeyId life) {
    byte[] from = Rows.ofLife(life, 0);
    byte[] end = Rows.ofLife(life, Long.MAX_VALUE);
    List<Change> changes = new ArrayList<>();
    view.changes()
        .range(keys, from, end, Integer.MAX_VALUE)
        .forEach(row -> changes.addAll(row.value().changes()));
    return new Life(view.standing(keys, life).session(), Journal.EMPTY.with(changes));
  }

  /** The lives that end with the frame: those whose receipt it says is done with. */
  List<KeyId> ending(Frame frame) {
    return switch (frame) {
      case Frame.Sent(_, var number, _) ->
          view.outbox().get(keys, Rows.ofOutbox(number)).stream()
              .filter(Reader::isReceipt)
              .map(Row::life)
              .toList();
      case Frame.Gone(var person, _) -> leaving(person);
      // A second receipt stands for the first, which nobody sends any more.
      case Frame.Leaving(var person, _, _, _) -> leaving(person);
      case Frame.Turned _, Frame.Ticked _, Frame.Back _ -> List.of();
    };
  }

  private List<KeyId> leaving(Person person) {
    return view.outbox().map().values().stream()
        .map(bytes -> view.outbox().open(keys, bytes))
        .filter(row -> isReceipt(row) && row.value().person().equals(person))
        .map(Row::life)
        .toList();
  }

  private static boolean isReceipt(Row<Waiting> row) {
    return row.value().effect() instanceof Effect.Leave;
  }

  List<Waiting> waiting() {
    return view.outbox().map().values().stream()
        .map(bytes -> view.outbox().open(keys, bytes).value())
        .toList();
  }

  OptionalLong messageOf(Person person, MessageKey key) {
    return lifeOf(person)
        .flatMap(life -> view.messages().get(keys, Rows.ofLife(life)))
        .map(row -> row.value().idOf(key))
        .orElse(OptionalLong.empty());
  }

  List<DueReminder> due(Instant until, int limit) {
    byte[] from = Rows.ofReminder(Instant.MIN, KeyId.NONE);
    byte[] end = Rows.ofReminder(until.plusNanos(1), KeyId.NONE);
    return view.reminders().range(keys, from, end, limit).stream().map(Row::value).toList();
  }

  List<Person> people() {
    return view.standings().map().values().stream()
        .map(bytes -> view.standings().open(keys, bytes).value())
        .filter(Standing::reachable)
        .flatMap(standing -> standing.person().stream())
        .toList();
  }

  Optional<Instant> nextDue() {
    Map.Entry<byte[], byte[]> first = view.reminders().map().firstEntry();
    return Optional.ofNullable(first).map(entry -> Rows.instantOfReminder(entry.getKey()));
  }
}
