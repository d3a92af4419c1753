package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.runtime.World.ANN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.journal.Rating;
import respite.journal.Scope;
import respite.port.Frame;
import respite.port.Incoming;
import respite.port.Incoming.Deed;
import respite.port.Store;
import respite.talk.Turn;

/**
 * A crash between a reply and the note that it was sent: the reply comes a second time, the entry
 * it tells of does not.
 */
class RepeatedReplyTest {
  private final ScriptedStore store = new ScriptedStore();

  @Test
  void aReplyWhoseMarkIsLostIsRepeatedOnceAndItsEntryStandsOnce() {
    Incoming update;
    try (var world = keeping(new World(store))) {
      update = new Incoming.Private(77, ANN, world.calendar.now(), new Deed.Wrote("a note", 7));
      store.beforeCommit =
          frame -> {
            if (frame instanceof Frame.Sent) {
              throw new Store.StoreBroken("made up", new IllegalStateException());
            }
          };
      world.take(update).join();
      world.elapsed.passUntil(() -> !world.broken.isEmpty());
      assertThat(world.messenger.texts(ANN)).containsExactly("a note");
      assertThat(store.waiting()).as("as if it had not been sent").hasSize(1);
    }
    store.beforeCommit = _ -> {};
    try (var world = keeping(new World(store))) {
      world.take(update).join(); // which was perhaps not confirmed either
      assertThat(world.hears(ANN, 1)).containsExactly("a note");
      world.calm();
      assertThat(world.messenger.texts(ANN)).containsExactly("a note");
      assertThat(world.counts().repeats()).isEqualTo(1);
      assertThat(store.read(ANN).journal().pains())
          .extracting(Entry.Pain::note)
          .containsExactly("a note");
      assertThat(store.waiting()).isEmpty();
      assertThat(store.frames(Frame.Sent.class)).hasSize(1);
    }
    try (var world = new World(store).started()) {
      world.calm();
      assertThat(world.messenger.tries).isEmpty();
    }
  }

  /** Every text is an entry's note, and is said back. */
  private static World keeping(World world) {
    world.talk =
        (session, journal, event, at) ->
            Turn.of(session, Echo.say("a note")).and(entry(journal, "a note", at));
    return world.started();
  }

  private static Change entry(Journal journal, String note, Instant at) {
    return new Change.Recorded(
        new Entry.Pain(
            journal.nextId(),
            LocalDate.parse("2026-03-02"),
            at,
            OptionalLong.of(7),
            Scope.MOMENT,
            Rating.of(5),
            note,
            List.of()));
  }
}
