package respite.talk;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.PainScore;
import respite.relief.Baseline;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.TreatmentLine;

/**
 * The usual score before treatment as the person remembers it: it stands in where no evening makes
 * a baseline, and is marked as recall wherever it is used.
 */
final class UsualScore {
  /** The choice that asks for it. */
  static final String ASK = "usual";

  private static final String PREFIX = "u";

  private UsualScore() {}

  /** Whether it would be used, or was. */
  static boolean helps(Baseline baseline) {
    return switch (baseline) {
      case Baseline.Missing _, Baseline.Recalled _ -> true;
      case Baseline.Full _, Baseline.Carried _, Baseline.Provisional _ -> false;
    };
  }

  static Turn ask(Scene scene, Entry.Treated entry, Effect.Target pressed) {
    return Turn.of(
        scene.session(),
        new Effect.Edit(
            pressed,
            new TreatmentLine.WhatUsual(entry.about()),
            new Keyboard(List.of(scores(entry, 0, 5), scores(entry, 6, 10)))
                .and(button(entry, Label.Word.BACK, TreatmentReceipt.BACK))));
  }

  /** Whether a choice says a score. */
  static boolean reads(String choice) {
    return choice.matches(PREFIX + "\\d{1,2}");
  }

  static Turn keep(Scene scene, Entry.Treated entry, String choice, Effect.Target pressed) {
    var score = new PainScore(Integer.parseInt(choice.substring(PREFIX.length())));
    var chosen = scene.journal().preferences().usually(Optional.of(score));
    List<Change> changes = List.of(new Change.Preferred(chosen));
    return new Turn(
        scene.session(),
        changes,
        List.of(TreatmentReceipt.edit(scene.with(changes), entry.id(), pressed)),
        Optional.empty());
  }

  private static List<Button> scores(Entry.Treated entry, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(score -> button(entry, new Label.Score(score), PREFIX + score))
        .toList();
  }

  private static Button button(Entry.Treated entry, Label label, String choice) {
    return new Button(label, new Press.Treated(entry.id(), choice).data());
  }
}
