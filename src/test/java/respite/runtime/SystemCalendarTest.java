package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A clock that is set, or jumps because the machine slept, is noticed though nobody wakes. */
class SystemCalendarTest {
  private static final Instant EVENING = Instant.parse("2026-03-02T20:00:00Z");
  private static final Duration QUICK = Duration.ofMillis(20);
  private static final Duration NEVER = Duration.ofDays(1);

  private final AtomicReference<Instant> clock = new AtomicReference<>(EVENING);
  private final CountDownLatch letGo = new CountDownLatch(1);
  private Thread sleeper = new Thread();

  @AfterEach
  void end() {
    sleeper.interrupt();
  }

  @Test
  void aMachineThatSleptFourteenHoursLetsGoWhoeverAwaitedAMomentInBetween() {
    sleepUntil(EVENING.plus(Duration.ofHours(12)), new SystemCalendar(clock::get, QUICK));
    clock.set(EVENING.plus(Duration.ofHours(14)));
    await().until(() -> letGo.getCount() == 0);
  }

  @Test
  void aJumpThatDoesNotReachTheMomentLetsNobodyGo() {
    sleepUntil(EVENING.plus(Duration.ofHours(15)), new SystemCalendar(clock::get, QUICK));
    clock.set(EVENING.plus(Duration.ofHours(14)));
    await().during(QUICK.multipliedBy(5)).until(() -> letGo.getCount() == 1);
    clock.set(EVENING.plus(Duration.ofHours(15)));
    await().until(() -> letGo.getCount() == 0);
  }

  @Test
  void whoeverIsWokenLooksAgainAtOnce() {
    var calendar = new SystemCalendar(clock::get, NEVER);
    sleepUntil(EVENING.plus(NEVER), calendar);
    calendar.wake();
    await().until(() -> letGo.getCount() == 0);
  }

  @Test
  void aMomentThatIsOverIsNotWaitedFor() {
    sleepUntilLetGo(EVENING, new SystemCalendar(clock::get, NEVER));
    await().until(() -> letGo.getCount() == 0);
    assertThat(sleeper.isInterrupted()).isFalse();
  }

  private void sleepUntil(Instant instant, SystemCalendar calendar) {
    sleepUntilLetGo(instant, calendar);
    await().until(() -> sleeper.getState() == Thread.State.TIMED_WAITING);
  }

  private void sleepUntilLetGo(Instant instant, SystemCalendar calendar) {
    sleeper =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try {
                calendar.awaitUntil(instant);
                letGo.countDown();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }
}
