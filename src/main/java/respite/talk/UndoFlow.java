package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.journal.Change;
import respite.journal.EntryId;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.DayLine;
import respite.talk.effect.Effect;
import respite.talk.effect.ImportLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.session.Act;

/** Takes back the last act, whatever it was; taking back is itself an act. */
final class UndoFlow {
  private UndoFlow() {}

  /** For the command: in a message of its own. */
  static Turn open(Scene scene) {
    return act(scene)
        .map(act -> takeBack(scene, act, Optional.empty()))
        .orElseGet(() -> Turn.of(scene.session(), Effect.Say.of(new DayLine.NothingToUndo())));
  }

  /** For a button, which works as long as the last act touched its entry. */
  static Turn pressed(Scene scene, EntryId entry, Effect.Target pressed) {
    return act(scene)
        .filter(act -> act.touches(entry))
        .map(act -> takeBack(scene, act, Optional.of(pressed)))
        .orElseGet(() -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed()));
  }

  private static Optional<Act> act(Scene scene) {
    return scene
        .session()
        .last()
        .filter(act -> act.keeps(scene.at()))
        .filter(act -> !act.back(scene.journal(), scene.at()).isEmpty());
  }

  private static Turn takeBack(Scene scene, Act act, Optional<Effect.Target> pressed) {
    List<Change> changes = act.back(scene.journal(), scene.at());
    if (act.parts().getFirst() instanceof Act.Touched.MadeMany) {
      return shown(
          scene, changes, pressed, new ImportLine.TakenBack(changes.size()), Keyboard.NONE);
    }
    Scene after = scene.with(changes);
    var gone = new ArrayList<DayLine.Shown>();
    var back = new ArrayList<DayLine.Shown>();
    for (Act.Touched part : act.parts()) {
      after
          .journal()
          .entry(part.entry())
          .ifPresentOrElse(
              entry -> back.add(Showing.of(after, entry)),
              () ->
                  scene
                      .journal()
                      .entry(part.entry())
                      .ifPresent(entry -> gone.add(Showing.of(scene, entry))));
    }
    var line = new DayLine.TakenBack(gone, back);
    LocalDate day = (back.isEmpty() ? gone : back).getFirst().entry().about();
    return shown(scene, changes, pressed, line, Keyboard.row(DayFlow.see(day, Label.Deed.SEE_DAY)));
  }

  private static Turn shown(
      Scene scene,
      List<Change> changes,
      Optional<Effect.Target> pressed,
      Line line,
      Keyboard keyboard) {
    Effect shown =
        pressed
            .<Effect>map(message -> new Effect.Edit(message, line, keyboard))
            .orElseGet(() -> Effect.Say.of(line, keyboard));
    return new Turn(scene.session(), changes, List.of(shown), Optional.empty());
  }
}
