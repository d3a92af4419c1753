package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.runtime.World.ANN;
import static respite.runtime.World.BEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import respite.journal.Change;
import respite.port.Announcement;
import respite.port.Frame;
import respite.port.Messenger.Outcome;
import respite.port.Person;
import respite.talk.Turn;
import respite.talk.session.Session;

/** Everybody who was here when an announcement was made gets it, once, whatever happens. */
class AnnouncingTest {
  private static final Person CAT = new Person(3);

  private final AtomicLong numbers = new AtomicLong(-1_000_000);
  private final ScriptedStore store = new ScriptedStore();

  @Test
  void everybodyWhoWasHereIsToldOnceAlsoOverARestart() {
    Instant made;
    try (var world = new World(store)) {
      made = world.calendar.now();
      agreed(ANN, made.minusSeconds(60));
      agreed(BEN, made.minusSeconds(60));
      agreed(CAT, made.plusSeconds(60));
      store.commit(new Frame.Gone(BEN, OptionalLong.empty()));
      world.announcements = () -> List.of(new Announcement(made, "first"));
      world.started();

      assertThat(world.hears(ANN, 1)).containsExactly("first");
      world.elapsed.pass(Duration.ofHours(2));
      world.calm();
      assertThat(world.messenger.texts(ANN)).containsExactly("first");
      assertThat(world.messenger.texts(BEN)).isEmpty();
    }
    try (var world = new World(store)) {
      store.commit(new Frame.Back(BEN, numbers.incrementAndGet()));
      world.announcements =
          () ->
              List.of(
                  new Announcement(made, "first"),
                  new Announcement(made.plusSeconds(30), "second"));
      world.started();

      assertThat(world.hears(BEN, 2)).containsExactly("first", "second");
      assertThat(world.hears(ANN, 1)).containsExactly("second");
      world.calm();
      assertThat(world.messenger.texts(CAT)).isEmpty();
    }
  }

  @Test
  void whoeverComesBackLaterIsToldInTheNextRound() {
    try (var world = new World(store)) {
      var made = world.calendar.now();
      agreed(ANN, made.minusSeconds(60));
      agreed(BEN, made.minusSeconds(60));
      store.commit(new Frame.Gone(BEN, OptionalLong.empty()));
      world.announcements = () -> List.of(new Announcement(made, "first"));
      world.started();
      world.hears(ANN, 1);

      world.calm();
      store.commit(new Frame.Back(BEN, numbers.incrementAndGet()));

      world.elapsed.passUntil(Duration.ofMinutes(1), () -> !world.messenger.texts(BEN).isEmpty());
      assertThat(world.messenger.texts(BEN)).containsExactly("first");
      assertThat(world.messenger.texts(ANN)).containsExactly("first");
    }
  }

  @Test
  void whateverGoesWrongWithOneLookTheNextOneTellsIt() {
    try (var world = new World(store)) {
      var made = world.calendar.now();
      agreed(ANN, made.minusSeconds(60));
      var looks = new AtomicInteger();
      world.announcements =
          () ->
              switch (looks.incrementAndGet()) {
                case 1 -> throw new OutOfMemoryError("made up");
                case 2 -> throw new IllegalStateException("made up");
                default -> List.of(new Announcement(made, "first"));
              };
      world.started();

      assertThat(world.hears(ANN, 1)).containsExactly("first");
      assertThat(world.counts().faults()).isEqualTo(2);
    }
  }

  /** It shows nothing of Telegram: nobody was heard. */
  @Test
  void announcementsInAnOutageLetNothingThatWaitsBeGivenUp() {
    try (var world = new World(store)) {
      Instant made = world.calendar.now();
      agreed(ANN, made.minusSeconds(60));
      world.messenger.answers = (_, _, _) -> new Outcome.Down("made up");
      world.started();
      world.wrote(ANN, "7").join();
      for (int i = 1; i <= 4; i++) {
        var news = List.of(new Announcement(made.plusSeconds(i), "news " + i));
        world.announcements = () -> news;
        Duration later = world.elapsed.time().plusHours(13);
        world.elapsed.passUntil(
            Duration.ofSeconds(40), () -> world.elapsed.time().compareTo(later) > 0);
      }
      world.messenger.answers = (_, _, _) -> world.messenger.arrived();
      assertThat(world.hears(ANN, 5)).containsExactly("7", "news 1", "news 2", "news 3", "news 4");
      assertThat(world.counts().givenUp()).isZero();
    }
  }

  private void agreed(Person person, Instant at) {
    var turn =
        new Turn(Session.NEW, List.of(new Change.Consented(1, at)), List.of(), Optional.empty());
    store.commit(new Frame.Turned(person, numbers.incrementAndGet(), Optional.empty(), at, turn));
  }
}
