package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static respite.runtime.World.ANN;
import static respite.runtime.World.BEN;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import respite.answers.Understanding;
import respite.port.Frame;
import respite.port.Incoming.Deed;
import respite.port.Person;
import respite.port.Store;
import respite.talk.Event;
import respite.talk.Turn;
import respite.talk.session.Due;
import respite.talk.session.Matter;

class ReminderClockTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Instant EVENING = Instant.parse("2026-03-02T20:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Due DUE = new Due(EVENING, TODAY, new Matter.Evening());

  private final World world = new World();

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aReminderComesWhenItIsDueAndNotBefore() {
    world.remindAt(ANN, DUE);
    world.started();
    world.awaitSleep();
    world.calendar.move(Duration.ofHours(7).plusMinutes(59));
    world.awaitSleep();
    assertThat(world.calendar.awaited()).contains(EVENING);
    assertThat(world.messenger.tries).isEmpty();
    world.calendar.move(Duration.ofMinutes(1));
    assertThat(world.hears(ANN, 1)).containsExactly("how was " + TODAY);
    assertThat(world.store.frames(Frame.Ticked.class))
        .singleElement()
        .satisfies(frame -> assertThat(frame.day()).isEqualTo(TODAY))
        .satisfies(frame -> assertThat(frame.at()).isEqualTo(EVENING));
    assertThat(world.counts().reminders()).isEqualTo(1);
  }

  @Test
  void aCommitThatBringsAReminderForwardWakesTheClock() {
    world.remindAt(
        ANN, new Due(EVENING.plusSeconds(86_400), TODAY.plusDays(1), new Matter.Evening()));
    world.started();
    world.awaitSleep();
    var soon = MovableCalendar.START.plusSeconds(30);
    world.talk =
        (session, journal, event, at) ->
            event instanceof Event.Said
                ? Turn.of(Echo.due(session, new Due(soon, TODAY, new Matter.Evening())))
                : new Echo().turn(session, journal, event, at);
    world.wrote(BEN, "remind me soon").join();
    await().until(() -> world.calendar.awaited().equals(Optional.of(soon)));
    world.calendar.move(Duration.ofSeconds(30));
    assertThat(world.hears(BEN, 1)).containsExactly("how was " + TODAY);
    assertThat(world.messenger.texts(ANN)).isEmpty();
  }

  @Test
  void theNextReminderIsToldAtTheStartAndWheneverItChanges() {
    world.started();
    await().until(() -> world.nextReminders.equals(List.of(Optional.empty())));
    world.talk = (session, _, _, _) -> Turn.of(Echo.due(session, DUE));
    world.wrote(ANN, "every evening").join();
    await().until(() -> world.nextReminders.size() == 2);
    assertThat(world.nextReminders.getLast()).contains(EVENING);
    world.did(ANN, new Deed.Blocked()).join();
    await().until(() -> world.nextReminders.size() == 3);
    assertThat(world.nextReminders.getLast()).isEmpty();
  }

  @Test
  void afterAStopAReminderIsCaughtUpOnce() {
    world.remindAt(ANN, DUE);
    world.calendar.move(Duration.ofHours(20));
    world.started();
    assertThat(world.hears(ANN, 1)).containsExactly("how was " + TODAY);
    world.awaitSleep();
    world.calm();
    assertThat(world.messenger.texts(ANN)).hasSize(1);
  }

  /** A suspended machine: the calendar jumps, and elapsed time stood still. */
  @Test
  void afterALaptopSleptThroughTheEveningItsReminderComesOnce() {
    world.remindAt(ANN, DUE);
    world.started();
    world.awaitSleep();
    world.calendar.move(Duration.ofHours(14));
    assertThat(world.hears(ANN, 1)).containsExactly("how was " + TODAY);
    world.awaitSleep();
    world.calm();
    assertThat(world.messenger.texts(ANN)).hasSize(1);
    assertThat(world.calendar.awaited()).isPresent();
  }

  /** The talk plans today's evening for Ann; Ben paused and waits for what he waited for. */
  @Test
  void whatAClockPlannedThatRanAheadIsPlannedAnewAfterAnHour() {
    Duration year = Duration.ofDays(365);
    world.remindAt(ANN, new Due(EVENING.plus(year), TODAY.plusYears(1), new Matter.Evening()));
    world.remindAt(
        BEN, new Due(EVENING.plus(Duration.ofDays(30)), TODAY.plusDays(30), new Matter.Evening()));
    var echo = new Echo();
    world.talk =
        (session, journal, event, at) -> {
          if (session.due().filter(due -> due.at().isAfter(at)).isEmpty()) {
            return echo.turn(session, journal, event, at);
          }
          boolean wrong = session.due().filter(due -> due.day().getYear() > 2026).isPresent();
          return Turn.of(wrong ? Echo.due(session, DUE) : session);
        };
    world.started();
    world.awaitSleep();
    assertThat(world.store.frames(Frame.Ticked.class)).isEmpty();
    world.elapsed.pass(Duration.ofHours(1));
    world.calendar.wake();
    await().until(() -> !world.store.frames(Frame.Ticked.class).isEmpty());
    world.awaitSleep();
    assertThat(world.calendar.awaited()).contains(MovableCalendar.START.plusSeconds(60));
    world.calendar.move(Duration.ofHours(8));
    assertThat(world.hears(ANN, 1)).containsExactly("how was " + TODAY);
    world.calm();
    assertThat(world.store.frames(Frame.Ticked.class)).hasSize(2);
    assertThat(world.messenger.texts(BEN)).isEmpty();
  }

  @Test
  void aReminderThatIsNoLongerThePersonsNextIsLeftOut() {
    world.remindAt(ANN, DUE);
    world.calendar.move(Duration.ofHours(8));
    var elsewhere = new Due(EVENING.plusSeconds(3600), TODAY, new Matter.Evening());
    world.talk =
        (session, journal, event, at) ->
            event instanceof Event.Said
                ? Turn.of(Echo.due(session, elsewhere))
                : new Echo().turn(session, journal, event, at);
    // The clock takes the reminder while the person's own turn is before it in the lane.
    var open = new CountDownLatch(1);
    world.reader =
        _ -> {
          pass(open);
          return Understanding.nothing();
        };
    var turned = world.wrote(ANN, "an hour later");
    world.started();
    world.elapsed.passUntil(() -> world.engine.health().reminders().heldBack() == 1);
    open.countDown();
    turned.join();
    world.awaitSleep();
    world.calm();
    assertThat(world.store.frames(Frame.Ticked.class)).isEmpty();
    assertThat(world.store.read(ANN).session().due()).contains(elsewhere);
  }

  @Test
  void aTurnThatThrowsIsTriedAgainLaterAndNobodyIsTold() {
    var turns = new AtomicInteger();
    world.talk =
        (_, _, _, _) -> {
          turns.incrementAndGet();
          throw new IllegalStateException("made up");
        };
    world.remindAt(ANN, DUE);
    world.calendar.move(Duration.ofHours(8));
    world.started();
    world.elapsed.passUntil(() -> turns.get() == 3);
    var failed = world.elapsed.time();
    var nearly = failed.plus(HeldBack.HOLD).minusMinutes(1);
    world.elapsed.passUntil(SECOND, () -> world.elapsed.time().compareTo(nearly) > 0);
    assertThat(turns).hasValue(3);
    assertThat(world.engine.health().reminders().heldBack()).isEqualTo(1);
    world.talk = new Echo();
    assertThat(world.hears(ANN, 1)).containsExactly("how was " + TODAY);
    assertThat(world.messenger.tries).hasSize(1);
  }

  @Test
  void othersAreRemindedWhileOneReminderFails() {
    var yesterday = TODAY.minusDays(1);
    world.talk =
        (session, journal, event, at) -> {
          if (event.equals(new Event.ReminderDue(yesterday))) {
            throw new IllegalStateException("made up");
          }
          return new Echo().turn(session, journal, event, at);
        };
    world.remindAt(ANN, new Due(EVENING, yesterday, new Matter.Evening()));
    world.remindAt(BEN, new Due(EVENING.plusSeconds(60), TODAY, new Matter.Evening()));
    world.calendar.move(Duration.ofHours(8));
    world.started();
    world.elapsed.passUntil(() -> world.engine.health().reminders().heldBack() == 1);
    world.calendar.move(Duration.ofMinutes(1));
    assertThat(world.hears(BEN, 1)).containsExactly("how was " + TODAY);
    assertThat(world.messenger.texts(ANN)).isEmpty();
  }

  @Test
  void aTalkThatNeverMovesOnDoesNotMakeTheClockSpin() {
    var turns = new AtomicInteger();
    world.talk =
        (session, _, _, _) -> {
          turns.incrementAndGet();
          return Turn.of(session);
        };
    world.remindAt(ANN, DUE);
    world.calendar.move(Duration.ofHours(8));
    world.started();
    var end = HeldBack.HOLD.multipliedBy(3).plusMinutes(1);
    world.elapsed.passUntil(SECOND, () -> world.elapsed.time().compareTo(end) > 0);
    assertThat(turns.get()).isBetween(1, 4);
  }

  @Test
  void withoutRoomAReminderIsPutLater() {
    world.remindAt(ANN, DUE);
    world.store.beforeCommit =
        _ -> {
          throw new Store.DiskFull("made up");
        };
    world.calendar.move(Duration.ofHours(8));
    world.started();
    world.elapsed.passUntil(() -> world.counts().noRoom() == 1);
    assertThat(world.messenger.tries).isEmpty();
    world.store.beforeCommit = _ -> {};
    assertThat(world.hears(ANN, 1)).containsExactly("how was " + TODAY);
  }

  @Test
  void thousandsDueAtOnceAreEachPutOnceAndWithinTheLimit() {
    var persons = IntStream.range(0, 3000).mapToObj(i -> new Person(100 + i)).toList();
    persons.forEach(person -> world.remindAt(person, DUE));
    world.calendar.move(Duration.ofHours(8));
    world.started();
    world.elapsed.passUntil(() -> world.messenger.tries.size() >= 3000);
    world.elapsed.passUntil(world.calendar::isSlept);
    world.calm();
    assertThat(world.messenger.tries).hasSize(3000);
    assertThat(world.messenger.tries.stream().map(RecordingMessenger.Try::to).distinct())
        .hasSize(3000);
    assertThat(world.elapsed.time()).isGreaterThan(Duration.ofSeconds(3000 / 30));
  }

  @Test
  void aFaultOfTheStoreThatBreaksItEndsTheClockForTheWatchdogToSee() {
    world.remindAt(ANN, DUE);
    world.started();
    world.awaitSleep();
    assertThat(world.engine.health().reminders().alive()).isTrue();
    world.store.beforeCommit =
        _ -> {
          throw new Store.StoreBroken("made up", new IllegalStateException());
        };
    world.calendar.move(Duration.ofHours(8));
    world.elapsed.passUntil(() -> !world.engine.health().reminders().alive());
    world.elapsed.passUntil(() -> !world.broken.isEmpty());
    assertThat(world.broken).hasSize(1);
  }

  @Test
  void aListenerThatThrowsDoesNotEndTheReminders() {
    world.onNext =
        _ -> {
          throw new IllegalStateException("made up");
        };
    world.remindAt(ANN, DUE);
    world.started();
    world.elapsed.passUntil(world.calendar::isSlept);
    world.calendar.move(Duration.ofHours(8));
    assertThat(world.hears(ANN, 1)).containsExactly("how was " + TODAY);
    assertThat(world.counts().faults()).isPositive();
  }

  private static void pass(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
