package respite.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.answers.Understanding;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.Journal;
import respite.journal.JournalFile;
import respite.journal.Preview;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.FileFault;
import respite.talk.effect.ImportLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.effect.MediaKind;
import respite.talk.session.FileId;
import respite.talk.session.Flow;

/**
 * A journal comes back from a file: what it holds is shown, and one tap brings it in. Between the
 * two only the file's name and digest are kept; it is opened again for the tap.
 */
final class ImportFlow {
  private static final String BRING = "bring";
  private static final String NO = "no";

  private ImportFlow() {}

  static Turn open(Scene scene) {
    return Turn.of(scene.session(), Effect.Say.of(new ImportLine.WhatToSend()));
  }

  /** The file that must be opened before it can be answered; empty when it is answered as it is. */
  static Optional<FileId> wanted(Scene scene, SentFile file, Understanding understood) {
    boolean opens = file.mayBeJournal() && !file.isTooLarge() && WelcomeFlow.agreed(scene);
    return opens && !AlarmFlow.stops(understood) ? Optional.of(file.id()) : Optional.empty();
  }

  /** The file that must be opened before a press can be answered. */
  static Optional<FileId> wanted(Scene scene, Press press) {
    return brings(scene, press).map(Flow.Bringing::file);
  }

  /** A file of which no more is known than that it was sent. */
  static Turn unopened(Scene scene, SentFile file) {
    if (!file.mayBeJournal()) {
      Line line =
          file.isOtherExport()
              ? new ImportLine.OtherForm()
              : new AlwaysLine.OnlyWords(MediaKind.DOCUMENT);
      return Turn.of(scene.session(), Effect.Say.of(line, Prompt.keyboard(scene)));
    } else if (!WelcomeFlow.agreed(scene)) {
      return WelcomeFlow.consentFirst(scene);
    }
    return file.isTooLarge()
        ? refused(scene, List.of(new FileFault.TooLarge(SentFile.MOST_BYTES)))
        : outOfReach(scene);
  }

  /** A file that was opened: what it holds, and the question. */
  static Turn opened(Scene scene, FileId file, Contents contents) {
    return switch (contents) {
      case Contents.Sound(var journal, var digest) -> shown(scene, file, journal, digest);
      case Contents.Faulty(var faults) -> refused(scene, faults);
      case Contents.OutOfReach() -> outOfReach(scene);
    };
  }

  /** The tap, with the file opened again; empty when it is no tap that brings anything in. */
  static Optional<Turn> brought(
      Scene scene, Press press, Contents contents, Effect.Target pressed) {
    return brings(scene, press)
        .map(flow ->
            switch (contents) {
              case Contents.Sound(var journal, var digest) ->
                  digest.equals(flow.digest())
                      ? takenIn(scene, journal, pressed)
                      : shown(scene, flow.file(), journal, digest);
              case Contents.Faulty(var faults) ->
                  Turn.of(
                      scene.session().idle(),
                      new Effect.Edit(pressed, new ImportLine.Refused(faults), Keyboard.NONE));
              case Contents.OutOfReach() -> outOfReachNow(scene);
            });
  }

  static Turn pressed(Scene scene, String choice, Effect.Target pressed) {
    return switch (choice) {
      case NO ->
          onward(
              scene,
              Turn.of(
                  scene.session().idle(),
                  new Effect.Edit(pressed, new ImportLine.NotBroughtIn(), Keyboard.NONE)));
      case BRING -> outOfReachNow(scene); // it could not be opened at all
      default -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    };
  }

  static Keyboard keyboard(Flow.Bringing flow) {
    return Keyboard.row(
        new Button(Label.Word.BRING_IN, new Press.InFlow(flow.step(), BRING).data()),
        new Button(Label.Word.NO, new Press.InFlow(flow.step(), NO).data()));
  }

  private static Optional<Flow.Bringing> brings(Scene scene, Press press) {
    return scene.session().flow() instanceof Flow.Bringing flow
            && press.equals(new Press.InFlow(flow.step(), BRING))
            && WelcomeFlow.agreed(scene)
        ? Optional.of(flow)
        : Optional.empty();
  }

