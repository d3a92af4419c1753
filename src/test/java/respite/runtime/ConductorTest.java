package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static respite.runtime.World.ANN;
import static respite.runtime.World.BEN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import respite.answers.Alarm;
import respite.answers.Part;
import respite.answers.Topic;
import respite.answers.Understanding;
import respite.port.Frame;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Messenger.Outcome;
import respite.port.Person;
import respite.port.Store;
import respite.talk.Event;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.MediaKind;
import respite.talk.session.Session;

class ConductorTest {
  private static final Duration LONG = Duration.ofSeconds(10);

  private final World world = new World().started();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aFloodFromOnePersonIsCutAndOthersAreNotHeldUp() {
    for (int i = 0; i < Flood.BURST + 50; i++) {
      world.wrote(ANN, "flood " + i).join();
    }
    world.wrote(BEN, "hello").join();
    assertThat(world.store.frames(Frame.Turned.class)).hasSize(Flood.BURST + 1);
    assertThat(world.counts().turnedAway()).isEqualTo(50);
    world.elapsed.pass(Duration.ofSeconds(10));
    world.wrote(ANN, "later").join();
    assertThat(world.store.frames(Frame.Turned.class)).hasSize(Flood.BURST + 2);
  }

  @Test
  void whatWasWrittenAllThroughAnOutageIsNoFloodThoughItComesAtOnce() {
    Instant outage = world.calendar.now().minus(Duration.ofHours(2));
    world.take(wrote(1, world.calendar.now(), "before the outage")).join();
    int many = 4 * Flood.BURST;
    for (int i = 1; i <= many; i++) {
      world.take(wrote(1 + i, outage.plusSeconds(3L * i), "in the outage " + i)).join();
    }
    assertThat(world.counts().turnedAway()).isZero();
    assertThat(world.store.frames(Frame.Turned.class)).hasSize(1 + many);
    world.hears(ANN, 1 + many);
    world.calm();
    for (int i = 1; i <= Flood.BURST + 10; i++) {
      world.take(wrote(1 + many + i, world.calendar.now(), "a flood " + i)).join();
    }
    assertThat(world.counts().turnedAway()).isBetween(9L, 11L);
  }

  @Test
  void oldMessagesThatAreChangedAgainAndAgainBuyNoMoreRoom() {
    Instant longAgo = world.calendar.now().minus(Duration.ofDays(1));
    for (int i = 1; i <= Flood.BURST; i++) {
      var edit = new Deed.Rewrote("changed " + i, i);
      world.take(new Incoming.Private(2L * i, ANN, longAgo, edit)).join();
      world.take(wrote(2 * i + 1, world.calendar.now(), "and written " + i)).join();
    }
    assertThat(world.counts().turnedAway()).isEqualTo(Flood.BURST);
  }

  @Test
  void whoeverHasHundredsOfRepliesWaitingGetsNoMoreUntilThereAreFewer() {
    world.messenger.answers = (_, _, _) -> new Outcome.Down("made up");
    world.talk = (session, _, _, _) -> Turn.of(session, Echo.say("one"), Echo.say("two"));
    for (int i = 0; i < 200; i++) {
      world.wrote(ANN, "flood " + i).join();
    }
    world.wrote(BEN, "hello").join();
    assertThat(world.engine.health().outbox().size()).isBetween(300, 304);
    assertThat(world.counts().turnedAway()).isBetween(48L, 50L);
    assertThat(world.store.waiting()).anyMatch(waiting -> waiting.person().equals(BEN));
    world.messenger.answers = (_, _, _) -> world.messenger.arrived();
    world.calm();
    long before = world.counts().turnedAway();
    world.wrote(ANN, "later").join();
    assertThat(world.counts().turnedAway()).isEqualTo(before);
  }

  private static Incoming.Private wrote(int number, Instant at, String text) {
    return new Incoming.Private(number, ANN, at, new Deed.Wrote(text, number));
  }

