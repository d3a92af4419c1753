package respite.store;

import com.google.crypto.tink.Aead;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import respite.journal.Change;
import respite.port.DueReminder;
import respite.port.Frame;
import respite.port.OutboxNumber;
import respite.port.Person;
import respite.port.Waiting;
import respite.store.ErasedSeal.Erased;
import respite.store.FrameSeal.Stamped;
import respite.store.FrameSeal.StampedKept;
import respite.store.Rows.Changes;
import respite.store.Rows.Messages;
import respite.store.Rows.Standing;
import respite.talk.Turn;
import respite.talk.effect.Effect;
import respite.talk.effect.Line;
import respite.talk.effect.MessageKey;
import respite.talk.session.Due;

/** Applies frames to the view, in the order of the log, once each. One thread at a time. */
final class Applier {
  private final View view;
  private final Keys keys;
  private final Repeats repeats;

  Applier(View view, Keys keys, Repeats repeats) {
    this.view = view;
    this.keys = keys;
    this.repeats = repeats;
  }

  /** Where a frame belongs: its life, that life's key, and its place in the log. */
  private record At(KeyId life, Aead key, long sequence, long running) {}

  /** Applies a record of the log; of a life whose key was destroyed there is nothing to apply. */
  void apply(LogRecord record) {
    long sequence = record.sequence();
    KeyId life = record.key();
    if (record.kind() == FrameKind.ERASED) {
      erase(sequence, life, ErasedSeal.open(keys.own(), record));
    } else {
      Optional<Long> running = keys.unlessErased(life, () -> Optional.of(put(record)));
      view.applied(sequence, running.orElseGet(view::running));
    }
  }

  /** Returns for how long the program had been running when the record was sealed. */
  private long put(LogRecord record) {
    KeyId life = record.key();
    if (record.kind() == FrameKind.KEPT) {
      StampedKept kept = FrameSeal.openKept(keys.require(life), record);
      put(record.sequence(), life, kept);
      return kept.running();
    }
    Stamped stamped = FrameSeal.open(keys.require(life), record);
    put(record.sequence(), life, stamped);
    return stamped.running();
  }

  /** Destroys the key of a life, for good, and what the view has of it; its repeats stay known. */
  void erase(long sequence, KeyId life, Erased erased) {
    keys.erase(life);
    view.remove(life);
    view.unfile(life);
    erased.marks().forEach(placed -> repeats.add(life, placed.sequence(), placed.mark()));
    view.applied(sequence, erased.running());
  }

  private void put(long sequence, KeyId life, StampedKept stamped) {
    At at = new At(life, keys.require(life), sequence, stamped.running());
    Kept kept = stamped.kept();
    kept.marks().forEach(mark -> repeats.add(life, sequence, mark));
    change(at, kept.changes());
    kept.waiting().forEach(waiting -> say(at, waiting));
    kept.last()
        .ifPresent(last -> {
          view.file(keys.index(last.person().id()), life);
          stand(at, last.person(), last.standing());
          if (!last.messages().equals(Messages.NONE)) {
            view.messages().put(at.key(), Rows.ofLife(life), life, sequence, last.messages());
          }
        });
  }

  /** Applies a frame that was sealed just now. */
  void apply(long sequence, KeyId life, Stamped stamped) {
    put(sequence, life, stamped);
    view.applied(sequence, stamped.running());
  }

