package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.Rating;
import respite.journal.SideEffect;
import respite.journal.Verdict;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.DayLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.session.Flow;
import respite.talk.session.Session;

/**
 * One entry, and setting it right. Its buttons carry the entry and how often it was changed, so
 * that an old one is closed.
 */
final class EntryPage {
  private static final String SEE = "see";
  private static final String CHANGE = "change";
  private static final String NOTE = "note";
  private static final String MOVE = "move";
  private static final String DELETE = "delete";
  private static final String TOO_BAD = "bad";

  private EntryPage() {}

  static Turn pressed(Scene scene, Press.OfEntry press, Effect.Target pressed, long message) {
    return scene
        .journal()
        .entry(press.entry())
        .filter(entry -> Showing.version(scene, entry) == press.version())
        .map(entry -> pressed(scene, entry, press.choice(), pressed, message))
        .orElseGet(() -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed()));
  }

  private static Turn pressed(
      Scene scene, Entry entry, String choice, Effect.Target pressed, long message) {
    return switch (choice) {
      case SEE -> Turn.of(left(scene), edit(scene, entry, pressed));
      case CHANGE -> change(scene, entry, pressed, message);
      case NOTE -> RewriteFlow.open(scene, entry, pressed, message);
      case MOVE ->
          entry instanceof Entry.Treated
              ? change(scene, entry, pressed, message)
              : MoveFlow.open(scene, Optional.of(entry), pressed, message);
      case DELETE -> delete(scene, entry, pressed);
      default -> changed(scene, entry, choice, pressed);
    };
  }

  /** A flow that was opened from here is over when the person comes back. */
  private static Session left(Scene scene) {
    return switch (scene.session().flow()) {
      case Flow.NamingDay _, Flow.Rewriting _ -> scene.session().idle();
      case Flow _ -> scene.session();
    };
  }

  private static Turn change(Scene scene, Entry entry, Effect.Target pressed, long message) {
    return switch (entry) {
      case Entry.Pain pain ->
          Turn.of(scene.session(), edit(scene, pain, scores(scene, pain), pressed));
      case Entry.Judged judged ->
          Turn.of(scene.session(), edit(scene, judged, verdicts(scene, judged), pressed));
      case Entry.Remark remark -> RewriteFlow.open(scene, remark, pressed, message);
      case Entry.Told told ->
          ExtraFlow.pressed(
              scene,
              new Press.OfExtra(told.about(), told.detail().extra(), ExtraFlow.OPEN),
              pressed,
              message);
      // Its day says whether it was given or is planned, so both are set right in one place.
      case Entry.Treated treated -> InfusionFlow.change(scene, treated, pressed);
      case Entry.Checked checked ->
          Turn.of(scene.session(), edit(scene, checked, effects(scene, checked), pressed));
    };
  }

  private static Effect edit(Scene scene, Entry entry, Keyboard keyboard, Effect.Target pressed) {
    return new Effect.Edit(pressed, new DayLine.ChangeTo(Showing.of(scene, entry)), keyboard);
  }

  /** Throws IllegalArgumentException when the choice is none of that entry's. */
  private static Turn changed(Scene scene, Entry entry, String choice, Effect.Target pressed) {
    List<Change> changes =
        switch (entry) {
          case Entry.Pain pain -> {
            Rating to =
                choice.equals(TOO_BAD) ? new Rating.TooBad() : Rating.of(Integer.parseInt(choice));
            yield Ratings.corrected(scene, pain, to).changes();
          }
          case Entry.Judged judged -> judged(scene, judged, Verdict.valueOf(choice));
          case Entry.Checked checked ->
              List.of(new Change.Revised(checked.toggled(SideEffect.valueOf(choice)), scene.at()));
          case Entry.Remark _, Entry.Told _, Entry.Treated _ ->
              throw new IllegalArgumentException("no such choice");
        };
    Scene after = scene.with(changes);
    Entry now = after.journal().entry(entry.id()).orElseThrow();
    Effect shown =
        now instanceof Entry.Checked checked // several can be felt, so its choices stay
            ? edit(after, checked, effects(after, checked), pressed)
            : edit(after, now, pressed);
    return new Turn(scene.session(), changes, List.of(shown), Optional.empty());
  }

  private static List<Change> judged(Scene scene, Entry.Judged entry, Verdict verdict) {
    var other =
        new Entry.Judged(
            entry.id(), entry.about(), entry.made(), entry.message(), entry.treatment(), verdict);
    return other.equals(entry) ? List.of() : List.of(new Change.Revised(other, scene.at()));
  }

  private static Turn delete(Scene scene, Entry entry, Effect.Target pressed) {
    var along =
        scene.journal().toldOf(entry.id()).stream().map(told -> Showing.of(scene, told)).toList();
    return new Turn(
        left(scene),
        scene.journal().without(entry.id()),
        List.of(
            new Effect.Edit(
                pressed,
                new DayLine.Deleted(entry.about(), along),
                afterwards(entry, entry.about()))),
        Optional.empty());
  }

  /** The way to take the act back, and the way to the day. */
  static Keyboard afterwards(Entry entry, LocalDate day) {
    return Keyboard.row(
        new Button(Label.Word.UNDO, new Press.TakeBack(entry.id()).data()),
        DayFlow.see(day, Label.Deed.BACK_TO_DAY));
  }

  static Effect edit(Scene scene, Entry entry, Effect.Target pressed) {
    return new Effect.Edit(pressed, line(scene, entry), keyboard(scene, entry));
  }

  private static Line line(Scene scene, Entry entry) {
    return new DayLine.One(Showing.of(scene, entry), Showing.before(scene, entry));
  }

  private static Keyboard keyboard(Scene scene, Entry entry) {
    var rows = new ArrayList<List<Button>>();
    switch (entry) {
      case Entry.Pain pain ->
          rows.add(
              List.of(
                  button(scene, entry, Label.Deed.CHANGE, CHANGE),
                  button(
                      scene,
                      entry,
                      pain.note().isEmpty() ? Label.Word.NOTE : Label.Deed.CHANGE_NOTE,
                      NOTE)));
      case Entry.Remark _, Entry.Told _, Entry.Judged _, Entry.Treated _, Entry.Checked _ ->
          rows.add(List.of(button(scene, entry, Label.Deed.CHANGE, CHANGE)));
    }
    if (!(entry instanceof Entry.Treated)) {
      rows.add(List.of(button(scene, entry, Label.Deed.MOVE, MOVE)));
    }
    rows.add(List.of(button(scene, entry, Label.Deed.DELETE, DELETE), DayFlow.back(scene, entry)));
    return new Keyboard(rows);
  }

  private static Keyboard scores(Scene scene, Entry.Pain pain) {
    return new Keyboard(
        List.of(
            scores(scene, pain, 0, 5),
            scores(scene, pain, 6, 10),
            List.of(
                button(scene, pain, Label.Word.TOO_BAD, TOO_BAD),
                button(scene, pain, Label.Word.BACK, SEE))));
  }

  private static List<Button> scores(Scene scene, Entry entry, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(score -> button(scene, entry, new Label.Score(score), Integer.toString(score)))
        .toList();
  }

  private static Keyboard verdicts(Scene scene, Entry.Judged judged) {
    var buttons =
        Arrays.stream(Verdict.values())
            .map(verdict ->
                button(
                    scene,
                    judged,
                    new Label.Overall(verdict, verdict == judged.verdict()),
                    verdict.name()))
            .toList();
    return Keyboard.column(buttons).and(button(scene, judged, Label.Word.BACK, SEE));
  }

  private static Keyboard effects(Scene scene, Entry.Checked checked) {
    return SideEffectFlow.rows(
            checked.felt(), (effect, label) -> button(scene, checked, label, effect.name()))
        .and(button(scene, checked, Label.Word.BACK, SEE));
  }

  /** The button that opens an entry. */
  static Button open(Scene scene, Entry entry, Label label) {
    return button(scene, entry, label, SEE);
  }

  private static Button button(Scene scene, Entry entry, Label label, String choice) {
    return new Button(
        label, new Press.OfEntry(entry.id(), Showing.version(scene, entry), choice).data());
  }
}