  @Test
  void whatTelegramRepeatsAfterACrashIsNoFloodOfThePerson() {
    for (int time = 0; time < 2; time++) {
      for (int number = 1; number < Flood.BURST; number++) {
        var text = new Deed.Wrote("before the crash " + number, number);
        world.take(new Incoming.Private(number, ANN, world.calendar.now(), text)).join();
      }
    }
    world
        .take(
            new Incoming.Private(
                Flood.BURST, ANN, world.calendar.now(), new Deed.Wrote("after it", Flood.BURST)))
        .join();
    assertThat(world.store.frames(Frame.Turned.class)).hasSize(Flood.BURST);
    assertThat(world.counts().turnedAway()).isZero();
  }

  @Test
  void aTextIsKeptBeforeItIsAnswered() {
    var keptFirst = new CopyOnWriteArrayList<Boolean>();
    world.messenger.answers =
        (_, _, _) -> {
          keptFirst.add(!world.store.frames(Frame.Turned.class).isEmpty());
          return world.messenger.arrived();
        };
    world.wrote(ANN, "7").join();
    assertThat(world.store.frames(Frame.Turned.class)).hasSize(1);
    assertThat(world.hears(ANN, 1)).containsExactly("7");
    assertThat(keptFirst).containsExactly(true);
    assertThat(world.counts().turns()).isEqualTo(1);
  }

  @Test
  void updatesOfOnePersonAreAnsweredInOrderWhileManyWrite() {
    var persons = IntStream.rangeClosed(1, 20).mapToObj(Person::new).toList();
    var all = new ArrayList<CompletableFuture<Void>>();
    for (int i = 0; i < 10; i++) {
      for (var person : persons) {
        all.add(world.wrote(person, "text " + i));
      }
    }
    all.forEach(CompletableFuture::join);
    var expected = IntStream.range(0, 10).mapToObj(i -> "text " + i).toList();
    for (var person : persons) {
      assertThat(world.hears(person, 10)).isEqualTo(expected);
    }
  }

  @Test
  void turnsOfTwoPersonsRunSideBySide() {
    var together = new CyclicBarrier(2);
    world.reader =
        _ -> {
          meet(together);
          return Understanding.nothing();
        };
    var ann = world.wrote(ANN, "a");
    var ben = world.wrote(BEN, "b");
    CompletableFuture.allOf(ann, ben).join();
    assertThat(world.counts().unread()).isZero();
  }

  @Test
  void aRepeatedUpdateIsDoneAtOnceAndAnsweredOnce() {
    var in = new Incoming.Private(9, ANN, MovableCalendar.START, new Deed.Wrote("7", 1));
    world.take(in).join();
    world.take(in).join();
    world.take(in).join();
    world.calm();
    assertThat(world.messenger.texts(ANN)).containsExactly("7");
    assertThat(world.counts().repeats()).isEqualTo(2);
  }

  @Test
  void aTapIsAcknowledgedWithItsToastAndCountsOnceUnderWhateverNumber() {
    world.did(ANN, new Deed.Tapped("six", 3, "tap-1")).join();
    world.did(ANN, new Deed.Tapped("six", 3, "tap-1")).join();
    world.did(ANN, new Deed.Tapped("six", 3, "tap-2")).join();
    world.calm();
    await().until(() -> world.messenger.acknowledged.size() == 3);
    assertThat(world.messenger.texts(ANN)).containsExactly("pressed six", "pressed six");
    assertThat(world.messenger.acknowledged)
        .extracting(RecordingMessenger.Acknowledged::callback)
        .containsExactly("tap-1", "tap-1", "tap-2");
    assertThat(world.messenger.acknowledged)
        .extracting(RecordingMessenger.Acknowledged::toast)
        .containsExactly(
            Optional.of(Echo.line("six")), Optional.empty(), Optional.of(Echo.line("six")));
    assertThat(world.counts().repeats()).isEqualTo(1);
  }