  private static Turn shown(Scene scene, FileId file, JournalFile journal, String digest) {
    var preview = Preview.of(journal, scene.journal(), scene.at());
    var counts = counts(journal, preview);
    if (preview.changes().isEmpty()) {
      var line = new ImportLine.NothingNew(counts);
      return Turn.of(scene.session(), Effect.Say.of(line, Prompt.keyboard(scene)));
    }
    var flow = new Flow.Bringing(scene.session().opening(), file, digest);
    var line =
        new ImportLine.Found(counts, taken(preview), kept(scene.journal(), journal, preview));
    return Turn.of(
        scene.session().in(flow),
        new Effect.Say(Optional.of(flow.step().key()), line, keyboard(flow)));
  }

  private static Turn takenIn(Scene scene, JournalFile journal, Effect.Target pressed) {
    var preview = Preview.of(journal, scene.journal(), scene.at());
    var counts = counts(journal, preview);
    boolean nothing = preview.changes().isEmpty();
    Line line =
        nothing
            ? new ImportLine.NothingNew(counts)
            : new ImportLine.BroughtIn(counts, taken(preview));
    var shown = new Effect.Edit(pressed, line, undo(scene, preview));
    return onward(
        scene,
        new Turn(scene.session().idle(), preview.changes(), List.of(shown), Optional.empty()));
  }

  /** The zone that was missing before is asked for, or came with the file and leads on. */
  private static Turn onward(Scene scene, Turn turn) {
    if (scene.journal().zone().isPresent()) {
      return turn;
    }
    Scene after = scene.in(turn.next()).with(turn.changes());
    Turn next =
        after.journal().zone().isPresent()
            ? Arrival.turn(after, Optional.empty())
            : ClockFlow.open(after, Optional.empty());
    var effects = new ArrayList<>(turn.effects());
    effects.addAll(next.effects());
    return new Turn(next.next(), turn.changes(), effects, Optional.empty());
  }

  private static Keyboard undo(Scene scene, Preview preview) {
    Journal after = scene.journal().with(preview.changes());
    return preview.changes().stream()
        .flatMap(change -> change.subject().stream())
        .filter(id -> after.entry(id).isPresent())
        .findFirst()
        .map(id -> Keyboard.row(new Button(Label.Word.UNDO, new Press.TakeBack(id).data())))
        .orElse(Keyboard.NONE);
  }

  private static Turn refused(Scene scene, List<FileFault> faults) {
    return Turn.of(
        scene.session(), Effect.Say.of(new ImportLine.Refused(faults), Prompt.keyboard(scene)));
  }

  private static Turn outOfReach(Scene scene) {
    return Turn.of(
        scene.session(), Effect.Say.of(new ImportLine.OutOfReach(), Prompt.keyboard(scene)));
  }

  private static Turn outOfReachNow(Scene scene) {
    return Turn.of(
        scene.session(), Effect.Say.of(new ImportLine.OutOfReachNow(), Prompt.keyboard(scene)));
  }

  private static ImportLine.Counts counts(JournalFile file, Preview preview) {
    return new ImportLine.Counts(
        preview.entries(),
        (int) file.entries().stream().filter(Entry.Treated.class::isInstance).count(),
        preview.first(),
        preview.last(),
        preview.added(),
        preview.known(),
        preview.displaced());
  }

  private static List<ImportLine.Setting> taken(Preview preview) {
    return preview.changes().stream()
        .<ImportLine.Setting>mapMulti((change, out) -> setting(change).ifPresent(out))
        .toList();
  }

  private static Optional<ImportLine.Setting> setting(Change change) {
    return switch (change) {
      case Change.ZoneChosen _ -> Optional.of(ImportLine.Setting.ZONE);
      case Change.Preferred _ -> Optional.of(ImportLine.Setting.PREFERENCES);
      case Change.Reported _ -> Optional.of(ImportLine.Setting.LAST_REPORT);
      case Change.Consented _,
          Change.Recorded _,
          Change.Corrected _,
          Change.Noted _,
          Change.Revised _,
          Change.Removed _,
          Change.Restored _,
          Change.Forgotten _ ->
          Optional.empty();
    };
  }

  private static List<ImportLine.Setting> kept(Journal journal, JournalFile file, Preview preview) {
    var kept = new ArrayList<ImportLine.Setting>();
    if (file.zone().isPresent() && !file.zone().equals(journal.zone())) {
      kept.add(ImportLine.Setting.ZONE);
    }
    if (!file.preferences().equals(journal.preferences())) {
      kept.add(ImportLine.Setting.PREFERENCES);
    }
    kept.removeAll(taken(preview));
    return kept;
  }
}
