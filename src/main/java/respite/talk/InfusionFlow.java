package respite.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Route;
import respite.journal.Treatment;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.effect.TreatmentLine;
import respite.talk.session.Flow;
import respite.talk.session.TreatmentDraft;
import respite.talk.typed.TreatmentHint;

/** A treatment is shown, set right, and kept only when the person says that it is right. */
final class InfusionFlow {
  private static final int FIRST_HOUR = 7;
  private static final int LAST_HOUR = 18;
  private static final int HOURS_A_ROW = 4;

  private static final String YES = "yes";
  private static final String DAY = "day";
  private static final String TIME = "time";
  private static final String NO_TIME = "none";
  private static final String ROUTE = "route";
  private static final String BACK = "back";
  private static final String CANCEL = "cancel";
  private static final String SAME = "same";
  private static final String ANOTHER = "another";

  private InfusionFlow() {}

  /** A typed text tells of a treatment: what it leaves open is asked, the rest is shown. */
  static Turn said(Scene scene, TreatmentHint hint, long message) {
    var draft = TreatmentDraft.of(hint, DayPicker.usualRoute(scene), message);
    return hint.day()
        .map(day -> confirm(scene, scene.session().opening(), day, draft))
        .orElseGet(() -> DayPicker.open(scene, draft));
  }

  /** Shows a treatment that is kept, to be set right. */
  static Turn change(Scene scene, Entry.Treated entry, Effect.Target pressed) {
    return confirm(
        scene, scene.session().opening(), entry.about(), TreatmentDraft.of(entry), pressed);
  }

  /** Asks whether it is right, in a message of its own. */
  static Turn confirm(Scene scene, Flow.Step step, LocalDate day, TreatmentDraft draft) {
    return say(scene, new Flow.Treating(step, day, draft, Flow.Treating.Asking.RIGHT));
  }

  private static Turn say(Scene scene, Flow.Treating flow) {
    return Turn.of(
        scene.session().in(flow),
        new Effect.Say(Optional.of(flow.step().key()), line(scene, flow), keyboard(flow)));
  }

  /** Asks whether it is right, in place. */
  static Turn confirm(
      Scene scene, Flow.Step step, LocalDate day, TreatmentDraft draft, Effect.Target pressed) {
    return show(scene, new Flow.Treating(step, day, draft, Flow.Treating.Asking.RIGHT), pressed);
  }

  static Turn pressed(Scene scene, Flow.Treating flow, String choice, Effect.Target pressed) {
    return switch (flow.asking()) {
      case RIGHT ->
          switch (choice) {
            case YES -> right(scene, flow, Optional.of(pressed));
            case DAY -> DayPicker.open(scene, flow.draft(), page(scene, flow.day()), pressed);
            case TIME -> show(scene, asking(flow, Flow.Treating.Asking.TIME), pressed);
            case ROUTE -> show(scene, asking(flow, Flow.Treating.Asking.ROUTE), pressed);
            case CANCEL -> cancelled(scene, Optional.of(pressed));
            default -> throw new IllegalArgumentException("no such choice: " + choice);
          };
      case TIME ->
          switch (choice) {
            case BACK -> show(scene, asking(flow, Flow.Treating.Asking.RIGHT), pressed);
            case NO_TIME -> show(scene, at(flow, Optional.empty()), pressed);
            default -> show(scene, at(flow, Optional.of(LocalTime.parse(choice))), pressed);
          };
      case ROUTE ->
          choice.equals(BACK)
              ? show(scene, asking(flow, Flow.Treating.Asking.RIGHT), pressed)
              : show(scene, by(flow, Route.valueOf(choice)), pressed);
      case SAME ->
          switch (choice) {
            case SAME -> keep(scene, flow, SameTreatment.of(scene, flow), Optional.of(pressed));
            case ANOTHER -> keep(scene, flow, Optional.empty(), Optional.of(pressed));
            case CANCEL -> cancelled(scene, Optional.of(pressed));
            default -> throw new IllegalArgumentException("no such choice: " + choice);
          };
    };
  }

  private static Turn right(Scene scene, Flow.Treating flow, Optional<Effect.Target> place) {
    if (SameTreatment.atAnotherTime(scene, flow).isEmpty()) {
      return keep(scene, flow, SameTreatment.of(scene, flow), place);
    }
    var same = asking(flow, Flow.Treating.Asking.SAME);
    return place.map(target -> show(scene, same, target)).orElseGet(() -> say(scene, same));
  }

  private static Turn cancelled(Scene scene, Optional<Effect.Target> place) {
    Line line = new AlwaysLine.Cancelled();
    return Turn.of(
        scene.session().idle(),
        place
            .<Effect>map(target -> new Effect.Edit(target, line, Keyboard.NONE))
            .orElseGet(() -> Effect.Say.of(line)));
  }

  /** Whether every word of a text answers what is asked, or sets right what is shown. */
  static boolean takes(Scene scene, Flow.Treating flow, String text) {
    return TreatmentReply.read(text, scene.today())
        .filter(reply -> reply.answers(flow.asking()))
        .isPresent();
  }

