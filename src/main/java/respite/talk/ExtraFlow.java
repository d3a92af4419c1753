package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import respite.journal.Change;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.Extra;
import respite.journal.Grade;
import respite.journal.Share;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.ExtraLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.session.Flow;
import respite.talk.session.Session;

/**
 * The extras of a day, each asked in the day's own message and each one tap to leave. Their buttons
 * carry the day, and what they say is kept at once; those that gather several go on in {@link
 * GatherFlow}.
 */
final class ExtraFlow {
  static final String OPEN = "open";
  static final String SAME = "same";

  private static final String BACK = "back";
  private static final String OUT = "out";

  private ExtraFlow() {}

  static Turn pressed(Scene scene, Press.OfExtra press, Effect.Target pressed, long message) {
    LocalDate day = press.day();
    if (day.isAfter(scene.today())) {
      return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    }
    Optional<Detail> told = told(scene, day, press.extra());
    return switch (press.choice()) {
      case OPEN -> open(scene, day, press.extra(), pressed, message);
      case BACK -> Turn.of(left(scene), home(scene, day, pressed));
      case OUT -> takeOut(scene, day, press.extra(), pressed);
      case SAME ->
          told(scene, day.minusDays(1), press.extra())
              .map(before -> tell(scene, day, before, pressed))
              .orElseGet(() -> Turn.toast(scene.session(), new AlwaysLine.ButtonClosed()));
      default -> tell(scene, day, single(press.extra(), press.choice(), told), pressed);
    };
  }

  private static Turn open(
      Scene scene, LocalDate day, Extra extra, Effect.Target pressed, long message) {
    return switch (extra) {
      case SITES, QUALITIES, MEDICINES -> GatherFlow.open(scene, day, extra, pressed, message);
      case SLEEP, MOOD, MANAGED, INTERFERENCE -> {
        Optional<Detail> told = told(scene, day, extra);
        var line = new ExtraLine.Ask(day, day.equals(scene.today()), extra, told);
        yield Turn.of(
            scene.session().idle(), new Effect.Edit(pressed, line, choices(day, extra, told)));
      }
    };
  }

  /** Keeps what was told and shows the day again; exactly the same again changes nothing. */
  static Turn tell(Scene scene, LocalDate day, Detail detail, Effect.Target pressed) {
    List<Change> changes = Extras.tell(scene, day, detail, OptionalLong.empty());
    Scene after = scene.in(left(scene)).with(changes);
    Effect shown =
        changes.isEmpty()
            ? home(after, day, pressed)
            : home(after, after.journal().told(day, detail.extra()).orElseThrow(), pressed);
    return new Turn(after.session(), changes, List.of(shown), Optional.empty());
  }

  private static Turn takeOut(Scene scene, LocalDate day, Extra extra, Effect.Target pressed) {
    List<Change> changes =
        scene.journal().told(day, extra).stream()
            .<Change>map(told -> new Change.Removed(told.id()))
            .toList();
    Scene after = scene.in(left(scene)).with(changes);
    return new Turn(after.session(), changes, List.of(home(after, day, pressed)), Optional.empty());
  }

  /** Takes back the last thing done to an extra: the form before comes back, or it is taken out. */
  static Turn undo(Scene scene, Entry.Told told, int revisions, Effect.Target pressed) {
    List<Entry.Former> former = scene.journal().former(told.id());
    if (former.size() != revisions) {
      return Turn.toast(scene.session(), new AlwaysLine.ButtonClosed());
    }
    Change change =
        former.isEmpty()
            ? new Change.Removed(told.id())
            : new Change.Revised(former.getLast().before(), scene.at());
    Effect shown = home(scene.with(List.of(change)), told.about(), pressed);
    return new Turn(scene.session(), List.of(change), List.of(shown), Optional.empty());
  }

  /** The day's message as it stands, with the way to take the rating back. */
  static Effect home(Scene scene, LocalDate day, Effect.Target pressed) {
    return scene
        .journal()
        .dayRating(day)
        .map(pain -> Receipt.edit(scene, pain, Optional.empty(), pressed))
        .orElseGet(() -> Receipt.partial(scene, day, Optional.empty(), pressed));
  }

  /** The day's message after an extra was told, with the way to take that back. */
  private static Effect home(Scene scene, Entry.Told told, Effect.Target pressed) {
    var undo = new Press.Undo(told.id(), scene.journal().former(told.id()).size());
    return scene
        .journal()
        .dayRating(told.about())
        .map(pain -> Receipt.edit(scene, pain, undo, pressed))
        .orElseGet(() -> Receipt.partial(scene, told.about(), Optional.of(undo), pressed));
  }

  static Optional<Detail> told(Scene scene, LocalDate day, Extra extra) {
    return scene.journal().told(day, extra).map(Entry.Told::detail);
  }

  /** A gathering that is left is over; any other flow goes on. */
  private static Session left(Scene scene) {
    return scene.session().flow() instanceof Flow.Telling
        ? scene.session().idle()
        : scene.session();
  }

  /** Throws IllegalArgumentException when the choice is none of that extra's. */
  private static Detail single(Extra extra, String choice, Optional<Detail> told) {
    return switch (extra) {
      case SLEEP ->
          new Detail.Sleep(
              Optional.of(Grade.valueOf(choice)),
              told.filter(Detail.Sleep.class::isInstance)
                  .flatMap(sleep -> ((Detail.Sleep) sleep).length()));
      case MOOD -> new Detail.Mood(Grade.valueOf(choice));
      case MANAGED -> new Detail.Managed(Share.valueOf(choice));
      case INTERFERENCE -> new Detail.Interference(Integer.parseInt(choice));
      case SITES, QUALITIES, MEDICINES ->
          throw new IllegalArgumentException(extra + " is not told by one choice");
    };
  }

  private static Keyboard choices(LocalDate day, Extra extra, Optional<Detail> told) {
    var rows = new ArrayList<List<Button>>();
    switch (extra) {
      case SLEEP, MOOD -> {
        var grades = Arrays.stream(Grade.values()).map(grade -> grade(day, extra, grade)).toList();
        rows.add(grades.subList(0, 3));
        rows.add(grades.subList(3, grades.size()));
      }
      case MANAGED -> {
        var shares = Arrays.stream(Share.values()).map(share -> share(day, extra, share)).toList();
        rows.add(shares.subList(0, 3));
        rows.add(shares.subList(3, shares.size()));
      }
      case INTERFERENCE -> {
        rows.add(numbers(day, extra, 0, 5));
        rows.add(numbers(day, extra, 6, 10));
      }
      case SITES, QUALITIES, MEDICINES ->
          throw new IllegalArgumentException(extra + " is not told by one choice");
    }
    rows.add(leaving(day, extra, told.isPresent()));
    return new Keyboard(rows);
  }

  /** The way back, and the way to take out what is told. */
  static List<Button> leaving(LocalDate day, Extra extra, boolean told) {
    Button back = Extras.button(day, extra, Label.Word.BACK, BACK);
    return told
        ? List.of(back, Extras.button(day, extra, Label.Deed.TAKE_OUT, OUT))
        : List.of(back);
  }

  private static Button grade(LocalDate day, Extra extra, Grade grade) {
    return Extras.button(day, extra, new Label.Graded(grade), grade.name());
  }

  private static Button share(LocalDate day, Extra extra, Share share) {
    return Extras.button(day, extra, new Label.Managed(share), share.name());
  }

  private static List<Button> numbers(LocalDate day, Extra extra, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            value -> Extras.button(day, extra, new Label.Score(value), Integer.toString(value)))
        .toList();
  }
}
