package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.store.MemoryStore;
import respite.talk.effect.Effect;
import respite.talk.session.Due;

/** Knows what the store acknowledged, over all its starts, and holds it to that. */
final class Ledger {
  /** A person and something about them. */
  record Key(Person person, Object what) {}

  /**
   * Days after its own on which a question that was put off may still come, when the bot was away
   * at its hour: three, as its buttons work, and one more where the zone's day is not over in UTC.
   */
  private static final long PUT_OFF = 4;

  private MemoryStore twin = new MemoryStore();
  private final List<Frame> kept = new ArrayList<>();
  private final Map<Person, Frame> underWay = new HashMap<>();
  private final Set<Long> updates = new HashSet<>();
  private final Map<Person, Deque<Object>> owed = new HashMap<>();
  private final Map<Key, Integer> ticks = new HashMap<>();
  private final Map<Key, Integer> snoozes = new HashMap<>();
  private final Set<Long> confirmed = new TreeSet<>();
  private final Set<Long> noRoom = new HashSet<>();
  private final List<AssertionError> broken = new ArrayList<>();
  private final StringBuilder entered = new StringBuilder();
  private int leavings;
  private int dropped;

  /** Whether somebody lets the bot in, and it has kept that they said so. */
  private Predicate<Person> letIn = _ -> false;

  /** The latest that a compaction took the calendar to show. */
  private volatile Instant compacted = Instant.MIN;

  Store over(Store store) {
    return new Watched(store);
  }

  void whoLetsIn(Predicate<Person> known) {
    letIn = known;
  }

  int frames() {
    return kept.size();
  }

  int leavings() {
    return leavings;
  }

  /** How often what waited for somebody was dropped, because they cannot be reached. */
  int dropped() {
    return dropped;
  }

  private Deque<Object> owed(Person person) {
    return owed.computeIfAbsent(person, _ -> new ArrayDeque<>());
  }

  /**
   * It arrived in the chat, or was refused for good. Only what is next in turn counts; what comes
   * before its turn is still owed then, and repeats are fine.
   */
  void done(Person person, Object what) {
    if (what.equals(owed(person).peekFirst())) {
      owed(person).removeFirst();
    }
  }

  /** The runtime takes what is thrown at it for a fault in its own work and goes on. */
  private void hold(Frame frame) {
    try {
      acknowledged(frame);
    } catch (AssertionError e) {
      broken.add(e);
      throw e;
    }
  }

  private void acknowledged(Frame frame) {
    underWay.remove(frame.person());
    Life before = twin.read(frame.person());
    List<Waiting> effects = twin.commit(frame);
    kept.add(frame);
    switch (frame) {
      case Frame.Turned turned -> {
        assertThat(updates.add(turned.update())).as("an update is kept once").isTrue();
        entered.append(turned.turn().changes());
        letGo(turned.person(), turned.at());
        noteSnooze(before, turned.person());
      }
      case Frame.Leaving leaving -> {
        assertThat(updates.add(leaving.update())).as("an update is kept once").isTrue();
        leavings++;
        // Nothing else reaches a person who leaves.
        owed(leaving.person()).clear();
        ticks.keySet().removeIf(key -> key.person().equals(leaving.person()));
      }
      case Frame.Ticked ticked -> {
        letGo(ticked.person(), ticked.at());
        if (!ticked.turn().effects().isEmpty()) { // else the day was let go in silence
          long off = ChronoUnit.DAYS.between(ticked.day(), ticked.at().atOffset(ZoneOffset.UTC));
          assertThat(off)
              .as("days from the one asked about to now")
              .isBetween(-2L, before.session().reminded().isPutOff(ticked.day()) ? PUT_OFF : 2L);
          before
              .session()
              .due()
              .ifPresent(due -> ticks.merge(asked(ticked.person(), due), 1, Integer::sum));
        }
        noteSnooze(before, ticked.person());
      }
      case Frame.Gone gone -> {
        assertThat(gone.update().isEmpty() && letIn.test(gone.person()))
            .as("%s is taken for gone by an old refusal", gone.person())
            .isFalse();
        gone.update().ifPresent(updates::add);
        dropped += owed(gone.person()).isEmpty() ? 0 : 1;
        owed(gone.person()).clear();
      }
      case Frame.Back back -> updates.add(back.update());
      case Frame.Sent _ -> {}
    }
    for (Waiting waiting : effects) {
      if (!(waiting.effect() instanceof Effect.Leave)) {
        owed(waiting.person()).add(what(waiting.effect()));
      }
    }
  }

  /**
   * By a clock that is set back by more than a flight explains, what was asked about later days is
   * taken for asked by a clock that ran ahead: once it is set right, those days are new.
   */
  private void letGo(Person person, Instant at) {
    LocalDate latest = at.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    ticks
        .keySet()
        .removeIf(key ->
            key.person().equals(person)
                && key.what() instanceof List<?> asked
                && asked.getFirst() instanceof LocalDate day
                && day.isAfter(latest));
  }

