package respite.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.Verdict;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.TreatmentLine;

/** The person's own verdict on a course, in the seven steps of the PGIC; asked once per course. */
final class VerdictFlow {
  private static final String SKIP = "skip";
  private static final String SHOW = "show";

  private VerdictFlow() {}

  static Turn ask(Scene scene, EntryId treatment) {
    return scene
        .journal()
        .treatment(treatment)
        .map(entry ->
            Turn.of(
                scene.session(),
                Discretion.say(
                    scene,
                    new TreatmentLine.HowSince(entry.about()),
                    keyboard(scene, entry.id()),
                    new Press.Judge(entry.id(), SHOW))))
        .orElseGet(() -> Turn.of(scene.session()));
  }

  /** The verdict given on the course that ended with a treatment; empty when none was. */
  static Optional<Entry.Judged> given(Journal journal, EntryId treatment) {
    return journal.of(Entry.Judged.class).stream()
        .filter(judged -> judged.treatment().equals(treatment))
        .findFirst();
  }

  /** A verdict is kept; another one later is a correction, the same one does nothing. */
  static Turn pressed(Scene scene, EntryId treatment, String choice, Effect.Target pressed) {
    Optional<Entry.Treated> entry = scene.journal().treatment(treatment);
    if (entry.isEmpty()) {
      return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    } else if (choice.equals(SKIP)) {
      return Turn.of(
          scene.session(),
          new Effect.Edit(pressed, new TreatmentLine.LeftOpen(entry.get().about()), Keyboard.NONE));
    }
    if (choice.equals(SHOW)) {
      return Turn.of(
          scene.session(),
          new Effect.Edit(
              pressed,
              new TreatmentLine.HowSince(entry.get().about()),
              keyboard(scene, treatment)));
    }
    Verdict verdict = Verdict.valueOf(choice);
    List<Change> changes = kept(scene, treatment, verdict);
    return new Turn(
        scene.session(),
        changes,
        List.of(
            new Effect.Edit(
                pressed,
                new TreatmentLine.Judged(entry.get().about(), verdict),
                keyboard(scene.with(changes), treatment))),
        Optional.empty());
  }

  private static List<Change> kept(Scene scene, EntryId treatment, Verdict verdict) {
    return given(scene.journal(), treatment)
        .map(before ->
            before.verdict() == verdict
                ? List.<Change>of()
                : List.<Change>of(
                    new Change.Revised(
                        new Entry.Judged(
                            before.id(),
                            before.about(),
                            before.made(),
                            before.message(),
                            treatment,
                            verdict),
                        scene.at())))
        .orElseGet(() ->
            List.of(
                new Change.Recorded(
                    new Entry.Judged(
                        scene.journal().nextId(),
                        scene.today(),
                        scene.at(),
                        OptionalLong.empty(),
                        treatment,
                        verdict))));
  }

  private static Keyboard keyboard(Scene scene, EntryId treatment) {
    var verdict = given(scene.journal(), treatment).map(Entry.Judged::verdict);
    var buttons =
        new ArrayList<>(
            Arrays.stream(Verdict.values())
                .map(each ->
                    new Button(
                        new Label.Overall(each, verdict.filter(each::equals).isPresent()),
                        new Press.Judge(treatment, each.name()).data()))
                .toList());
    if (verdict.isEmpty()) {
      buttons.add(new Button(Label.Word.RATHER_NOT, new Press.Judge(treatment, SKIP).data()));
    }
    return Keyboard.column(buttons);
  }
}
