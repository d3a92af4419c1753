package respite.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static respite.store.Made.ANN;
import static respite.store.Made.BEN;
import static respite.store.Made.NOON;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import respite.journal.Change;
import respite.journal.EntryId;
import respite.port.DueReminder;
import respite.port.Frame;
import respite.port.Life;
import respite.port.OutboxNumber;
import respite.port.Person;
import respite.port.Store;
import respite.port.Waiting;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Line;
import respite.talk.effect.MessageKey;

/** What every store promises its callers. */
public abstract class StoreContract {
  /** A new store that holds nothing; the test closes it. */
  protected abstract Store empty();

  private static Turn saying(Effect... effects) {
    return Turn.of(Made.session(1, Optional.empty()), effects);
  }

  private static Turn due(int hours) {
    return Turn.of(Made.session(1, Optional.of(Made.due(hours))));
  }

  @Test
  void somebodyWhoWasNeverHereIsNew() {
    try (Store store = empty()) {
      assertThat(store.read(ANN)).isEqualTo(Life.NEW);
      assertThat(store.waiting()).isEmpty();
      assertThat(store.nextDue()).isEmpty();
    }
  }

  @Test
  void aCommittedTurnIsSeenAtOnceAndByNobodyElse() {
    try (Store store = empty()) {
      Change change = Made.recorded(Life.NEW.journal(), 7, "bad night");
      store.commit(Made.turned(ANN, 1, saying().and(change)));
      assertThat(store.read(ANN).journal().entries()).hasSize(1);
      assertThat(store.read(ANN).session()).isEqualTo(Made.session(1, Optional.empty()));
      assertThat(store.read(BEN)).isEqualTo(Life.NEW);
    }
  }

  @Test
  void changesThatDoNotFitTheJournalAreRefusedAndNothingIsKept() {
    try (Store store = empty()) {
      Frame bad = Made.turned(ANN, 1, saying(Made.say()).and(new Change.Removed(new EntryId(9))));
      assertThatThrownBy(() -> store.commit(bad)).isInstanceOf(IllegalArgumentException.class);
      assertThat(store.read(ANN)).isEqualTo(Life.NEW);
      assertThat(store.handled(1)).isFalse();
      assertThat(store.waiting()).isEmpty();
    }
  }

  @Test
  void effectsWaitInTheOrderOfCommitsUntilTheyAreSent() {
    try (Store store = empty()) {
      List<Waiting> first = store.commit(Made.turned(ANN, 1, saying(Made.say(), Made.say("f1"))));
      List<Waiting> second = store.commit(Made.turned(BEN, 2, saying(Made.say())));
      assertThat(first).extracting(w -> w.number().place()).containsExactly(0, 1);
      List<Waiting> all = new ArrayList<>(first);
      all.addAll(second);
      assertThat(store.waiting()).isEqualTo(all);
      assertThat(all).extracting(Waiting::number).isSorted();
      store.commit(new Frame.Sent(ANN, first.getFirst().number(), OptionalLong.of(11)));
      assertThat(store.waiting()).isEqualTo(all.subList(1, 3));
      store.commit(new Frame.Sent(ANN, first.getFirst().number(), OptionalLong.of(11)));
      store.commit(new Frame.Sent(ANN, new OutboxNumber(999, 0), OptionalLong.of(11)));
      assertThat(store.waiting()).isEqualTo(all.subList(1, 3));
    }
  }

  @Test
  void aKeyNamesTheMessageThatItsLastDeliveredEffectBecame() {
    try (Store store = empty()) {
      MessageKey key = new MessageKey("f1");
      List<Waiting> sent = store.commit(Made.turned(ANN, 1, saying(Made.say("f1"))));
      assertThat(store.messageOf(ANN, key)).isEmpty();
      store.commit(new Frame.Sent(ANN, sent.getFirst().number(), OptionalLong.of(11)));
      assertThat(store.messageOf(ANN, key)).hasValue(11);
      assertThat(store.messageOf(BEN, key)).isEmpty();
      sent = store.commit(Made.turned(ANN, 2, saying(Made.say("f1"))));
      store.commit(new Frame.Sent(ANN, sent.getFirst().number(), OptionalLong.empty()));
      assertThat(store.messageOf(ANN, key)).hasValue(11);
      sent = store.commit(Made.turned(ANN, 3, saying(Made.say("f1"))));
      store.commit(new Frame.Sent(ANN, sent.getFirst().number(), OptionalLong.of(12)));
      assertThat(store.messageOf(ANN, key)).hasValue(12);
    }
  }