  @Test
  void tapsWhoseAnswersTakeLongHoldUpNothingAndAreAnsweredOnceEachInOrder() {
    var open = new CountDownLatch(1);
    world.messenger.beforeAside = () -> pass(open);
    var taps = IntStream.range(0, 20).mapToObj(i -> "tap-" + i).toList();
    try {
      var done = taps.stream().map(tap -> world.did(ANN, new Deed.Tapped("six", 3, tap))).toList();
      assertThat(done).allSatisfy(tap -> assertThat(tap).succeedsWithin(LONG));
      assertThat(world.wrote(ANN, "after them")).succeedsWithin(LONG);
    } finally {
      open.countDown();
    }
    await().until(() -> world.messenger.acknowledged.size() == taps.size());
    assertThat(world.messenger.acknowledged)
        .extracting(RecordingMessenger.Acknowledged::callback)
        .isEqualTo(taps);
  }

  @Test
  void aButtonPressedUnderAMessageThatNeverHadItIsClosed() {
    var echo = new Echo();
    world.talk =
        (session, journal, event, at) ->
            event instanceof Event.Said(var text, var _, var _)
                ? Turn.of(session, Effect.Say.of(Echo.line(text), button(text)))
                : echo.turn(session, journal, event, at);
    world.wrote(ANN, "one").join();
    world.wrote(ANN, "two").join();
    world.calm();
    world.did(ANN, new Deed.Tapped("one", 1002, "forged")).join();
    world.did(ANN, new Deed.Tapped("one", 1002, "forged")).join();
    world.did(ANN, new Deed.Tapped("one", 1001, "right")).join();
    world.did(ANN, new Deed.Tapped("one", 5, "of an earlier start")).join();
    world.calm();
    assertThat(world.messenger.texts(ANN))
        .containsExactly("one", "two", "pressed one", "pressed one");
    await().until(() -> world.messenger.acknowledged.size() == 4);
    assertThat(world.messenger.acknowledged)
        .extracting(RecordingMessenger.Acknowledged::toast)
        .startsWith(Optional.of(new AlwaysLine.ButtonClosed()), Optional.empty());
    assertThat(world.counts().repeats()).isEqualTo(1);
  }

  @Test
  void aMessageOfAnEarlierStartKeepsItsButtonsWhenItIsChanged() {
    world.messenger.answers = (_, _, target) -> new Outcome.Delivered(target.orElseThrow());
    world.talk =
        (session, _, event, _) ->
            event instanceof Event.Pressed(var data, var message)
                ? Turn.of(
                    session,
                    new Effect.Edit(
                        new Effect.Target.Pressed(message), Echo.line(data), button("undo")))
                : Turn.of(session);
    world.did(ANN, new Deed.Tapped("six", 5, "first")).join();
    world.calm();
    world.did(ANN, new Deed.Tapped("five", 5, "second")).join();
    world.calm();
    assertThat(world.messenger.texts(ANN)).containsExactly("six", "five");
  }

  private static Keyboard button(String data) {
    return Keyboard.row(new Button(Label.Word.UNDO, data));
  }

  @Test
  void aTapThatCannotBeAnsweredIsAFaultAndNothingElse() {
    world.messenger.beforeAside =
        () -> {
          throw new IllegalStateException("made up");
        };
    world.did(ANN, new Deed.Tapped("six", 3, "tap")).join();
    assertThat(world.hears(ANN, 1)).containsExactly("pressed six");
    await().until(() -> world.counts().faults() == 1);
  }

  @Test
  void aGroupThatIsSlowToLeaveHoldsUpNothing() {
    var open = new CountDownLatch(1);
    world.messenger.beforeAside = () -> pass(open);
    try {
      assertThat(world.take(new Incoming.Group(1, -55))).succeedsWithin(LONG);
    } finally {
      open.countDown();
    }
    await().until(() -> world.messenger.turnedAway.equals(List.of(-55L)));
  }

  @Test
  void textsEditsAndCaptionsAreUnderstoodBeforeTheTurn() {
    var read = new CopyOnWriteArrayList<String>();
    world.reader =
        text -> {
          read.add(text);
          return Understanding.nothing();
        };
    world.did(ANN, new Deed.Wrote("one", 1)).join();
    world.did(ANN, new Deed.Rewrote("two", 1)).join();
    world.did(ANN, new Deed.Showed(MediaKind.PHOTO, "three", 2)).join();
    assertThat(world.hears(ANN, 3)).containsExactly("one", "edited two", "PHOTO");
    assertThat(read).containsExactly("one", "two", "three");
  }

