package respite.talk;

import respite.journal.Entry;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.TreatmentLine;
import respite.talk.session.Flow;

/** The dose of a treatment, in the person's own words: recorded, never judged. */
final class DoseFlow {
  private static final String SKIP = "skip";

  private DoseFlow() {}

  static Turn open(Scene scene, Entry.Treated entry, long message) {
    var flow = new Flow.WritingDose(scene.session().opening(), entry.id(), message);
    return Turn.of(
        scene.session().in(flow),
        new Effect.Edit(
            new Effect.Target.Pressed(message),
            new TreatmentLine.WhatDose(entry.about()),
            keyboard(flow)));
  }

  /** The dose itself: whatever is written, as it is written. */
  static Turn said(Scene scene, Flow.WritingDose flow, String text) {
    Scene idle = scene.in(scene.session().idle());
    var prompt = new Effect.Target.Pressed(flow.prompt());
    return scene
        .journal()
        .treatment(flow.treatment())
        .map(entry -> {
          String dose = text.strip();
          Turn kept = TreatmentReceipt.revise(idle, entry, entry.treatment().dosed(dose), prompt);
          return kept.and(Effect.Say.of(new TreatmentLine.DoseKept(entry.about(), dose)));
        })
        .orElseGet(() -> Turn.of(idle.session(), Effect.Say.of(new AlwaysLine.ButtonClosed())));
  }

  static Turn pressed(Scene scene, Flow.WritingDose flow, String choice, Effect.Target pressed) {
    Scene idle = scene.in(scene.session().idle());
    return scene
        .journal()
        .treatment(flow.treatment())
        .filter(_ -> choice.equals(SKIP))
        .map(entry -> Turn.of(idle.session(), TreatmentReceipt.edit(idle, entry.id(), pressed)))
        .orElseGet(() -> Turn.toast(idle.session(), new AlwaysLine.ButtonClosed()));
  }

  static Keyboard keyboard(Flow.WritingDose flow) {
    return Keyboard.row(new Button(Label.Word.SKIP, new Press.InFlow(flow.step(), SKIP).data()));
  }
}
