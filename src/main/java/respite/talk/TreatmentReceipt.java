package respite.talk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import respite.journal.Change;
import respite.journal.CourseMark;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Treatment;
import respite.relief.Account;
import respite.relief.Baseline;
import respite.relief.CourseRelief;
import respite.relief.Evidence;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.TreatmentLine;

/** How a treatment is shown once it is kept, and what can be added to it. */
final class TreatmentReceipt {
  /** After that many days nobody would take two treatments for one course. */
  private static final int APART_DAYS = 21;

  private static final String LENGTH = "length";
  private static final String DOSE = "dose";
  private static final String NEXT = "next";
  private static final String CHANGE = "change";
  static final String BACK = "back";
  private static final String BY_DATE = "date";

  private TreatmentReceipt() {}

  static Effect edit(Scene scene, EntryId id, Effect.Target pressed) {
    return show(scene, id, Optional.of(pressed));
  }

  /** In place of a message, or in one of its own. */
  static Effect show(Scene scene, EntryId id, Optional<Effect.Target> place) {
    Entry.Treated entry = scene.journal().treatment(id).orElseThrow();
    TreatmentLine.Kept line = line(scene, entry);
    Keyboard keyboard = keyboard(scene, entry, line);
    return place
        .<Effect>map(target -> new Effect.Edit(target, line, keyboard))
        .orElseGet(() -> Effect.Say.of(line, keyboard));
  }