  @Test
  void aPersonWhoIsGoneIsSentAndRemindedOfNothingUntilTheyAreBack() {
    try (Store store = empty()) {
      store.commit(Made.turned(ANN, 1, Turn.of(due(1).next(), Made.say())));
      store.commit(Made.turned(BEN, 2, Turn.of(due(2).next(), Made.say())));
      store.commit(new Frame.Gone(ANN, OptionalLong.of(3)));
      assertThat(store.waiting()).extracting(Waiting::person).containsExactly(BEN);
      assertThat(store.nextDue()).hasValue(Made.due(2).at());
      assertThat(store.people()).containsExactly(BEN);
      assertThat(store.handled(3)).isTrue();
      store.commit(new Frame.Back(ANN, 4));
      assertThat(store.people()).containsExactlyInAnyOrder(ANN, BEN);
      assertThat(store.nextDue()).hasValue(Made.due(1).at());
      store.commit(new Frame.Gone(ANN, OptionalLong.empty()));
      store.commit(Made.turned(ANN, 5, due(1)));
      assertThat(store.nextDue()).hasValue(Made.due(1).at());
    }
  }

  @Test
  void somebodyWhoLeavesIsNewFromThenOnAndOnlyTheReceiptWaits() {
    try (Store store = empty()) {
      store.commit(note(store, 1));
      List<Waiting> receipt = store.commit(leaving(ANN, 2));
      assertThat(receipt)
          .singleElement()
          .satisfies(w -> assertThat(w.effect()).isEqualTo(new Effect.Leave(LAST)));
      assertThat(store.waiting()).isEqualTo(receipt);
      assertThat(store.read(ANN)).isEqualTo(Life.NEW);
      assertThat(store.nextDue()).isEmpty();
      assertThat(store.messageOf(ANN, new MessageKey("f1"))).isEmpty();
      assertThat(store.handled(1)).isTrue();
      assertThat(store.handled(2)).isTrue();
      store.commit(note(store, 3));
      store.commit(new Frame.Sent(ANN, receipt.getFirst().number(), OptionalLong.of(5)));
      assertThat(store.read(ANN).journal().entries()).hasSize(1);
      assertThat(store.waiting()).hasSize(1);
    }
  }

  @Test
  void whatIsHeardOfSomebodyWhoLeftBeginsNoLife() {
    try (Store store = empty()) {
      store.commit(note(store, 1));
      List<Waiting> receipt = store.commit(leaving(ANN, 2));
      store.commit(new Frame.Gone(ANN, OptionalLong.of(3)));
      assertThat(store.waiting()).isEmpty();
      store.commit(new Frame.Back(ANN, 4));
      store.commit(new Frame.Sent(ANN, receipt.getFirst().number(), OptionalLong.of(5)));
      assertThat(store.read(ANN)).isEqualTo(Life.NEW);
      assertThat(store.nextDue()).isEmpty();
    }
  }

  @Test
  void aTurnCannotErase() {
    try (Store store = empty()) {
      Frame frame = Made.turned(ANN, 1, Turn.leave(LAST));
      assertThatThrownBy(() -> store.commit(frame)).isInstanceOf(IllegalArgumentException.class);
      assertThat(store.handled(1)).isFalse();
    }
  }

  private static final Line LAST = new AlwaysLine.NothingToCancel();

  private static Frame note(Store store, long update) {
    Change change = Made.recorded(store.read(ANN).journal(), 7, "note");
    return Made.turned(ANN, update, Turn.of(due(1).next(), Made.say("f1")).and(change));
  }

  private static Frame leaving(Person person, long update) {
    return new Frame.Leaving(person, update, Optional.empty(), LAST);
  }

