package respite.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import respite.journal.Change;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Rating;
import respite.talk.effect.Button;
import respite.talk.effect.DayLine;
import respite.talk.effect.Effect;
import respite.talk.effect.EntryLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.session.Flow;
import respite.talk.typed.NoteText;
import respite.talk.typed.ScoreText;
import respite.talk.typed.TreatmentHint;

/**
 * A message that was edited. What it put into the journal is brought up to what it says now, by one
 * tap: its score, its words, and extras that came to it. What it says no longer is left, since it
 * may have been told elsewhere too. A treatment that came to it is asked about as always.
 */
final class RereadFlow {
  private static final String CHANGE = "change";
  private static final String KEEP = "keep";

  private RereadFlow() {}

  /** Asks whether to change what is certain; says that nothing changes where nothing is. */
  static Turn edited(Scene scene, String text, long message) {
    List<Change> changes = changes(scene, text, message);
    Optional<TreatmentHint> treatment = treatment(scene, text, message);
    if (changes.isEmpty()) {
      return treatment
          .map(hint -> InfusionFlow.said(scene, hint, message))
          .orElseGet(
              () -> Turn.of(scene.session(), Effect.Say.of(new EntryLine.EditChangesNothing())));
    }
    var flow = new Flow.Rereading(scene.session().opening(), text, message);
    Entry made = made(scene, message).getFirst();
    return Turn.of(
        scene.session().in(flow),
        new Effect.Say(
            Optional.of(flow.step().key()),
            new EntryLine.EditSays(made.about(), text.strip()),
            keyboard(flow)));
  }

  static Turn pressed(Scene scene, Flow.Rereading flow, String choice, Effect.Target pressed) {
    Scene idle = scene.in(scene.session().idle());
    List<Change> changes =
        choice.equals(CHANGE) ? changes(scene, flow.text(), flow.messageId()) : List.of();
    if (changes.isEmpty()) {
      Line stays = new EntryLine.EditLeft();
      return Turn.of(idle.session(), new Effect.Edit(pressed, stays, Keyboard.NONE));
    }
    Scene after = idle.with(changes);
    EntryId first = changes.getFirst().subject().orElseThrow();
    Entry now = after.journal().entry(first).orElseThrow();
    var told =
        new Turn(
            idle.session(),
            changes,
            List.of(
                new Effect.Edit(
                    pressed,
                    new DayLine.Rewritten(Showing.of(after, now)),
                    EntryPage.afterwards(now, now.about()))),
            Optional.empty());
    return treatment(after, flow.text(), flow.messageId())
        .map(hint -> InfusionFlow.said(after, hint, flow.messageId()))
        .map(asked ->
            new Turn(
                asked.next(),
                changes,
                Stream.concat(told.effects().stream(), asked.effects().stream()).toList(),
                Optional.empty()))
        .orElse(told);
  }

  static Keyboard keyboard(Flow.Rereading flow) {
    return Keyboard.row(
        new Button(Label.Deed.CHANGE, new Press.InFlow(flow.step(), CHANGE).data()),
        new Button(Label.Word.KEEP, new Press.InFlow(flow.step(), KEEP).data()));
  }

  /** The rating or the remark that the message made; empty when it made none, or it is gone. */
  private static List<Entry> made(Scene scene, long message) {
    return scene.journal().entries().stream()
        .filter(entry -> entry.message().equals(OptionalLong.of(message)))
        .filter(entry -> entry instanceof Entry.Pain || entry instanceof Entry.Remark)
        .limit(1)
        .toList();
  }

  private static List<Change> changes(Scene scene, String text, long message) {
    NoteText read = NoteText.read(text);
    var changes = new ArrayList<Change>();
    for (Entry entry : made(scene, message)) {
      changes.addAll(own(scene, entry, read));
      for (Detail detail : read.told()) {
        changes.addAll(extra(scene.with(changes), entry, detail, message));
      }
    }
    return changes;
  }

  private static List<Change> own(Scene scene, Entry entry, NoteText read) {
    var changes = new ArrayList<Change>();
    if (entry instanceof Entry.Pain pain
        && read.score() instanceof ScoreText.Reading.Score(var score, _, var note)) {
      if (!pain.rating().equals(Rating.of(score))) {
        changes.add(new Change.Corrected(pain.id(), Rating.of(score), scene.at()));
      }
      if (!pain.note().equals(note)) {
        changes.add(new Change.Noted(pain.id(), note));
      }
    } else if (entry instanceof Entry.Remark(var id, var about, var made, var message, var before)
        && !before.equals(read.text())) {
      changes.add(
          new Change.Revised(new Entry.Remark(id, about, made, message, read.text()), scene.at()));
    }
    return changes;
  }

  /** What another text told as well is not this one's to change. */
  private static List<Change> extra(Scene scene, Entry entry, Detail detail, long message) {
    boolean others =
        scene
            .journal()
            .told(entry.about(), detail.extra())
            .filter(told ->
                !told.message().equals(OptionalLong.of(message))
                    || !scene.journal().former(told.id()).isEmpty())
            .isPresent();
    return others ? List.of() : Extras.tell(scene, entry.about(), detail, OptionalLong.of(message));
  }

  private static Optional<TreatmentHint> treatment(Scene scene, String text, long message) {
    NoteText read = NoteText.read(text);
    boolean known =
        scene.journal().treatments().stream()
            .anyMatch(entry -> entry.message().equals(OptionalLong.of(message)));
    return known || !scene.isHome()
        ? Optional.empty()
        : read.treatment().map(told -> told.hint(scene.today(), read.when()));
  }
}
