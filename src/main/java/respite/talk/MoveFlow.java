package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import respite.answers.Part;
import respite.journal.Change;
import respite.journal.Entry;
import respite.journal.EntryId;
import respite.journal.Scope;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.DayLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.session.Flow;
import respite.talk.typed.ScoreText;
import respite.talk.typed.When;
import respite.talk.typed.WhenText;

/**
 * Picks a day of the last two weeks by button, or any day before by typing it: for an entry that is
 * moved, or for a day that is told later.
 */
final class MoveFlow {
  private static final int DAYS = 14;
  private static final int COLUMNS = 2;
  private static final int LONGEST_DAY = 30;
  private static final String REPLACE = "replace";
  private static final String OTHER = "other";

  private MoveFlow() {}

  static Turn open(Scene scene, Optional<Entry> moved, Effect.Target pressed, long message) {
    var flow =
        new Flow.NamingDay(
            scene.session().opening(), moved.map(Entry::id), Optional.empty(), message);
    return show(scene, flow, question(scene, moved), Optional.of(pressed));
  }

  static Turn pressed(Scene scene, Flow.NamingDay flow, String choice, Effect.Target pressed) {
    return switch (choice) {
      case REPLACE ->
          flow.taken()
              .flatMap(day -> moved(scene, flow).map(entry -> replace(scene, entry, day, pressed)))
              .orElseGet(() -> closed(scene));
      case OTHER ->
          show(
              scene,
              new Flow.NamingDay(flow.step().next(), flow.moved(), Optional.empty(), flow.prompt()),
              question(scene, moved(scene, flow)),
              Optional.of(pressed));
      default -> settle(scene, flow, LocalDate.parse(choice), Optional.of(pressed));
    };
  }

  /** Whether what was typed is meant as the day: a day, or something as short as one. */
  static boolean takes(Scene scene, String text, List<Part> parts) {
    return day(scene, text).isPresent()
        || (text.length() <= LONGEST_DAY
            && !ScoreText.bare(text)
            && parts.stream().allMatch(Part.Note.class::isInstance));
  }

  static Turn said(Scene scene, Flow.NamingDay flow, String text) {
    return day(scene, text)
        .map(day -> settle(scene, flow, day, Optional.empty()))
        .orElseGet(() -> show(scene, flow, new DayLine.NoDay(text.strip()), Optional.empty()));
  }

  /** The day that a text names; none where day and month may be the other way round. */
  private static Optional<LocalDate> day(Scene scene, String text) {
    return WhenText.alone(text)
        .flatMap(When::day)
        .filter(named -> !named.isOpen())
        .flatMap(named -> named.either(scene.today()).findFirst());
  }

  private static Turn settle(
      Scene scene, Flow.NamingDay flow, LocalDate day, Optional<Effect.Target> target) {
    if (day.isAfter(scene.today())) {
      return show(scene, flow, new DayLine.NotYet(day), target);
    } else if (flow.moved().isEmpty()) {
      return DayFlow.ask(scene, day, target);
    }
    return moved(scene, flow)
        .map(entry -> settle(scene, flow, entry, day, target))
        .orElseGet(() -> closed(scene.in(scene.session().idle())));
  }

  private static Turn settle(
      Scene scene,
      Flow.NamingDay flow,
      Entry entry,
      LocalDate day,
      Optional<Effect.Target> target) {
    Optional<Entry> stands = stands(scene, entry, day);
    if (stands.isPresent()) {
      var next =
          new Flow.NamingDay(flow.step().next(), flow.moved(), Optional.of(day), flow.prompt());
      var line = new DayLine.Taken(Showing.of(scene, entry), Showing.of(scene, stands.get()));
      return show(scene, next, line, target);
    } else if (entry.about().equals(day)) {
      return show(scene, flow, question(scene, Optional.of(entry)), target);
    }
    List<Change> changes = List.of(new Change.Revised(entry.on(day), scene.at()));
    return moved(scene, entry, changes, entry.id(), target);
  }