  @Test
  void anUnderstandingThatThrowsCountsAsNothingUnderstood() {
    var events = new CopyOnWriteArrayList<Event>();
    world.reader =
        _ -> {
          throw new IllegalStateException("made up");
        };
    world.talk =
        (session, journal, event, at) -> {
          events.add(event);
          return new Echo().turn(session, journal, event, at);
        };
    world.wrote(ANN, "7").join();
    assertThat(world.hears(ANN, 1)).containsExactly("7");
    assertThat(events).containsExactly(new Event.Said("7", Understanding.nothing(), 7));
    assertThat(world.counts().unread()).isEqualTo(1);
  }

  @Test
  void questionsWithoutAnAnswerAreCountedByTopic() {
    world.reader =
        _ -> new Understanding(new Alarm.None(), List.of(new Part.Refusal(Topic.DRIVING)));
    world.wrote(ANN, "can i drive").join();
    world.wrote(ANN, "when can i drive").join();

    assertThat(world.counts().unanswered()).isEqualTo(Map.of(Topic.DRIVING, 2L));
  }

  @Test
  void aTurnThatThrowsThreeTimesChangesNothingAndSaysSo() {
    world.talk =
        (_, _, _, _) -> {
          throw new IllegalStateException("made up");
        };
    world.wrote(ANN, "7").join();
    assertThat(world.hears(ANN, 1)).containsExactly(new AlwaysLine.CouldNot().toString());
    var frame = world.store.frames(Frame.Turned.class).getFirst();
    assertThat(frame.turn().next()).isEqualTo(Session.NEW);
    assertThat(frame.turn().changes()).isEmpty();
    assertThat(world.counts().thrownTurns()).isEqualTo(3);
    world.talk = new Echo();
    world.wrote(ANN, "8").join();
    assertThat(world.hears(ANN, 2)).endsWith("8");
  }

  @Test
  void aTurnWithoutEndIsOneThatThrows() {
    world.talk =
        (_, _, _, _) -> {
          throw new StackOverflowError();
        };
    world.wrote(ANN, "7").join();
    assertThat(world.hears(ANN, 1)).containsExactly(new AlwaysLine.CouldNot().toString());
  }

  @Test
  void aTurnThatDoesNotFitTheJournalIsTriedAgain() {
    var commits = new ArrayList<Frame>();
    world.store.beforeCommit =
        frame -> {
          commits.add(frame);
          if (commits.size() < 3) {
            throw new IllegalArgumentException("made up");
          }
        };
    world.wrote(ANN, "7").join();
    assertThat(world.hears(ANN, 1)).containsExactly("7");
    assertThat(world.counts().thrownTurns()).isEqualTo(2);
  }

  @Test
  void withoutRoomThePersonIsToldOnceAnHourAndNothingIsKept() {
    fullFor(ANN);
    var line = new AlwaysLine.CannotSave().toString();
    world.wrote(ANN, "1").join();
    world.wrote(ANN, "2").join();
    assertThat(world.hears(ANN, 1)).containsExactly(line);
    world.elapsed.pass(Duration.ofMinutes(50));
    world.wrote(ANN, "3").join();
    world.wrote(BEN, "still here").join();
    assertThat(world.hears(BEN, 1)).containsExactly("still here");
    assertThat(world.messenger.texts(ANN)).containsExactly(line);
    world.elapsed.pass(Duration.ofMinutes(11));
    world.wrote(ANN, "4").join();
    assertThat(world.hears(ANN, 2)).containsExactly(line, line);
    assertThat(world.store.read(ANN).session()).isEqualTo(Session.NEW);
    assertThat(world.counts().noRoom()).isEqualTo(4);
    world.store.beforeCommit = _ -> {};
    world.wrote(ANN, "5").join();
    assertThat(world.hears(ANN, 3)).endsWith("5");
  }

  @Test
  void whoWasToldOneThingWithinTheHourIsStillToldTheOther() {
    fullFor(ANN);
    world.wrote(ANN, "kept by nobody").join();
    var noRoom = new AlwaysLine.CannotSave().toString();
    assertThat(world.hears(ANN, 1)).containsExactly(noRoom);
    for (int i = 0; i < Flood.BURST; i++) {
      world.wrote(ANN, "flood " + i).join();
    }
    assertThat(world.hears(ANN, 2)).containsExactly(noRoom, new AlwaysLine.CouldNot().toString());
  }

