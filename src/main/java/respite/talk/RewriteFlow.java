package respite.talk;

import java.util.List;
import java.util.Optional;
import respite.journal.Change;
import respite.journal.Entry;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.DayLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.session.Flow;

/** Writing an entry's words anew: a remark, or the note of a rating. */
final class RewriteFlow {
  private static final String OUT = "out";

  private RewriteFlow() {}

  static Turn open(Scene scene, Entry entry, Effect.Target pressed, long message) {
    if (rewritten(entry, "").isEmpty()) {
      return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    }
    var flow = new Flow.Rewriting(scene.session().opening(), entry.id(), message);
    var line = new DayLine.WriteAnew(Showing.of(scene, entry));
    return Turn.of(scene.session().in(flow), new Effect.Edit(pressed, line, keyboard(scene, flow)));
  }

  static Turn said(Scene scene, Flow.Rewriting flow, String text) {
    Optional<Entry> entry = changed(scene, flow, text.strip());
    if (entry.isEmpty()) {
      return Turn.of(scene.session().idle(), Effect.Say.of(new AlwaysLine.ButtonClosed()));
    }
    Scene after = after(scene, entry.get());
    var prompt = new Effect.Target.Pressed(flow.prompt());
    return new Turn(
        scene.session().idle(),
        List.of(new Change.Revised(entry.get(), scene.at())),
        List.of(
            EntryPage.edit(after, entry.get(), prompt),
            Effect.Say.of(new DayLine.Rewritten(Showing.of(after, entry.get())))),
        Optional.empty());
  }

  static Turn pressed(Scene scene, Flow.Rewriting flow, String choice, Effect.Target pressed) {
    Optional<Entry> entry = choice.equals(OUT) ? changed(scene, flow, "") : Optional.empty();
    return entry
        .map(now ->
            new Turn(
                scene.session().idle(),
                List.of(new Change.Revised(now, scene.at())),
                List.of(EntryPage.edit(after(scene, now), now, pressed)),
                Optional.empty()))
        .orElseGet(() -> Turn.toast(scene.session().idle(), new AlwaysLine.ButtonClosed()));
  }

  static Keyboard keyboard(Scene scene, Flow.Rewriting flow) {
    return scene
        .journal()
        .entry(flow.entry())
        .map(entry -> {
          Button back = EntryPage.open(scene, entry, Label.Word.BACK);
          var out = new Press.InFlow(flow.step(), OUT).data();
          return entry instanceof Entry.Pain pain && !pain.note().isEmpty()
              ? Keyboard.row(new Button(Label.Deed.NO_NOTE, out), back)
              : Keyboard.row(back);
        })
        .orElse(Keyboard.NONE);
  }

  private static Optional<Entry> changed(Scene scene, Flow.Rewriting flow, String text) {
    return scene.journal().entry(flow.entry()).flatMap(entry -> rewritten(entry, text));
  }

  private static Optional<Entry> rewritten(Entry entry, String text) {
    return switch (entry) {
      case Entry.Pain pain -> Optional.of(pain.noted(text));
      case Entry.Remark(var id, var about, var made, var message, _) ->
          Optional.of(new Entry.Remark(id, about, made, message, text));
      case Entry.Treated _, Entry.Told _, Entry.Checked _, Entry.Judged _ -> Optional.empty();
    };
  }

  private static Scene after(Scene scene, Entry entry) {
    return scene.with(List.of(new Change.Revised(entry, scene.at())));
  }
}
