package respite.talk;

import java.util.Locale;
import java.util.Optional;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.LeaveLine;
import respite.talk.effect.Line;
import respite.talk.session.Flow;
import respite.talk.typed.ScoreText;

/** Erasing everything: what goes, with counts, then a typed word, then the receipt. */
final class LeaveFlow {
  /** What is to be typed, in any case. */
  private static final String WORD = "delete";

  private static final String KEEP = "keep";

  private LeaveFlow() {}

  static Turn open(Scene scene) {
    if (scene.journal().equals(Journal.EMPTY)) {
      return Turn.of(scene.session(), Effect.Say.of(new LeaveLine.NothingKept()));
    }
    var flow = new Flow.Leaving(scene.session().opening());
    return Turn.of(
        scene.session().in(flow), say(flow, new LeaveLine.WhatGoes(counts(scene.journal()))));
  }

  static Turn pressed(Scene scene, String choice, Effect.Target pressed) {
    return choice.equals(KEEP)
        ? Turn.of(
            scene.session().idle(), new Effect.Edit(pressed, new LeaveLine.Stays(), Keyboard.NONE))
        : Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
  }

  /**
   * Whatever is typed is taken as the word, rightly or not; but no score is lost by that, of
   * somebody whose scores may be kept.
   */
  static boolean takes(Scene scene, String text) {
    return !ScoreText.bare(text) || !WelcomeFlow.agreed(scene);
  }

  static Turn said(Scene scene, Flow.Leaving flow, String text) {
    return text.strip().toLowerCase(Locale.ROOT).equals(WORD)
        ? Turn.leave(new LeaveLine.Erased(counts(scene.journal())))
        : Turn.of(scene.session(), say(flow, new LeaveLine.NotTheWord()));
  }

  static Keyboard keyboard(Flow.Leaving flow) {
    var keep = new Press.InFlow(flow.step(), KEEP).data();
    return Keyboard.row(new Button(Label.Deed.KEEP_EVERYTHING, keep));
  }

  private static Effect say(Flow.Leaving flow, Line line) {
    return new Effect.Say(Optional.of(flow.step().key()), line, keyboard(flow));
  }

  private static LeaveLine.Counts counts(Journal journal) {
    return new LeaveLine.Counts(
        journal.pains().size(),
        journal.of(Entry.Remark.class).size(),
        journal.of(Entry.Told.class).size(),
        journal.treatments().size(),
        journal.of(Entry.Checked.class).size() + journal.of(Entry.Judged.class).size());
  }
}
