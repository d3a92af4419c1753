package respite.talk;

import java.util.List;
import java.util.Optional;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.EntryLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.session.Flow;

/** A note for a rating, typed after [Note] was pressed under its receipt. */
final class NoteFlow {
  private static final String SKIP = "skip";

  private NoteFlow() {}

  static Turn open(Scene scene, EntryId id, long message) {
    return scene
        .journal()
        .pain(id)
        .map(pain -> {
          var flow = new Flow.WritingNote(scene.session().opening(), id, message);
          var line = new EntryLine.WriteNote(pain.about(), pain.rating());
          return Turn.of(
              scene.session().in(flow),
              new Effect.Edit(new Effect.Target.Pressed(message), line, keyboard(flow)));
        })
        .orElseGet(() -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed()));
  }

  /** The note itself: whatever is written, as it is written. */
  static Turn said(Scene scene, Flow.WritingNote flow, String text) {
    return scene
        .journal()
        .pain(flow.entry())
        .map(pain -> {
          List<Change> changes =
              List.of(new Change.Noted(pain.id(), Ratings.noted(pain, text.strip())));
          return new Turn(
              scene.session().idle(),
              changes,
              List.of(
                  receipt(scene.with(changes), flow),
                  Effect.Say.of(new EntryLine.NoteKept(pain.about(), pain.rating()))),
              Optional.empty());
        })
        .orElseGet(() -> gone(scene));
  }

  static Turn pressed(Scene scene, Flow.WritingNote flow, String choice) {
    boolean there = scene.journal().pain(flow.entry()).isPresent();
    if (!choice.equals(SKIP) || !there) {
      return Turn.toast(scene.session().idle(), new AlwaysLine.ButtonClosed());
    }
    return Turn.of(scene.session().idle(), receipt(scene, flow));
  }

  static Keyboard keyboard(Flow.WritingNote flow) {
    return Keyboard.row(new Button(Label.Word.SKIP, new Press.InFlow(flow.step(), SKIP).data()));
  }

  private static Effect receipt(Scene scene, Flow.WritingNote flow) {
    Entry.Pain pain =
        scene
            .journal()
            .pain(flow.entry())
            .orElseThrow(() -> new IllegalStateException("the noted entry is gone"));
    return Receipt.edit(scene, pain, Optional.empty(), new Effect.Target.Pressed(flow.prompt()));
  }

  private static Turn gone(Scene scene) {
    return Turn.of(scene.session().idle(), Effect.Say.of(new AlwaysLine.ButtonClosed()));
  }
}
