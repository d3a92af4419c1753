package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static respite.runtime.World.ANN;
import static respite.runtime.World.BEN;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import respite.answers.Understanding;
import respite.port.Frame;
import respite.talk.Event;
import respite.talk.effect.AlwaysLine;
import respite.talk.session.Due;
import respite.talk.session.Matter;

/** What takes no end holds up nobody, not even the person whose words it is about. */
class BoundedTest {
  private static final Duration AT_MOST = Duration.ofMinutes(1);

  private static final Due DUE =
      new Due(
          MovableCalendar.START.plus(Duration.ofHours(8)),
          LocalDate.ofInstant(MovableCalendar.START, ZoneOffset.UTC),
          new Matter.Evening());

  private final World world = new World().started();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Bounded bounded = new Bounded(threads, world.elapsed, AT_MOST);
  private final CountDownLatch release = new CountDownLatch(1);

  @BeforeEach
  void bound() {
    var echo = new Echo();
    world.talk =
        bounded.turns((session, journal, event, at) -> {
          switch (event) {
            case Event.Said(var text, _, _) -> endlessly(text, "endless");
            case Event.ReminderDue _ -> endlessly("due", "due");
            default -> {}
          }
          return echo.turn(session, journal, event, at);
        });
    world.reader =
        bounded.reading(text -> {
          endlessly(text, "unreadable");
          return Understanding.nothing();
        });
  }

  @AfterEach
  void end() {
    release.countDown();
    threads.close();
    world.close();
  }

  private void endlessly(String text, String when) {
    if (text.equals("broken")) {
      throw new IllegalStateException("made up");
    }
    if (text.equals(when)) {
      try {
        release.await();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Test
  void aTurnWithoutAnEndIsGivenUpOnceAndThePersonGoesOn() {
    var endless = world.wrote(ANN, "endless");
    var after = world.wrote(ANN, "after it");
    world.wrote(BEN, "beside it").join();
    assertThat(after).isNotDone();
    assertThat(bounded.overlong()).isZero();
    world.elapsed.passUntil(Duration.ofSeconds(1), after::isDone);
    assertThat(endless).isCompleted();
    assertThat(world.elapsed.time()).isGreaterThanOrEqualTo(AT_MOST);
    assertThat(world.hears(ANN, 2))
        .containsExactly(new AlwaysLine.CouldNot().toString(), "after it");
    assertThat(world.counts().thrownTurns()).isEqualTo(1);
    assertThat(bounded.overlong()).isEqualTo(1);
    release.countDown();
    await().until(() -> bounded.overlong() == 0);
    assertThat(world.store.frames(Frame.Turned.class)).hasSize(3);
  }

  @Test
  void aTextThatTakesNoEndToReadIsTakenAsNotUnderstood() {
    var unreadable = world.wrote(ANN, "unreadable");
    world.elapsed.passUntil(Duration.ofSeconds(1), unreadable::isDone);
    assertThat(world.hears(ANN, 1)).containsExactly("unreadable");
    assertThat(world.counts().unread()).isEqualTo(1);
    assertThat(bounded.overlong()).isEqualTo(1);
  }

  /** Put again and again it would take up one processor after the other. */
  @Test
  void aReminderWithoutAnEndIsNotPutAgainBeforeTheNextStart() {
    world.remindAt(ANN, DUE);
    world.calendar.move(Duration.ofHours(9));
    world.elapsed.passUntil(Duration.ofSeconds(1), () -> bounded.overlong() == 1);
    world.elapsed.passUntil(
        Duration.ofSeconds(30), () -> world.elapsed.time().compareTo(Duration.ofHours(2)) > 0);
    world.calendar.wake();
    world.wrote(BEN, "beside it").join();
    assertThat(bounded.overlong()).isEqualTo(1);
    assertThat(world.counts().thrownTurns()).isEqualTo(1);
  }

  @Test
  void whatThrowsIsThrownAsItWas() {
    world.wrote(ANN, "broken").join();
    assertThat(world.counts().unread()).isEqualTo(1);
    assertThat(world.counts().thrownTurns()).isEqualTo(3);
    assertThat(bounded.overlong()).isZero();
  }
}
