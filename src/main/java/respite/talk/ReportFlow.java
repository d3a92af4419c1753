package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import respite.journal.Change;
import respite.journal.Infusion;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Document;
import respite.talk.effect.Effect;
import respite.talk.effect.HistoryLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.effect.PaperSize;
import respite.talk.effect.ReportLine;
import respite.talk.session.Flow;

/** A page for the doctor: paper, second page and name may be chosen, then the days. */
final class ReportFlow {
  private static final String PAPER = "paper";
  private static final String DETAILS = "details";
  private static final String NAME = "name";
  private static final String NO_NAME = "nameless";
  private static final String BACK = "back";
  private static final int LONGEST_NAME = 80;
  private static final int EIGHT_WEEKS = 56;

  private ReportFlow() {}

  static Turn open(Scene scene) {
    if (scene.journal().days().isEmpty()) {
      return Turn.of(scene.session(), Effect.Say.of(new HistoryLine.Nothing()));
    }
    var flow =
        new Flow.ChoosingReport(scene.session().opening(), PaperSize.A4, false, Optional.empty());
    return Turn.of(scene.session().in(flow), say(scene, flow));
  }

  static Turn pressed(Scene scene, Flow.ChoosingReport flow, String choice, Effect.Target pressed) {
    return switch (choice) {
      case PAPER -> again(scene, flow.on(other(flow.paper())), pressed);
      case DETAILS -> again(scene, flow.with(!flow.details()), pressed);
      case NO_NAME -> again(scene, flow.named(Optional.empty()), pressed);
      case NAME -> {
        var naming = new Flow.NamingReport(flow.step().next(), flow.paper(), flow.details());
        yield Turn.of(
            scene.session().in(naming),
            new Effect.Edit(pressed, new ReportLine.TypeName(), keyboard(naming)));
      }
      // Of forged data, valueOf throws what Presses takes for a closed button.
      default -> make(scene, flow, Document.Since.valueOf(choice), pressed);
    };
  }

  static Turn pressed(Scene scene, Flow.NamingReport flow, String choice, Effect.Target pressed) {
    return choice.equals(BACK)
        ? again(scene, choosing(flow, Optional.empty()), pressed)
        : Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
  }

  /** The name, as it is written. */
  static Turn said(Scene scene, Flow.NamingReport flow, String text) {
    String name = text.strip();
    int end =
        name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
    var next = choosing(flow, Optional.of(name.substring(0, end)));
    return Turn.of(scene.session().in(next), say(scene, next));
  }

  private static Flow.ChoosingReport choosing(Flow.NamingReport flow, Optional<String> name) {
    return new Flow.ChoosingReport(flow.step().next(), flow.paper(), flow.details(), name);
  }

  private static PaperSize other(PaperSize paper) {
    return switch (paper) {
      case A4 -> PaperSize.LETTER;
      case LETTER -> PaperSize.A4;
    };
  }

  private static Turn again(Scene scene, Flow.ChoosingReport flow, Effect.Target pressed) {
    return Turn.of(
        scene.session().in(flow), new Effect.Edit(pressed, line(flow), keyboard(scene, flow)));
  }

  private static Effect say(Scene scene, Flow.ChoosingReport flow) {
    return Effect.Say.of(line(flow), keyboard(scene, flow));
  }

  private static Line line(Flow.ChoosingReport flow) {
    return new ReportLine.Choose(flow.paper(), flow.details(), flow.name());
  }

  private static Turn make(
      Scene scene, Flow.ChoosingReport flow, Document.Since since, Effect.Target pressed) {
    var from = from(scene, since);
    if (from.isEmpty()) {
      return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    }
    var document =
        new Document.Report(
            since, from.get(), scene.today(), flow.paper(), flow.details(), flow.name());
    return new Turn(
        scene.session().idle(),
        List.of(new Change.Reported(scene.today(), scene.at())),
        List.of(
            new Effect.Edit(pressed, new ReportLine.Chosen(), Keyboard.NONE),
            new Effect.File(document)),
        Optional.empty());
  }

  /** The first day of a range; empty when there is none of that kind. */
  private static Optional<LocalDate> from(Scene scene, Document.Since since) {
    var today = scene.today();
    return switch (since) {
      case LAST_REPORT -> scene.journal().reported();
      case LAST_INFUSION ->
          scene.journal().infusions().stream()
              .map(Infusion::day)
              .filter(day -> !day.isAfter(today))
              .max(Comparator.naturalOrder());
      case EIGHT_WEEKS -> Optional.of(today.minusDays(EIGHT_WEEKS - 1L));
      case ALL ->
          scene.journal().days().stream()
              .filter(day -> !day.isAfter(today))
              .min(Comparator.naturalOrder());
    };
  }

  static Keyboard keyboard(Scene scene, Flow.ChoosingReport flow) {
    var ranges = new ArrayList<Button>();
    for (var since : Document.Since.values()) {
      if (from(scene, since).isPresent()) {
        ranges.add(button(flow, label(since), since.name()));
      }
    }
    return Keyboard.column(ranges)
        .and(
            button(
                flow,
                flow.details() ? Label.Word.WITHOUT_DETAILS : Label.Word.WITH_DETAILS,
                DETAILS),
            button(
                flow,
                switch (flow.paper()) {
                  case A4 -> Label.Word.PAPER_LETTER;
                  case LETTER -> Label.Word.PAPER_A4;
                },
                PAPER))
        .and(
            flow.name().isEmpty()
                ? button(flow, Label.Word.ADD_NAME, NAME)
                : button(flow, Label.Word.NO_NAME, NO_NAME));
  }

  static Keyboard keyboard(Flow.NamingReport flow) {
    return Keyboard.row(button(flow, Label.Word.BACK, BACK));
  }

  private static Label label(Document.Since since) {
    return switch (since) {
      case LAST_REPORT -> Label.Word.SINCE_LAST_REPORT;
      case LAST_INFUSION -> Label.Word.SINCE_LAST_INFUSION;
      case EIGHT_WEEKS -> Label.Word.EIGHT_WEEKS;
      case ALL -> Label.Word.ALL;
    };
  }

  private static Button button(Flow.Open flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
