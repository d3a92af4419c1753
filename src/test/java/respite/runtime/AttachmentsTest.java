package respite.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static respite.runtime.World.ANN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.port.Attachment;
import respite.port.Messenger.Outcome;
import respite.talk.Turn;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Document;
import respite.talk.effect.Drawing;
import respite.talk.effect.Effect;
import respite.talk.effect.Effect.Target;
import respite.talk.effect.ExportKind;
import respite.talk.effect.Keyboard;
import respite.talk.effect.PaperSize;

/**
 * Pictures and files are made when they are sent, from the journal as the turn left it; after a
 * restart from the journal as it is then.
 */
class AttachmentsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static final Effect REPORT =
      new Effect.File(
          new Document.Report(Document.Since.ALL, DAY, DAY, PaperSize.A4, false, Optional.empty()));
  private static final Effect TABLE = new Effect.File(new Document.Export(ExportKind.CSV, DAY));

  private final World world = new World().started();
  private final RecordingMessenger messenger = world.messenger;

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void aPictureIsDrawnFromTheJournalAsOfItsTurnHoweverLateItLeaves() {
    var drawnFrom = new CopyOnWriteArrayList<Integer>();
    world.drawing =
        (_, journal) -> {
          drawnFrom.add(journal.made());
          return new Attachment("p", "image/png", "", new byte[] {1});
        };
    messenger.carries = _ -> new Outcome.Down("not yet");
    says(chart(Optional.empty()));
    world.wrote(ANN, "one").join();
    world.elapsed.passUntil(() -> drawnFrom.size() >= 2);
    says(Echo.say("later"));
    world.wrote(ANN, "two").join();
    messenger.carries = _ -> messenger.arrived();
    world.hears(ANN, 1);
    assertThat(drawnFrom).hasSizeGreaterThanOrEqualTo(3).containsOnly(1);
  }

  @Test
  void aFileThatCannotBeMadeIsToldAfterThreeTries() {
    var tries = new CopyOnWriteArrayList<Document>();
    world.making =
        (document, _) -> {
          tries.add(document);
          throw new IllegalStateException("made up");
        };
    says(REPORT);
    world.wrote(ANN, "file").join();
    world.elapsed.passUntil(() -> !messenger.arrivals(ANN).isEmpty());
    assertThat(tries).hasSize(3);
    assertThat(messenger.arrivals(ANN).getFirst().line()).isEqualTo(new AlwaysLine.CannotShow());
    world.calm();
    assertThat(world.store.waiting()).isEmpty();
  }

  @Test
  void aPictureThatCannotTakeAnothersPlaceIsSentAnew() {
    messenger.carries =
        target -> target.isPresent() ? new Outcome.Refused("gone") : messenger.arrived();
    says(chart(Optional.of(new Target.Pressed(50))));
    world.wrote(ANN, "edit").join();
    world.elapsed.passUntil(() -> messenger.carried.size() >= 2);
    assertThat(messenger.carried)
        .extracting(RecordingMessenger.Carried::target)
        .containsExactly(OptionalLong.of(50), OptionalLong.empty());
  }

  @Test
  void afterARestartWhatWaitedComesInOrderAndShowsNothingThatWasDeletedMeanwhile() {
    var store = new ScriptedStore();
    try (var before = new World(store)) { // not started, as one that Telegram never answers
      before.talk =
          (session, journal, _, at) ->
              new Turn(
                  session,
                  List.of(new Change.Recorded(remark(journal, at))),
                  List.of(chart(Optional.empty()), REPORT, TABLE, Echo.say("words")),
                  Optional.empty());
      before.messenger.answers = (_, _, _) -> new Outcome.Down("killed");
      before.messenger.carries = _ -> new Outcome.Down("killed");
      before.wrote(ANN, "one").join();
      before.wrote(ANN, "two").join();
      before.talk =
          (session, _, _, _) ->
              Turn.of(session, Echo.say("deleted")).and(new Change.Removed(new EntryId(1)));
      before.wrote(ANN, "delete").join();
    }
    assertThat(store.waiting()).hasSize(9);
    var said = new CopyOnWriteArrayList<String>();
    try (var after = new World(store)) {
      after.drawing =
          (_, journal) -> {
            said.add("chart of " + journal.entries().size());
            return new Attachment("p", "image/png", "", new byte[] {1});
          };
      after.making =
          (document, journal) -> {
            said.add(document.getClass().getSimpleName() + " of " + journal.entries().size());
            return new Attachment("f", "text/plain", "", new byte[] {1});
          };
      after.messenger.answers =
          (_, effect, _) -> {
            said.add(text(effect));
            return after.messenger.arrived();
          };
      after.started().calm();
    }
    assertThat(said)
        .containsExactly(
            "chart of 1",
            "Report of 1",
            "Export of 1",
            "words",
            "chart of 1",
            "Report of 1",
            "Export of 1",
            "words",
            "deleted");
    assertThat(store.waiting()).isEmpty();
  }

  private static String text(Effect effect) {
    return effect instanceof Effect.Say say
            && say.line() instanceof AlwaysLine.NoSuchCommand(var text)
        ? text
        : effect.toString();
  }

  private static Entry.Remark remark(Journal journal, Instant at) {
    return new Entry.Remark(journal.nextId(), DAY, at, OptionalLong.empty(), "made up");
  }

  private static Effect chart(Optional<Target> instead) {
    var drawing = new Drawing(Drawing.View.OVER_TIME, DAY, DAY, false);
    return new Effect.Chart(instead, drawing, Keyboard.NONE);
  }

  /** Every turn keeps a remark and has that effect. */
  private void says(Effect effect) {
    world.talk =
        (session, journal, _, at) ->
            new Turn(
                session,
                List.of(new Change.Recorded(remark(journal, at))),
                List.of(effect),
                Optional.empty());
  }
}