  /** What was typed is answered below, where the person looks. */
  static Turn said(Scene scene, Flow.Treating flow, String text) {
    return switch (TreatmentReply.read(text, scene.today()).orElseThrow()) {
      case TreatmentReply.Yes() when flow.asking() == Flow.Treating.Asking.SAME ->
          keep(scene, flow, SameTreatment.of(scene, flow), Optional.empty());
      case TreatmentReply.Yes() -> right(scene, flow, Optional.empty());
      case TreatmentReply.Another() -> keep(scene, flow, Optional.empty(), Optional.empty());
      case TreatmentReply.Cancel() -> cancelled(scene, Optional.empty());
      case TreatmentReply.On(var day) -> confirm(scene, flow.step().next(), day, flow.draft());
      case TreatmentReply.At(var time) -> say(scene, at(flow, time));
      case TreatmentReply.By(var route) -> say(scene, by(flow, route));
      case TreatmentReply.Given(var given) ->
          confirm(scene, flow.step().next(), flow.day(), flow.draft().given(given));
    };
  }

  static Keyboard keyboard(Flow.Treating flow) {
    return switch (flow.asking()) {
      case RIGHT ->
          new Keyboard(
              List.of(
                  List.of(
                      button(flow, Label.Word.RIGHT, YES), button(flow, Label.Word.OTHER_DAY, DAY)),
                  List.of(
                      button(flow, Label.Word.OTHER_TIME, TIME),
                      button(flow, Label.Word.OTHER_ROUTE, ROUTE)),
                  List.of(button(flow, Label.Word.CANCEL, CANCEL))));
      case TIME -> times(flow);
      case ROUTE ->
          Keyboard.column(
                  Arrays.stream(Route.values())
                      .map(route -> button(flow, new Label.ByRoute(route), route.name()))
                      .toList())
              .and(button(flow, Label.Word.BACK, BACK));
      case SAME ->
          Keyboard.row(
                  button(flow, Label.Word.SAME_ONE, SAME),
                  button(flow, Label.Word.ANOTHER_ONE, ANOTHER))
              .and(button(flow, Label.Word.CANCEL, CANCEL));
    };
  }

  private static Keyboard times(Flow.Treating flow) {
    var rows = new ArrayList<List<Button>>();
    for (int hour = FIRST_HOUR; hour <= LAST_HOUR; hour += HOURS_A_ROW) {
      rows.add(
          IntStream.range(hour, hour + HOURS_A_ROW)
              .mapToObj(each -> LocalTime.of(each, 0))
              .map(time -> button(flow, new Label.Time(time), time.toString()))
              .toList());
    }
    return new Keyboard(rows)
        .and(button(flow, Label.Word.NO_TIME, NO_TIME), button(flow, Label.Word.BACK, BACK));
  }

  /** Keeps it, as a new form of the same one where that stands already. */
  private static Turn keep(
      Scene scene,
      Flow.Treating flow,
      Optional<Entry.Treated> same,
      Optional<Effect.Target> place) {
    Treatment told = flow.draft().treatment(standing(scene, flow));
    Change change =
        same.<Change>map(entry ->
                new Change.Revised(
                    entry.with(SameTreatment.joined(told, entry.treatment(), flow)).on(flow.day()),
                    scene.at()))
            .orElseGet(() ->
                new Change.Recorded(
                    new Entry.Treated(
                        scene.journal().nextId(),
                        flow.day(),
                        scene.at(),
                        flow.draft().message(),
                        told)));
    Scene after = scene.with(List.of(change)).in(scene.session().idle());
    return new Turn(
        after.session(),
        List.of(change),
        List.of(TreatmentReceipt.show(after, id(change), place)),
        Optional.empty());
  }

  private static EntryId id(Change change) {
    return change.subject().orElseThrow(() -> new IllegalStateException("it is about an entry"));
  }

  /** What lies ahead is a plan; a day that has come without a time counts as given. */
  private static Treatment.Standing standing(Scene scene, Flow.Treating flow) {
    return isAhead(scene, flow) ? Treatment.Standing.PLANNED : Treatment.Standing.GIVEN;
  }

  private static boolean isAhead(Scene scene, Flow.Treating flow) {
    boolean laterToday =
        flow.day().equals(scene.at().atZone(scene.zone()).toLocalDate())
            && flow.draft().at().filter(scene.clock(scene.at())::isBefore).isPresent();
    return flow.day().isAfter(scene.today()) || laterToday;
  }

  private static Line line(Scene scene, Flow.Treating flow) {
    return switch (flow.asking()) {
      case RIGHT ->
          new TreatmentLine.IsItRight(
              flow.day(), scene.today(), flow.draft().treatment(standing(scene, flow)));
      case TIME -> new TreatmentLine.WhichTime(flow.day());
      case ROUTE -> new TreatmentLine.WhichRoute(flow.day());
      case SAME ->
          new TreatmentLine.IsItTheSame(
              flow.day(), SameTreatment.atAnotherTime(scene, flow).orElseThrow());
    };
  }

  private static int page(Scene scene, LocalDate day) {
    return day.isAfter(scene.today()) ? -1 : 0;
  }

  private static Flow.Treating asking(Flow.Treating flow, Flow.Treating.Asking next) {
    return new Flow.Treating(flow.step().next(), flow.day(), flow.draft(), next);
  }

  private static Flow.Treating at(Flow.Treating flow, Optional<LocalTime> time) {
    return new Flow.Treating(
        flow.step().next(), flow.day(), flow.draft().at(time), Flow.Treating.Asking.RIGHT);
  }

  private static Flow.Treating by(Flow.Treating flow, Route route) {
    return new Flow.Treating(
        flow.step().next(), flow.day(), flow.draft().through(route), Flow.Treating.Asking.RIGHT);
  }

  private static Turn show(Scene scene, Flow.Treating flow, Effect.Target pressed) {
    return Turn.of(
        scene.session().in(flow), new Effect.Edit(pressed, line(scene, flow), keyboard(flow)));
  }

  private static Button button(Flow.Treating flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
