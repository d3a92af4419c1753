package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import respite.port.Frame;
import respite.port.Life;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.store.MemoryStore;
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
  final Taken taken = new Taken();
  final Debts debts = new Debts();
  private final Map<Key, Integer> ticks = new HashMap<>();
  private final Map<Key, Integer> snoozes = new HashMap<>();
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
    taken.kept(frame);
    switch (frame) {
      case Frame.Turned turned -> {
        entered.append(turned.turn().changes());
        letGo(turned.person(), turned.at());
        noteSnooze(before, turned.person());
      }
      case Frame.Leaving leaving -> {
        leavings++;
        // Nothing else reaches a person who leaves.
        debts.drop(leaving.person());
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
        dropped += debts.drop(gone.person()) ? 1 : 0;
      }
      case Frame.Back _, Frame.Sent _ -> {}
    }
    effects.forEach(waiting -> debts.owe(waiting.person(), waiting.effect()));
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
    debts.begunAnew();
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
          case Frame.Gone(var _, var update) when update.isPresent() ->
              store.handled(update.getAsLong());
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

  /** What did not hold, in whatever thread it was seen. */
  List<AssertionError> broken() {
    return broken;
  }

  /** Whether the person has a talk here and nothing says that they cannot be reached. */
  boolean isWithinReach(Person person) {
    return twin.people().contains(person);
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
    debts.assertNone();
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
        taken.notKept(frame);
        if (frame instanceof Frame.Gone gone) {
          // What waits may come after the next start, and late.
          debts.drop(gone.person());
        }
        throw nothingKept;
      }
    }
  }
}