  private void put(long sequence, KeyId life, Stamped stamped) {
    At at = new At(life, keys.require(life), sequence, stamped.running());
    Frame frame = stamped.frame();
    byte[] index = keys.index(frame.person().id());
    if (!(frame instanceof Frame.Leaving)) {
      view.file(index, life);
    }
    switch (frame) {
      case Frame.Turned(var person, var update, var callback, _, var turn) -> {
        repeats.addUpdate(life, sequence, at.running(), update);
        callback.ifPresent(tap -> repeats.addTap(life, sequence, at.running(), tap));
        turn(at, person, turn, true);
      }
      case Frame.Ticked(var person, _, _, var turn) ->
          turn(at, person, turn, view.standing(keys, life).reachable());
      case Frame.Sent(_, var number, var message) -> sent(at, number, message);
      case Frame.Gone(var person, var update) -> {
        update.ifPresent(number -> repeats.addUpdate(life, sequence, at.running(), number));
        view.outbox().keysOf(life).forEach(view.outbox().map()::remove);
        stand(
            at,
            person,
            new Standing(view.standing(keys, life).session(), false, Optional.of(person)));
      }
      case Frame.Leaving(var person, var update, var callback, var receipt) -> {
        repeats.addUpdate(life, sequence, at.running(), update);
        callback.ifPresent(tap -> repeats.addTap(life, sequence, at.running(), tap));
        view.remove(life);
        view.lives().remove(index);
        say(at, receipt(sequence, person, receipt));
      }
      case Frame.Back(var person, var update) -> {
        repeats.addUpdate(life, sequence, at.running(), update);
        stand(
            at,
            person,
            new Standing(view.standing(keys, life).session(), true, Optional.of(person)));
      }
    }
  }

  private void turn(At at, Person person, Turn turn, boolean reachable) {
    stand(at, person, new Standing(turn.next(), reachable, Optional.of(person)));
    change(at, turn.changes());
    waiting(at.sequence(), person, turn).forEach(waiting -> say(at, waiting));
  }

  private void change(At at, List<Change> changes) {
    if (!changes.isEmpty()) {
      byte[] key = Rows.ofLife(at.life(), at.sequence());
      view.changes().put(at.key(), key, at.life(), at.sequence(), new Changes(changes));
    }
  }

  private void say(At at, Waiting waiting) {
    byte[] key = Rows.ofOutbox(waiting.number());
    view.outbox().put(at.key(), key, at.life(), at.sequence(), waiting);
  }

  /** The last message to somebody who leaves. */
  static Waiting receipt(long sequence, Person person, Line receipt) {
    return new Waiting(new OutboxNumber(sequence, 0), person, new Effect.Leave(receipt));
  }

  /** The effects of a turn with their numbers, in order. */
  static List<Waiting> waiting(long sequence, Person person, Turn turn) {
    List<Effect> effects = turn.effects();
    return IntStream.range(0, effects.size())
        .mapToObj(i -> new Waiting(new OutboxNumber(sequence, i), person, effects.get(i)))
        .toList();
  }

  /** Writes the session, and moves the person's reminder with it. */
  private void stand(At at, Person person, Standing next) {
    Optional<Due> before = reminder(view.standing(keys, at.life()));
    Optional<Due> after = reminder(next);
    if (!before.equals(after)) {
      before.ifPresent(due -> view.reminders().map().remove(Rows.ofReminder(due.at(), at.life())));
      after.ifPresent(due ->
          view.reminders()
              .put(
                  at.key(),
                  Rows.ofReminder(due.at(), at.life()),
                  at.life(),
                  at.sequence(),
                  new DueReminder(due.at(), person, due.day())));
    }
    view.standings().put(at.key(), Rows.ofLife(at.life()), at.life(), at.sequence(), next);
  }

  private static Optional<Due> reminder(Standing standing) {
    return standing.reachable() ? standing.session().due() : Optional.empty();
  }

  private void sent(At at, OutboxNumber number, OptionalLong message) {
    byte[] place = Rows.ofOutbox(number);
    Optional<Waiting> waiting = view.outbox().get(keys, place).map(Table.Row::value);
    view.outbox().map().remove(place);
    Optional<MessageKey> key = waiting.flatMap(found -> keyOf(found.effect()));
    if (key.isEmpty() || message.isEmpty()) {
      return;
    }
    Messages before = view.messages(keys, at.life());
    Messages after = before.with(key.get(), message.getAsLong());
    view.messages().put(at.key(), Rows.ofLife(at.life()), at.life(), at.sequence(), after);
  }

  /** The key that the message of a delivered effect has from then on. */
  static Optional<MessageKey> keyOf(Effect effect) {
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
}