  @Test
  void remindersComeEarliestFirstAndMoveWithTheSession() {
    try (Store store = empty()) {
      store.commit(Made.turned(ANN, 1, due(5)));
      store.commit(Made.turned(BEN, 2, due(3)));
      var ann = new DueReminder(Made.due(5).at(), ANN, Made.DAY);
      var ben = new DueReminder(Made.due(3).at(), BEN, Made.DAY);
      assertThat(store.due(NOON, 10)).isEmpty();
      assertThat(store.due(ben.at().minusNanos(1), 10)).isEmpty();
      assertThat(store.due(ben.at(), 10)).containsExactly(ben);
      assertThat(store.due(ann.at(), 10)).containsExactly(ben, ann);
      assertThat(store.due(ann.at(), 1)).containsExactly(ben);
      store.commit(new Frame.Ticked(BEN, Made.DAY, NOON, due(30)));
      assertThat(store.due(ann.at(), 10)).containsExactly(ann);
      store.commit(Made.turned(ANN, 3, saying()));
      assertThat(store.nextDue()).hasValue(Made.due(30).at());
    }
  }

  @Test
  void updatesAndTapsThatWereCommittedAreKnown() {
    try (Store store = empty()) {
      store.commit(Made.tapped(ANN, 100, "tap", saying()));
      store.commit(Made.turned(ANN, 5, saying()));
      assertThat(store.handled(100)).isTrue();
      assertThat(store.handled(5)).isTrue();
      assertThat(store.handled(6)).isFalse();
      assertThat(store.handledTap("tap")).isTrue();
      assertThat(store.handledTap("other")).isFalse();
    }
  }

  @Test
  void manyPeopleCommitSideBySideAndEachSeesTheirOwn() throws Exception {
    try (Store store = empty();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> done = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        Person person = new Person(1000 + i);
        done.add(threads.submit(() -> recordSix(store, person)));
      }
      for (Future<?> one : done) {
        one.get();
      }
      assertThat(store.waiting()).hasSize(64 * 6);
      assertThat(store.waiting()).extracting(Waiting::number).isSorted();
    }
  }

  private static void recordSix(Store store, Person person) {
    for (int i = 1; i <= 6; i++) {
      Change change = Made.recorded(store.read(person).journal(), i, "");
      store.commit(Made.turned(person, person.id() * 10 + i, saying(Made.say()).and(change)));
      assertThat(store.read(person).journal().entries()).hasSize(i);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aRandomWalkEqualsTheTwinInMemory(long seed) {
    Random chance = new Random(seed);
    try (Store store = empty();
        Store twin = new MemoryStore()) {
      for (int update = 1; update <= 150; update++) {
        Person person = chance.nextBoolean() ? ANN : BEN;
        Frame frame = Made.byChance(chance, person, update, twin.read(person), twin.waiting());
        var expected = outcome(twin, frame);
        assertThat(outcome(store, frame)).isEqualTo(expected);
        assertSame(store, twin, update);
      }
    }
  }

  /** What a commit returned, or that it refused the frame. */
  static Object outcome(Store store, Frame frame) {
    try {
      return store.commit(frame);
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }

  /** Everything that can be asked of the two gives the same answer. */
  static void assertSame(Store store, Store twin, long lastUpdate) {
    for (Person person : List.of(ANN, BEN)) {
      assertThat(store.read(person)).isEqualTo(twin.read(person));
      for (int i = 0; i < 5; i++) {
        MessageKey key = new MessageKey("f" + i);
        assertThat(store.messageOf(person, key)).isEqualTo(twin.messageOf(person, key));
      }
    }
    assertThat(store.waiting()).isEqualTo(twin.waiting());
    assertThat(store.nextDue()).isEqualTo(twin.nextDue());
    var end = Made.due(1000).at();
    assertThat(store.due(end, 10)).containsExactlyInAnyOrderElementsOf(twin.due(end, 10));
    for (long update = Math.max(1, lastUpdate - 20); update <= lastUpdate + 1; update++) {
      assertThat(store.handled(update)).isEqualTo(twin.handled(update));
      assertThat(store.handledTap("tap" + update)).isEqualTo(twin.handledTap("tap" + update));
    }
  }
}
