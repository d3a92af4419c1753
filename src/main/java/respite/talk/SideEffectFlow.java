package respite.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import respite.journal.Change;
import respite.journal.CheckIn;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Journal;
import respite.journal.SideEffect;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.effect.TreatmentLine;

/**
 * The short list of side effects, a day and a week after a treatment. Every tap is kept at once, so
 * that putting the phone down loses nothing.
 */
final class SideEffectFlow {
  private static final String NONE = "none";
  private static final String DONE = "done";
  private static final String SKIP = "skip";
  private static final String SHOW = "show";

  private SideEffectFlow() {}

  static Turn ask(Scene scene, EntryId treatment, CheckIn when) {
    return scene
        .journal()
        .treatment(treatment)
        .map(entry ->
            Turn.of(
                scene.session(),
                Discretion.say(
                    scene,
                    line(scene, entry, when),
                    keyboard(scene, entry, when),
                    new Press.Felt(entry.id(), when, SHOW))))
        .orElseGet(() -> Turn.of(scene.session()));
  }

  /** What was told at that check-in; empty when nothing was. */
  static Optional<Entry.Checked> told(Journal journal, EntryId treatment, CheckIn when) {
    return journal.of(Entry.Checked.class).stream()
        .filter(checked -> checked.treatment().equals(treatment) && checked.when() == when)
        .findFirst();
  }

  static Turn pressed(
      Scene scene, EntryId treatment, CheckIn when, String choice, Effect.Target pressed) {
    return scene
        .journal()
        .treatment(treatment)
        .map(entry -> pressed(scene, entry, when, choice, pressed))
        .orElseGet(() -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed()));
  }

  private static Turn pressed(
      Scene scene, Entry.Treated entry, CheckIn when, String choice, Effect.Target pressed) {
    var felt = told(scene.journal(), entry.id(), when).map(Entry.Checked::felt);
    return switch (choice) {
      case NONE -> done(scene, entry, when, List.of(), pressed);
      case DONE -> done(scene, entry, when, felt.orElse(List.of()), pressed);
      case SKIP ->
          Turn.of(
              scene.session(),
              new Effect.Edit(pressed, new TreatmentLine.LeftOpen(entry.about()), Keyboard.NONE));
      case SHOW ->
          Turn.of(
              scene.session(),
              new Effect.Edit(pressed, line(scene, entry, when), keyboard(scene, entry, when)));
      default ->
          toggled(
              scene,
              entry,
              when,
              toggled(felt.orElse(List.of()), SideEffect.valueOf(choice)),
              pressed);
    };
  }

  private static List<SideEffect> toggled(List<SideEffect> felt, SideEffect one) {
    var all = new ArrayList<>(felt);
    if (!all.remove(one)) {
      all.add(one);
    }
    return all;
  }

  private static Turn toggled(
      Scene scene,
      Entry.Treated entry,
      CheckIn when,
      List<SideEffect> felt,
      Effect.Target pressed) {
    List<Change> changes =
        felt.isEmpty() ? untold(scene, entry, when) : kept(scene, entry, when, felt);
    Scene after = scene.with(changes);
    return new Turn(
        scene.session(),
        changes,
        List.of(new Effect.Edit(pressed, line(after, entry, when), keyboard(after, entry, when))),
        Optional.empty());
  }

  /** Nothing chosen any more is nothing told; only [None of these] says that there was nothing. */
  private static List<Change> untold(Scene scene, Entry.Treated entry, CheckIn when) {
    return told(scene.journal(), entry.id(), when).stream()
        .<Change>map(told -> new Change.Removed(told.id()))
        .toList();
  }

  private static Turn done(
      Scene scene,
      Entry.Treated entry,
      CheckIn when,
      List<SideEffect> felt,
      Effect.Target pressed) {
    return new Turn(
        scene.session(),
        kept(scene, entry, when, felt),
        List.of(
            new Effect.Edit(
                pressed, new TreatmentLine.Felt(entry.about(), when, felt), Keyboard.NONE)),
        Optional.empty());
  }

  private static List<Change> kept(
      Scene scene, Entry.Treated entry, CheckIn when, List<SideEffect> felt) {
    Optional<Entry.Checked> before = told(scene.journal(), entry.id(), when);
    var next =
        new Entry.Checked(
            before.map(Entry.Checked::id).orElseGet(scene.journal()::nextId),
            before.map(Entry.Checked::about).orElseGet(scene::today),
            before.map(Entry.Checked::made).orElseGet(scene::at),
            OptionalLong.empty(),
            entry.id(),
            when,
            felt);
    return before
        .map(old ->
            old.equals(next)
                ? List.<Change>of()
                : List.<Change>of(new Change.Revised(next, scene.at())))
        .orElseGet(() -> List.of(new Change.Recorded(next)));
  }

  private static Line line(Scene scene, Entry.Treated entry, CheckIn when) {
    var felt = told(scene.journal(), entry.id(), when).map(Entry.Checked::felt);
    return new TreatmentLine.WhatFelt(entry.about(), when, felt);
  }

  private static Keyboard keyboard(Scene scene, Entry.Treated entry, CheckIn when) {
    var felt = told(scene.journal(), entry.id(), when).map(Entry.Checked::felt).orElse(List.of());
    var all = rows(felt, (effect, label) -> button(entry, when, label, effect.name()));
    return felt.isEmpty()
        ? all.and(
            button(entry, when, Label.Word.NONE_OF_THESE, NONE),
            button(entry, when, Label.Word.SKIP, SKIP))
        : all.and(button(entry, when, Label.Word.THAT_IS_ALL, DONE));
  }

  /** A button for each effect, which says whether it is told. */
  static Keyboard rows(List<SideEffect> felt, BiFunction<SideEffect, Label, Button> button) {
    var effects =
        Arrays.stream(SideEffect.values())
            .map(effect -> button.apply(effect, new Label.Effect(effect, felt.contains(effect))))
            .toList();
    return new Keyboard(List.of(effects.subList(0, 2), effects.subList(2, 4))).and(effects.get(4));
  }

  private static Button button(Entry.Treated entry, CheckIn when, Label label, String choice) {
    return new Button(label, new Press.Felt(entry.id(), when, choice).data());
  }
}
