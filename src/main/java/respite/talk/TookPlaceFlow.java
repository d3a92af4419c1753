package respite.talk;

import java.util.List;
import java.util.Optional;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Treatment;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.effect.TreatmentLine;

/**
 * The day after a planned treatment: did it take place? Until that is said it counts for nothing.
 */
final class TookPlaceFlow {
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final String SHOW = "show";
  private static final String OTHER_DAY = "day";

  private TookPlaceFlow() {}

  static Turn ask(Scene scene, EntryId treatment) {
    return planned(scene, treatment)
        .map(entry ->
            Turn.of(
                scene.session(),
                Discretion.say(
                    scene,
                    question(entry),
                    keyboard(entry.id()),
                    new Press.TookPlace(entry.id(), SHOW))))
        .orElseGet(() -> Turn.of(scene.session()));
  }

  static Turn pressed(Scene scene, EntryId id, String choice, Effect.Target pressed) {
    return planned(scene, id)
        .map(entry -> pressed(scene, entry, choice, pressed))
        .orElseGet(() -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed()));
  }

  private static Turn pressed(
      Scene scene, Entry.Treated entry, String choice, Effect.Target pressed) {
    return switch (choice) {
      case YES -> TreatmentReceipt.revise(scene, entry, entry.treatment().given(), pressed);
      case NO ->
          new Turn(
              scene.session(),
              scene.journal().without(entry.id()),
              List.of(
                  new Effect.Edit(
                      pressed, new TreatmentLine.DidNotTakePlace(entry.about()), Keyboard.NONE)),
              Optional.empty());
      case SHOW ->
          Turn.of(scene.session(), new Effect.Edit(pressed, question(entry), keyboard(entry.id())));
      case OTHER_DAY -> InfusionFlow.change(scene, entry, pressed);
      default -> throw new IllegalArgumentException("no such choice: " + choice);
    };
  }

  private static Line question(Entry.Treated entry) {
    return new TreatmentLine.TookPlace(entry.about(), entry.treatment().route());
  }

  private static Optional<Entry.Treated> planned(Scene scene, EntryId id) {
    return scene
        .journal()
        .treatment(id)
        .filter(entry -> entry.treatment().standing() == Treatment.Standing.PLANNED);
  }

  private static Keyboard keyboard(EntryId id) {
    return new Keyboard(
        List.of(
            List.of(
                button(id, Label.Word.IT_TOOK_PLACE, YES), button(id, Label.Word.IT_DID_NOT, NO)),
            List.of(button(id, Label.Word.ON_ANOTHER_DAY, OTHER_DAY))));
  }

  private static Button button(EntryId id, Label label, String choice) {
    return new Button(label, new Press.TookPlace(id, choice).data());
  }
}
