package respite.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.journal.Rating;
import respite.journal.Scope;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.EntryLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.MessageKey;
import respite.talk.session.Due;
import respite.talk.session.Flow;
import respite.talk.session.Matter;
import respite.talk.session.Reminded;
import respite.talk.session.Session;

/** Made-up frames, some by hand and some by chance. */
final class Made {
  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  static final LocalDate DAY = LocalDate.parse("2026-03-01");
  static final Person ANN = new Person(7_000_000_001L);
  static final Person BEN = new Person(7_000_000_002L);

  private Made() {}

  static Session session(int flows, Optional<Due> due) {
    return new Session(
        new Flow.Idle(),
        flows,
        Optional.empty(),
        Reminded.NOTHING,
        Optional.empty(),
        due,
        Optional.empty(),
        Optional.empty());
  }

  static Due due(int hours) {
    return new Due(NOON.plus(Duration.ofHours(hours)), DAY, new Matter.Evening());
  }

  static Effect say(String key) {
    return new Effect.Say(Optional.of(new MessageKey(key)), new AlwaysLine.Help(), Keyboard.NONE);
  }

  static Effect say() {
    return Effect.Say.of(new AlwaysLine.Help());
  }

  /** Commits a turn in which a person wrote "note" and the update's number, and is answered. */
  static void note(Store store, Person person, long update) {
    var change = recorded(store.read(person).journal(), 7, "note " + update);
    Turn turn = Turn.of(session(1, Optional.of(due(1))), say("f1")).and(change);
    store.commit(turned(person, update, turn));
  }

  static Frame.Turned turned(Person person, long update, Turn turn) {
    return new Frame.Turned(person, update, Optional.empty(), NOON, turn);
  }

  static Frame.Turned tapped(Person person, long update, String callback, Turn turn) {
    return new Frame.Turned(person, update, Optional.of(callback), NOON, turn);
  }

  /** The next pain entry of a journal, with a note. */
  static Change.Recorded recorded(Journal journal, int score, String note) {
    return new Change.Recorded(
        new Entry.Pain(
            journal.nextId(),
            DAY,
            NOON,
            OptionalLong.of(77),
            Scope.MOMENT,
            Rating.of(score),
            note,
            List.of()));
  }

  /** A frame that fits where the person stands and what waits, by chance. */
  static Frame byChance(Random chance, Person person, long update, Life life, List<Waiting> all) {
    List<Waiting> own = all.stream().filter(w -> w.person().equals(person)).toList();
    int way = chance.nextInt(11);
    if (way < 3 && !own.isEmpty()) {
      OptionalLong id =
          chance.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(chance.nextInt(1000));
      return new Frame.Sent(person, own.get(chance.nextInt(own.size())).number(), id);
    }
    return switch (way) {
      case 3 -> new Frame.Gone(person, OptionalLong.of(update));
      case 4 -> new Frame.Back(person, update);
      case 10 ->
          new Frame.Leaving(person, update, Optional.of("tap" + update), new AlwaysLine.Help());
      case 5 -> new Frame.Ticked(person, DAY, NOON, turn(chance, life));
      case 6 -> tapped(person, update, "tap" + update, turn(chance, life));
      default -> turned(person, update, turn(chance, life));
    };
  }

  private static Turn turn(Random chance, Life life) {
    Optional<Due> due =
        chance.nextInt(3) == 0 ? Optional.empty() : Optional.of(due(chance.nextInt(100)));
    List<Effect> effects = new ArrayList<>();
    for (int i = chance.nextInt(3); i > 0; i--) {
      effects.add(effect(chance));
    }
    return new Turn(
        session(chance.nextInt(50), due),
        changes(chance, life.journal()),
        effects,
        Optional.empty());
  }

  private static List<Change> changes(Random chance, Journal journal) {
    List<Entry> entries = journal.entries();
    if (!entries.isEmpty() && chance.nextInt(3) == 0) {
      Entry entry = entries.get(chance.nextInt(entries.size()));
      return List.of(
          switch (chance.nextInt(3)) {
            case 0 -> new Change.Corrected(entry.id(), Rating.of(chance.nextInt(11)), NOON);
            case 1 -> new Change.Noted(entry.id(), "note " + chance.nextInt());
            default -> new Change.Removed(entry.id());
          });
    }
    return switch (chance.nextInt(4)) {
      case 0 -> List.of();
      case 1 -> List.of(new Change.ZoneChosen(ZoneId.of("Asia/Tokyo")));
      default -> List.of(recorded(journal, chance.nextInt(11), "x".repeat(chance.nextInt(200))));
    };
  }

  private static Effect effect(Random chance) {
    MessageKey key = new MessageKey("f" + chance.nextInt(5));
    var line = new EntryLine.ChangeTo(DAY, Rating.of(7), 8);
    var keyboard = Keyboard.row(new Button(new Label.Score(8), "s8"));
    return switch (chance.nextInt(4)) {
      case 0 -> new Effect.Edit(new Effect.Target.Keyed(key), line, keyboard);
      case 1 -> new Effect.Edit(new Effect.Target.Pressed(5), line, keyboard);
      case 2 -> new Effect.Say(Optional.of(key), line, keyboard);
      default -> say();
    };
  }
}
