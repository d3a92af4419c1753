package respite.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private MemoryStore twin = new MemoryStore();
  private final List<Frame> kept = new ArrayList<>();
  private final Map<Person, Frame> underWay = new HashMap<>();
  private final Set<Long> updates = new HashSet<>();
  private final Map<Key, Integer> owed = new HashMap<>();
  private final Map<Key, Integer> ticks = new HashMap<>();
  private final Map<Key, Integer> snoozes = new HashMap<>();
  final Map<Key, Integer> heard = new HashMap<>();
  private int leavings;

  /** The latest that a compaction took the calendar to show. */
  private volatile Instant compacted = Instant.MIN;

  Store over(Store store) {
    return new Watched(store);
  }

  int frames() {
    return kept.size();
  }

  int leavings() {
    return leavings;
  }

  private void acknowledged(Frame frame) {
    underWay.remove(frame.person());
    Life before = twin.read(frame.person());
    List<Waiting> effects = twin.commit(frame);
    kept.add(frame);
    switch (frame) {
      case Frame.Turned turned -> {
        assertThat(updates.add(turned.update())).as("an update is kept once").isTrue();
        noteSnooze(before, turned.person());
      }
      case Frame.Leaving leaving -> {
        assertThat(updates.add(leaving.update())).as("an update is kept once").isTrue();
        leavings++;
        // Nothing else reaches a person who leaves.
        owed.keySet().removeIf(key -> key.person().equals(leaving.person()));
        ticks.keySet().removeIf(key -> key.person().equals(leaving.person()));
      }
      case Frame.Ticked ticked -> {
        if (!ticked.turn().effects().isEmpty()) { // else the day was let go in silence
          long off = ChronoUnit.DAYS.between(ticked.day(), ticked.at().atOffset(ZoneOffset.UTC));
          assertThat(off).as("days from the one asked about to now").isBetween(-2L, 2L);
          before
              .session()
              .due()
              .ifPresent(due -> ticks.merge(asked(ticked.person(), due), 1, Integer::sum));
        }
        noteSnooze(before, ticked.person());
      }
      case Frame.Sent _, Frame.Gone _, Frame.Back _ -> {}
    }
    for (Waiting waiting : effects) {
      if (!(waiting.effect() instanceof Effect.Leave)) {
        owed.merge(new Key(waiting.person(), what(waiting.effect())), 1, Integer::sum);
      }
    }
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
          // What they change is not compared: a mark may be lost.
          case Frame.Sent _, Frame.Gone _, Frame.Back _ -> true;
        };
    if (isKept) {
      acknowledged(frame);
    }
  }

  boolean isKept(long update) {
    return updates.contains(update);
  }

  /** At the end, when nothing waits any more. */
  void everythingOwedWasHeard() {
    owed.forEach((key, times) ->
        assertThat(heard.getOrDefault(key, 0)).as("%s", key.what()).isGreaterThanOrEqualTo(times));
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
        acknowledged(frame);
        return effects;
      } catch (DiskFull | IllegalArgumentException nothingKept) {
        underWay.remove(frame.person());
        throw nothingKept;
      }
    }
  }
}