  static Turn pressed(Scene scene, EntryId id, String choice, Effect.Target pressed, long message) {
    return scene
        .journal()
        .treatment(id)
        .map(entry -> pressed(scene, entry, choice, pressed, message))
        .orElseGet(() -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed()));
  }

  private static Turn pressed(
      Scene scene, Entry.Treated entry, String choice, Effect.Target pressed, long message) {
    return switch (choice) {
      case LENGTH -> LengthFlow.open(scene, entry, message);
      case DOSE -> DoseFlow.open(scene, entry, message);
      case NEXT -> DayPicker.next(scene, entry);
      case CHANGE -> InfusionFlow.change(scene, entry, pressed);
      case UsualScore.ASK -> UsualScore.ask(scene, entry, pressed);
      case String usual when UsualScore.reads(usual) ->
          UsualScore.keep(scene, entry, usual, pressed);
      case BACK -> Turn.of(scene.session(), edit(scene, entry.id(), pressed));
      case BY_DATE -> revise(scene, entry, entry.treatment().marked(Optional.empty()), pressed);
      default ->
          revise(
              scene,
              entry,
              entry.treatment().marked(Optional.of(CourseMark.valueOf(choice))),
              pressed);
    };
  }

  /** Keeps another form of a treatment and shows it; the same form again does nothing. */
  static Turn revise(Scene scene, Entry.Treated entry, Treatment treatment, Effect.Target pressed) {
    if (treatment.equals(entry.treatment())) {
      return Turn.of(scene.session(), edit(scene, entry.id(), pressed));
    }
    Treatment before = entry.treatment();
    boolean added = treatment.lasting(before.length()).dosed(before.dose()).equals(before);
    List<Change> changes = List.of(new Change.Revised(entry.with(treatment), scene.at()));
    Scene after = scene.with(changes);
    Entry.Treated now = after.journal().treatment(entry.id()).orElseThrow();
    TreatmentLine.Kept line = line(after, now);
    return new Turn(
        scene.session(),
        changes,
        List.of(new Effect.Edit(pressed, added ? line.added() : line, keyboard(after, now, line))),
        Optional.empty());
  }

  /** Takes back the last thing done to it: the form before comes back, else it is taken out. */
  static Turn undo(Scene scene, Entry.Treated entry, int revisions, Effect.Target pressed) {
    List<Entry.Former> former = scene.journal().former(entry.id());
    if (former.size() != revisions) {
      return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    }
    if (former.isEmpty()) {
      return new Turn(
          scene.session(),
          scene.journal().without(entry.id()),
          List.of(
              new Effect.Edit(
                  pressed,
                  new TreatmentLine.TakenOut(
                      entry.about(), !scene.journal().toldOf(entry.id()).isEmpty()),
                  Keyboard.NONE)),
          Optional.empty());
    }
    List<Change> changes = List.of(new Change.Revised(former.getLast().before(), scene.at()));
    Scene after = scene.with(changes);
    Entry.Treated now = after.journal().treatment(entry.id()).orElseThrow();
    return new Turn(
        scene.session(),
        changes,
        List.of(
            new Effect.Edit(
                pressed,
                line(after, now),
                additions(now).and(button(now.id(), Label.Word.CHANGE_IT, CHANGE)))),
        Optional.empty());
  }

  static TreatmentLine.Kept line(Scene scene, Entry.Treated entry) {
    var account = Account.of(Evidence.of(scene.journal(), scene.today()));
    return new TreatmentLine.Kept(
        entry.about(),
        scene.today(),
        entry.treatment(),
        placement(account, entry),
        baseline(account, entry),
        CheckIns.dayAfter(scene, entry));
  }

  private static TreatmentLine.Placement placement(Account account, Entry.Treated entry) {
    if (entry.treatment().standing() == Treatment.Standing.PLANNED) {
      return new TreatmentLine.Placement.Ahead();
    }
    return course(account, entry)
        .map(course -> placement(account, course, entry))
        .orElseGet(TreatmentLine.Placement.Medicine::new);
  }

  private static TreatmentLine.Placement placement(
      Account account, CourseRelief course, Entry.Treated entry) {
    var infusions = course.course().infusions();
    boolean first = infusions.getFirst().id().equals(Treatments.infusion(entry));
    if (!first) {
      return new TreatmentLine.Placement.Joined(infusions.size(), course.course().first());
    }
    return account.courses().stream()
        .map(other -> other.course().last())
        .filter(last -> last.isBefore(course.course().first()))
        .reduce((_, later) -> later)
        .filter(last -> ChronoUnit.DAYS.between(last, entry.about()) <= APART_DAYS)
        .<TreatmentLine.Placement>map(TreatmentLine.Placement.After::new)
        .orElseGet(TreatmentLine.Placement.First::new);
  }

  private static Optional<CourseRelief> course(Account account, Entry.Treated entry) {
    return account.courses().stream()
        .filter(course ->
            course.course().infusions().stream()
                .anyMatch(infusion -> infusion.id().equals(Treatments.infusion(entry))))
        .findFirst();
  }

  private static Optional<Baseline> baseline(Account account, Entry.Treated entry) {
    if (entry.treatment().standing() == Treatment.Standing.GIVEN) {
      return course(account, entry).map(CourseRelief::baseline);
    }
    LocalDate day = entry.about();
    boolean later =
        account.latest().map(course -> day.isAfter(course.course().last())).orElse(true);
    return later && !entry.treatment().route().isMedicine()
        ? Optional.of(account.baselineBefore(day))
        : Optional.empty();
  }

  private static Keyboard keyboard(Scene scene, Entry.Treated entry, TreatmentLine.Kept line) {
    var undo = new Press.Undo(entry.id(), scene.journal().former(entry.id()).size());
    Keyboard all = additions(entry);
    if (line.baseline().filter(UsualScore::helps).isPresent()) {
      all = all.and(button(entry.id(), Label.Word.USUAL_SCORE, UsualScore.ASK));
    }
    for (Button place : places(entry, line.placement())) {
      all = all.and(place);
    }
    return all.and(
        button(entry.id(), Label.Word.CHANGE_IT, CHANGE), new Button(Label.Word.UNDO, undo.data()));
  }

  private static Keyboard additions(Entry.Treated entry) {
    var row = new ArrayList<Button>();
    if (entry.treatment().standing() == Treatment.Standing.GIVEN) {
      row.add(button(entry.id(), Label.Word.HOW_LONG, LENGTH));
      row.add(button(entry.id(), Label.Word.DOSE, DOSE));
      row.add(button(entry.id(), Label.Word.NEXT_ONE, NEXT));
    }
    return new Keyboard(List.of(row));
  }

  /** What can be said of its place: what the date says can be turned, and turned back. */
  private static List<Button> places(Entry.Treated entry, TreatmentLine.Placement placement) {
    if (entry.treatment().mark().isPresent()) {
      Label back =
          entry.treatment().route().isMedicine()
              ? Label.Word.AS_A_MEDICINE
              : Label.Word.PLACE_BY_DATE;
      return List.of(button(entry.id(), back, BY_DATE));
    }
    return switch (placement) {
      case TreatmentLine.Placement.First _, TreatmentLine.Placement.Ahead _ -> List.of();
      case TreatmentLine.Placement.After _ ->
          List.of(button(entry.id(), Label.Word.SAME_COURSE, CourseMark.CONTINUES.name()));
      case TreatmentLine.Placement.Joined _ ->
          List.of(button(entry.id(), Label.Word.NEW_COURSE, CourseMark.STARTS.name()));
      case TreatmentLine.Placement.Medicine _ ->
          List.of(button(entry.id(), Label.Word.COUNTS_AS_TREATMENT, CourseMark.COUNTS.name()));
    };
  }

  private static Button button(EntryId id, Label label, String choice) {
    return new Button(label, new Press.Treated(id, choice).data());
  }
}