  /** The entry that has the only place of its kind on that day; empty when it is free. */
  private static Optional<Entry> stands(Scene scene, Entry entry, LocalDate day) {
    Optional<? extends Entry> there =
        switch (entry) {
          case Entry.Pain pain when pain.scope() == Scope.DAY -> scene.journal().dayRating(day);
          case Entry.Told told -> scene.journal().told(day, told.detail().extra());
          case Entry.Pain _, Entry.Remark _, Entry.Treated _, Entry.Checked _, Entry.Judged _ ->
              Optional.<Entry>empty();
        };
    return there.<Entry>map(one -> one).filter(one -> !one.id().equals(entry.id()));
  }

  /** The entry that stands takes over what the moved one says, so that its own value is kept. */
  private static Turn replace(Scene scene, Entry entry, LocalDate day, Effect.Target pressed) {
    Entry stands = stands(scene, entry, day).orElse(entry);
    var changes = new ArrayList<Change>();
    if (stands instanceof Entry.Pain && entry instanceof Entry.Pain from) {
      changes.addAll(
          Ratings.ofDay(scene, day, from.rating(), from.note(), from.message()).changes());
    } else if (stands instanceof Entry.Told to && entry instanceof Entry.Told from) {
      changes.addAll(Extras.tell(scene, to.about(), from.detail(), to.message()));
    }
    if (stands.id().equals(entry.id())) {
      return closed(scene.in(scene.session().idle()));
    }
    changes.add(new Change.Removed(entry.id()));
    return moved(scene, entry, changes, stands.id(), Optional.of(pressed));
  }

  private static Turn moved(
      Scene scene, Entry from, List<Change> changes, EntryId to, Optional<Effect.Target> target) {
    Scene after = scene.in(scene.session().idle()).with(changes);
    Entry now = after.journal().entry(to).orElseThrow();
    var line = new DayLine.Moved(Showing.of(after, now), from.about());
    Keyboard keyboard = EntryPage.afterwards(now, now.about());
    Effect shown =
        target
            .<Effect>map(message -> new Effect.Edit(message, line, keyboard))
            .orElseGet(() -> Effect.Say.of(line, keyboard));
    return new Turn(after.session(), changes, List.of(shown), Optional.empty());
  }

  private static Optional<Entry> moved(Scene scene, Flow.NamingDay flow) {
    return flow.moved().flatMap(scene.journal()::entry);
  }

  private static Line question(Scene scene, Optional<Entry> moved) {
    return moved
        .<Line>map(entry -> new DayLine.MoveWhere(Showing.of(scene, entry)))
        .orElseGet(DayLine.WhichDay::new);
  }

  private static Turn show(
      Scene scene, Flow.NamingDay flow, Line line, Optional<Effect.Target> target) {
    Keyboard keyboard = keyboard(scene, flow);
    return Turn.of(
        scene.session().in(flow),
        target
            .<Effect>map(message -> new Effect.Edit(message, line, keyboard))
            .orElseGet(() -> Effect.Say.of(line, keyboard)));
  }

  static Keyboard keyboard(Scene scene, Flow.NamingDay flow) {
    Button back =
        moved(scene, flow)
            .map(entry -> EntryPage.open(scene, entry, Label.Word.BACK))
            .orElseGet(() -> new Button(Label.Word.BACK, new Press.Leaf(1).data()));
    if (flow.taken().isPresent()) {
      return Keyboard.row(
              button(flow, Label.Deed.REPLACE, REPLACE), button(flow, Label.Deed.OTHER_DAY, OTHER))
          .and(back);
    }
    Optional<LocalDate> from = moved(scene, flow).map(Entry::about);
    var days =
        IntStream.rangeClosed(0, DAYS)
            .mapToObj(scene.today()::minusDays)
            .filter(day -> !from.equals(Optional.of(day)))
            .limit(DAYS)
            .map(day -> button(flow, new Label.OnDay(day), day.toString()))
            .toList();
    var rows = new ArrayList<List<Button>>();
    for (int at = 0; at < days.size(); at += COLUMNS) {
      rows.add(days.subList(at, Math.min(at + COLUMNS, days.size())));
    }
    return new Keyboard(rows).and(back);
  }

  private static Turn closed(Scene scene) {
    return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
  }

  private static Button button(Flow.NamingDay flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