  @Test
  void thatNothingCanBeKeptIsToldAfterAPause() {
    pauses();
    fullFor(ANN);
    world.wrote(ANN, "kept by nobody").join();
    var line = new AlwaysLine.CannotSave().toString();
    world.elapsed.passUntil(() -> world.messenger.texts(ANN).contains(line));
    assertThat(world.elapsed.time()).isGreaterThanOrEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void aPauseThatThisLineMeetsItselfIsWaitedOut() {
    world.messenger.answers = (_, _, _) -> new Outcome.TooMany(Duration.ofSeconds(40));
    fullFor(ANN);
    world.wrote(ANN, "kept by nobody").join();
    await().until(() -> !world.engine.health().outbox().pause().isZero());
    world.messenger.answers = (_, _, _) -> world.messenger.arrived();
    assertThat(world.hears(ANN, 1)).containsExactly(new AlwaysLine.CannotSave().toString());
  }

  @Test
  void aLineThatDidNotArriveIsSaidAtTheNextOccasion() {
    world.messenger.answers = (_, _, _) -> new Outcome.Down("made up");
    fullFor(ANN);
    world.wrote(ANN, "first").join();
    await().until(() -> !world.messenger.tries.isEmpty());
    world.messenger.answers = (_, _, _) -> world.messenger.arrived();
    world.elapsed.passUntil(() -> {
      world.wrote(ANN, "again").join();
      return !world.messenger.texts(ANN).isEmpty();
    });
    assertThat(world.elapsed.time()).isLessThan(Duration.ofMinutes(50));
  }

  @Test
  void inAPauseOfHoursALineIsKeptForItsEndOnce() {
    world.messenger.aside = () -> new Outcome.TooMany(Duration.ofHours(5));
    world.did(ANN, new Deed.Tapped("six", 3, "first")).join();
    await().until(() -> !world.engine.health().outbox().pause().isZero());
    fullFor(ANN);
    for (int hours = 1; hours < 5; hours++) {
      world.wrote(ANN, "kept by nobody").join();
      world.elapsed.pass(Duration.ofHours(1));
    }
    var line = new AlwaysLine.CannotSave().toString();
    world.elapsed.passUntil(
        Duration.ofSeconds(10), () -> world.messenger.texts(ANN).contains(line));
    world.wrote(BEN, "beside it").join();
    assertThat(world.hears(BEN, 1)).containsExactly("beside it");
    assertThat(world.messenger.texts(ANN)).filteredOn(line::equals).hasSize(1);
  }

  private void fullFor(Person person) {
    world.store.beforeCommit =
        frame -> {
          if (frame.person().equals(person)) {
            throw new Store.DiskFull("made up");
          }
        };
  }

  @Test
  void aTapWithoutRoomIsToldSoAndNotThatItWasDone() {
    world.store.beforeCommit =
        _ -> {
          throw new Store.DiskFull("made up");
        };
    world.did(ANN, new Deed.Tapped("six", 3, "tap")).join();
    world.elapsed.passUntil(() -> !world.messenger.acknowledged.isEmpty());
    assertThat(world.messenger.acknowledged)
        .containsExactly(
            new RecordingMessenger.Acknowledged("tap", Optional.of(new AlwaysLine.CannotSave())));
  }

  @Test
  void aBrokenStoreFailsTheUpdateAndEndsTheProgramOnce() {
    world.store.beforeCommit =
        _ -> {
          throw new Store.StoreBroken("made up", new IllegalStateException());
        };
    var first = world.wrote(ANN, "1");
    assertThatThrownBy(first::join).hasCauseInstanceOf(Store.StoreBroken.class);
    world.store.beforeCommit = _ -> {};
    var second = world.wrote(BEN, "2");
    assertThatThrownBy(second::join).hasCauseInstanceOf(Store.StoreBroken.class);
    world.elapsed.passUntil(() -> !world.broken.isEmpty());
    assertThat(world.broken).hasSize(1);
    assertThat(world.store.frames).isEmpty();
    assertThat(world.messenger.tries).isEmpty();
    assertThat(world.engine.stop(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void aGroupIsTurnedAwayAndNothingIsKept() {
    world.take(new Incoming.Group(1, -55)).join();
    await().until(() -> world.messenger.turnedAway.equals(List.of(-55L)));
    assertThat(world.store.frames).isEmpty();
  }

  @Test
  void inAPauseThatATapMetNoOtherIsAnswered() {
    pauses();
    for (int i = 0; i < 20; i++) {
      world.did(ANN, new Deed.Tapped("six", 3, "in the pause " + i)).join();
    }
    assertThat(world.engine.stop(LONG)).isTrue();
    assertThat(world.messenger.acknowledged)
        .extracting(RecordingMessenger.Acknowledged::callback)
        .containsExactly("first");
  }

  @Test
  void aGroupIsTurnedAwayAfterAPause() {
    pauses();
    world.take(new Incoming.Group(1000, -55)).join();
    world.elapsed.pass(Duration.ofSeconds(39));
    assertThat(world.messenger.turnedAway).isEmpty();
    world.elapsed.passUntil(() -> world.messenger.turnedAway.equals(List.of(-55L)));
  }

  private void pauses() {
    world.messenger.aside = () -> new Outcome.TooMany(Duration.ofSeconds(40));
    world.did(ANN, new Deed.Tapped("six", 3, "first")).join();
    await().until(() -> !world.engine.health().outbox().pause().isZero());
  }

  @Test
  void otherKindsAreCountedAndDoneAtOnce() {
    assertThat(world.take(new Incoming.Ignored(1, "poll"))).isCompleted();
    assertThat(world.take(new Incoming.Ignored(2, "poll"))).isCompleted();
    assertThat(world.counts().ignored()).containsOnly(Map.entry("poll", 2L));
    assertThat(world.store.frames).isEmpty();
  }

  @Test
  void goingAndComingBackAreKept() {
    world.did(ANN, new Deed.Blocked()).join();
    world.did(ANN, new Deed.Unblocked()).join();
    assertThat(world.store.frames)
        .containsExactly(new Frame.Gone(ANN, OptionalLong.of(1)), new Frame.Back(ANN, 2));
  }

  @Test
  void aFloodOfOnePersonIsTurnedAwayAndOthersGoOn() {
    var open = new CountDownLatch(1);
    world.reader =
        text -> {
          if (text.equals("first")) {
            pass(open);
          }
          return Understanding.nothing();
        };
    var all = new ArrayList<>(List.of(world.wrote(ANN, "first")));
    for (int i = 0; i < 1000; i++) {
      all.add(world.wrote(ANN, "more"));
    }
    world.wrote(BEN, "quiet").join();
    assertThat(world.hears(BEN, 1)).containsExactly("quiet");
    assertThat(world.hears(ANN, 1)).containsExactly(new AlwaysLine.CouldNot().toString());
    open.countDown();
    all.forEach(CompletableFuture::join);
    assertThat(world.counts().turnedAway()).isBetween(1000L - Lanes.MOST_WAITING, 901L);
  }

  @Test
  void anUpdateThatWaitsWhenEverythingStopsIsNotConfirmed() {
    var begun = new CountDownLatch(1);
    var open = new CountDownLatch(1);
    world.reader =
        _ -> {
          begun.countDown();
          pass(open);
          return Understanding.nothing();
        };
    var first = world.wrote(ANN, "first");
    var second = world.wrote(ANN, "second");
    pass(begun);
    var stopping = CompletableFuture.supplyAsync(() -> world.engine.stop(Duration.ofSeconds(5)));
    assertThatThrownBy(second::join).hasCauseInstanceOf(Lanes.Stopped.class);
    open.countDown();
    first.join();
    assertThat(stopping.join()).isTrue();
    assertThat(world.wrote(ANN, "late")).isCompletedExceptionally();
    assertThat(world.store.frames(Frame.Turned.class)).hasSize(1);
    assertThat(world.store.waiting()).hasSize(1);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