  private void noteSnooze(Life before, Person person) {
    var known = before.session().reminded().snoozed();
    twin.read(person).session().reminded().snoozed().stream()
        .filter(due -> !known.contains(due))
        .forEach(due -> snoozes.merge(asked(person, due), 1, Integer::sum));
  }

  /** What a person is asked about, at whatever hour. */
  private static Key asked(Person person, Due due) {
    return new Key(person, List.of(due.day(), due.matter()));
  }

  /** What somebody who heard it can tell of an effect. */
  static Object what(Effect effect) {
    return switch (effect) {
      case Effect.Say say -> say.line();
      case Effect.Edit edit -> edit.line();
      case Effect.Leave leave -> leave.receipt();
      case Effect.Chart chart -> chart.drawing().toString();
      case Effect.File file -> file.document().toString();
    };
  }

  /**
   * After a start: whoever had a frame under way stands before it or after it, all others where
   * they stood.
   */
  void compare(Store store, List<Person> people) {
    for (Person person : people) {
      Optional.ofNullable(underWay.remove(person)).ifPresent(frame -> settle(store, frame));
      assertThat(life(store, person)).isEqualTo(life(twin, person));
    }
    assertThat(store.people())
        .as("who can be reached")
        .containsExactlyInAnyOrderElementsOf(twin.people());
  }

  /** Sessions let go of what is old then: before it returns, or not at all if the power goes. */
  void compacting(Instant now) {
    compacted = now.isAfter(compacted) ? now : compacted;
  }

  private Life life(Store store, Person person) {
    Life life = store.read(person);
    return new Life(life.session().lettingGo(compacted), life.journal());
  }

  private void settle(Store store, Frame frame) {
    boolean isKept =
        switch (frame) {
          case Frame.Turned turned -> store.handled(turned.update());
          case Frame.Leaving leaving -> store.handled(leaving.update());
          case Frame.Ticked ticked ->
              !life(store, ticked.person()).equals(life(twin, ticked.person()));
          case Frame.Gone gone ->
              !store.people().contains(gone.person())
                  && store.waiting().stream().noneMatch(at -> at.person().equals(gone.person()));
          case Frame.Back back -> store.handled(back.update());
          // What it changes is not compared: a mark may be lost.
          case Frame.Sent _ -> true;
        };
    if (isKept) {
      acknowledged(frame);
    }
  }

  boolean isKept(long update) {
    return updates.contains(update);
  }

  /** The bot lets go of an update: it was kept, or there was no room for it. */
  void confirmed(long update) {
    confirmed.add(update);
  }

  private static OptionalLong update(Frame frame) {
    return switch (frame) {
      case Frame.Turned turned -> OptionalLong.of(turned.update());
      case Frame.Leaving leaving -> OptionalLong.of(leaving.update());
      case Frame.Back back -> OptionalLong.of(back.update());
      case Frame.Gone gone -> gone.update();
      case Frame.Ticked _, Frame.Sent _ -> OptionalLong.empty();
    };
  }

  /** What did not hold, in whatever thread it was seen. */
  List<AssertionError> broken() {
    return broken;
  }

  /** Whether the person has a talk here and nothing says that they cannot be reached. */
  boolean isWithinReach(Person person) {
    return twin.people().contains(person);
  }

  boolean isHere(Person person) {
    return !twin.read(person).equals(Life.NEW);
  }

  /** Of those words the ones that somebody's journal or talk holds. */
  Set<String> held(Collection<String> words, List<Person> people) {
    String all = people.stream().map(person -> life(twin, person)).toList().toString();
    return words.stream().filter(all::contains).collect(Collectors.toSet());
  }

  /** How many of those words stood in somebody's journal once. */
  long entered(Collection<String> words) {
    String all = entered.toString();
    return words.stream().filter(all::contains).count();
  }

  /** At the end, when nothing waits any more: everything was heard, in its turn. */
  void everythingOwedWasHeard() {
    assertThat(confirmed).allMatch(update -> updates.contains(update) || noRoom.contains(update));
    owed.forEach((person, left) -> assertThat(left).as("what %s is owed", person).isEmpty());
    ticks.forEach((key, times) ->
        assertThat(times)
            .as("reminders of %s", key.what())
            .isLessThanOrEqualTo(1 + snoozes.getOrDefault(key, 0)));
  }

  /** The store itself, with everything it acknowledges written down. */
  private final class Watched extends PassingStore {
    private final Store store;

    Watched(Store store) {
      this.store = store;
    }

    @Override
    protected Store store() {
      return store;
    }

    @Override
    public List<Waiting> commit(Frame frame) {
      underWay.put(frame.person(), frame);
      try {
        List<Waiting> effects = store.commit(frame);
        hold(frame);
        return effects;
      } catch (DiskFull | IllegalArgumentException nothingKept) {
        underWay.remove(frame.person());
        update(frame).ifPresent(noRoom::add);
        if (frame instanceof Frame.Gone gone) {
          // What waits may come after the next start, and late.
          owed(gone.person()).clear();
        }
        throw nothingKept;
      }
    }
  }
}
