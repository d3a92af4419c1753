package respite.talk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import respite.journal.Entry;
import respite.journal.Route;
import respite.journal.Treatment;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.TreatmentLine;
import respite.talk.session.Flow;
import respite.talk.session.TreatmentDraft;
import respite.talk.typed.When;
import respite.talk.typed.WhenText;

/** The first question about a treatment: its day, by button, or typed as a weekday. */
final class DayPicker {
  private static final int DAYS = 8;
  private static final int DAYS_A_ROW = 2;
  private static final int FARTHEST_PAGE = 60;

  private static final String EARLIER = "earlier";
  private static final String LATER = "later";
  private static final String CANCEL = "cancel";

  private DayPicker() {}

  /** Asks for the day of a new treatment, by the route of the one before. */
  static Turn open(Scene scene) {
    return open(scene, TreatmentDraft.by(usualRoute(scene)));
  }

  static Turn open(Scene scene, TreatmentDraft draft) {
    return open(scene, draft, 0);
  }

  private static Turn open(Scene scene, TreatmentDraft draft, int page) {
    var flow = new Flow.PickingDay(scene.session().opening(), page, draft);
    return Turn.of(
        scene.session().in(flow),
        new Effect.Say(
            Optional.of(flow.step().key()), new TreatmentLine.WhichDay(), keyboard(scene, flow)));
  }

  /** Asks for another day of a treatment, or for the day of the next one, in place. */
  static Turn open(Scene scene, TreatmentDraft draft, int page, Effect.Target pressed) {
    return show(scene, new Flow.PickingDay(scene.session().opening(), page, draft), pressed);
  }

  /** The next treatment, by the route of that one, which the clinic has planned. */
  static Turn next(Scene scene, Entry.Treated treatment) {
    return open(scene, TreatmentDraft.by(treatment.treatment().route()), -1);
  }

  static Turn pressed(Scene scene, Flow.PickingDay flow, String choice, Effect.Target pressed) {
    return switch (choice) {
      case CANCEL ->
          Turn.of(
              scene.session().idle(),
              new Effect.Edit(pressed, new AlwaysLine.Cancelled(), Keyboard.NONE));
      case EARLIER -> turned(scene, flow, flow.page() + 1, pressed);
      case LATER -> turned(scene, flow, flow.page() - 1, pressed);
      default ->
          InfusionFlow.confirm(
              scene, flow.step().next(), LocalDate.parse(choice), flow.draft(), pressed);
    };
  }

  /** The day that a text names; empty when it names none, and is something else. */
  static Optional<LocalDate> read(Scene scene, String text) {
    return WhenText.alone(text)
        .flatMap(When::day)
        .flatMap(day -> day.either(scene.today()).findFirst());
  }

  static Turn said(Scene scene, Flow.PickingDay flow, LocalDate day) {
    return InfusionFlow.confirm(scene, flow.step().next(), day, flow.draft());
  }

  static Keyboard keyboard(Scene scene, Flow.PickingDay flow) {
    var rows = new ArrayList<List<Button>>();
    var days = days(scene.today(), flow.page());
    for (int at = 0; at < days.size(); at += DAYS_A_ROW) {
      rows.add(
          days.subList(at, at + DAYS_A_ROW).stream().map(day -> day(scene, flow, day)).toList());
    }
    rows.add(
        List.of(
            button(flow, Label.Word.EARLIER_DAYS, EARLIER),
            button(flow, Label.Word.LATER_DAYS, LATER)));
    rows.add(List.of(button(flow, Label.Word.CANCEL, CANCEL)));
    return new Keyboard(rows);
  }

  private static List<LocalDate> days(LocalDate today, int page) {
    return page >= 0
        ? IntStream.range(0, DAYS).mapToObj(day -> today.minusDays(page * DAYS + day)).toList()
        : IntStream.rangeClosed(1, DAYS)
            .mapToObj(day -> today.plusDays(-(page + 1) * DAYS + day))
            .toList();
  }

  private static Turn turned(Scene scene, Flow.PickingDay flow, int page, Effect.Target pressed) {
    int there = Math.clamp(page, -FARTHEST_PAGE, FARTHEST_PAGE);
    return show(scene, new Flow.PickingDay(flow.step().next(), there, flow.draft()), pressed);
  }

  private static Turn show(Scene scene, Flow.PickingDay flow, Effect.Target pressed) {
    return Turn.of(
        scene.session().in(flow),
        new Effect.Edit(pressed, new TreatmentLine.WhichDay(), keyboard(scene, flow)));
  }

  /** The route of the last treatment that took place; a drip before the first. */
  static Route usualRoute(Scene scene) {
    return scene.journal().treatments().reversed().stream()
        .map(Entry.Treated::treatment)
        .filter(treatment -> treatment.standing() == Treatment.Standing.GIVEN)
        .filter(treatment -> !treatment.route().isMedicine() || treatment.mark().isPresent())
        .map(Treatment::route)
        .findFirst()
        .orElse(Route.DRIP);
  }

  private static Button day(Scene scene, Flow.PickingDay flow, LocalDate day) {
    int fromToday = (int) ChronoUnit.DAYS.between(scene.today(), day);
    return button(flow, new Label.Day(day, fromToday), day.toString());
  }

  private static Button button(Flow.PickingDay flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
