package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import respite.answers.Part;
import respite.journal.Change;
import respite.journal.Detail;
import respite.journal.Entry;
import respite.journal.Extra;
import respite.journal.Quality;
import respite.journal.Site;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.ExtraLine;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.session.Flow;
import respite.talk.typed.ScoreText;

/**
 * Extras that gather several: each button says what is to be chosen or left, so that a tap that
 * comes twice does nothing, and [Done] keeps what is chosen. Medicines can be typed as well.
 */
final class GatherFlow {
  private static final String DONE = "done";
  private static final String CHOOSE = "+";
  private static final String LEAVE = "-";
  private static final int LONGEST_TEXT = 300;
  private static final int COLUMNS = 3;

  private GatherFlow() {}

  static Turn open(Scene scene, LocalDate day, Extra extra, Effect.Target pressed, long message) {
    var told = ExtraFlow.told(scene, day, extra);
    var flow = new Flow.Telling(scene.session().opening(), day, extra, told, message);
    return show(scene, flow, pressed);
  }

  static Turn pressed(Scene scene, Flow.Telling flow, String choice, Effect.Target pressed) {
    if (choice.equals(DONE)) {
      return flow.chosen()
          .map(detail -> ExtraFlow.tell(scene, flow.day(), detail, pressed))
          .orElseGet(
              () -> Turn.of(scene.session().idle(), ExtraFlow.home(scene, flow.day(), pressed)));
    }
    return show(scene, flow.with(chosen(scene, flow, choice)), pressed);
  }

  /** Whether what was typed is a medicine: anything but a bare score or a plain question. */
  static boolean takes(Flow.Telling flow, String text, List<Part> parts) {
    return flow.extra() == Extra.MEDICINES
        && text.length() <= LONGEST_TEXT
        && !names(text).isEmpty()
        && !ScoreText.bare(text)
        && parts.stream().noneMatch(Part.Answer.class::isInstance);
  }

  /** Medicines as typed, several with commas, beside those chosen: all of them are kept. */
  static Turn said(Scene scene, Flow.Telling flow, String text, long message) {
    List<String> all =
        Stream.concat(chosenMedicines(flow).stream(), names(text).stream()).distinct().toList();
    var detail = new Detail.Medicines(all);
    List<Change> changes = Extras.tell(scene, flow.day(), detail, OptionalLong.of(message));
    Scene after = scene.in(scene.session().idle()).with(changes);
    var prompt = new Effect.Target.Pressed(flow.prompt());
    return new Turn(
        after.session(),
        changes,
        List.of(
            ExtraFlow.home(after, flow.day(), prompt),
            Effect.Say.of(new ExtraLine.Kept(flow.day(), detail), undo(after, flow.day()))),
        Optional.empty());
  }

  private static Keyboard undo(Scene after, LocalDate day) {
    Entry.Told told = after.journal().told(day, Extra.MEDICINES).orElseThrow();
    var press = new Press.Undo(told.id(), after.journal().former(told.id()).size());
    return Keyboard.row(new Button(Label.Word.UNDO, press.data()));
  }

  private static List<String> names(String text) {
    return Arrays.stream(text.split("[,;\\n+]| and "))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static Turn show(Scene scene, Flow.Telling flow, Effect.Target target) {
    boolean today = flow.day().equals(scene.today());
    var line = new ExtraLine.Ask(flow.day(), today, flow.extra(), flow.chosen());
    return Turn.of(scene.session().in(flow), new Effect.Edit(target, line, keyboard(scene, flow)));
  }

  /** Throws IllegalArgumentException when the choice is none of the buttons'. */
  private static Optional<Detail> chosen(Scene scene, Flow.Telling flow, String choice) {
    String name = choice.substring(1);
    boolean add = choice.startsWith(CHOOSE);
    return switch (flow.extra()) {
      case SITES -> some(toggled(sites(flow), Site.valueOf(name), add), Detail.Sites::new);
      case QUALITIES ->
          some(toggled(qualities(flow), Quality.valueOf(name), add), Detail.Qualities::new);
      case MEDICINES ->
          offered(scene, flow).stream()
              .filter(medicine -> mark(medicine).equals(name))
              .findFirst()
              .map(medicine ->
                  some(toggled(chosenMedicines(flow), medicine, add), Detail.Medicines::new))
              .orElse(flow.chosen()); // no longer offered: the list is shown as it is now
      case SLEEP, MOOD, MANAGED, INTERFERENCE ->
          throw new IllegalArgumentException(flow.extra() + " is told by one choice");
    };
  }

  private static <T> Optional<Detail> some(List<T> all, Function<List<T>, Detail> told) {
    return all.isEmpty() ? Optional.empty() : Optional.of(told.apply(all));
  }

  private static <T> List<T> toggled(List<T> chosen, T one, boolean add) {
    var all = new ArrayList<>(chosen);
    all.remove(one);
    if (add) {
      all.add(one);
    }
    return all;
  }

  private static List<Site> sites(Flow.Telling flow) {
    return flow.chosen().stream()
        .filter(Detail.Sites.class::isInstance)
        .flatMap(chosen -> ((Detail.Sites) chosen).where().stream())
        .toList();
  }

  private static List<Quality> qualities(Flow.Telling flow) {
    return flow.chosen().stream()
        .filter(Detail.Qualities.class::isInstance)
        .flatMap(chosen -> ((Detail.Qualities) chosen).feelings().stream())
        .toList();
  }

  private static List<String> chosenMedicines(Flow.Telling flow) {
    return medicines(flow.chosen());
  }

  private static List<String> medicines(Optional<Detail> told) {
    return told.stream()
        .filter(Detail.Medicines.class::isInstance)
        .flatMap(chosen -> ((Detail.Medicines) chosen).taken().stream())
        .toList();
  }

  /** The medicines on the buttons: those told last, then others that are chosen. */
  private static List<String> offered(Scene scene, Flow.Telling flow) {
    return Stream.of(
            Extras.medicines(scene.journal()),
            medicines(ExtraFlow.told(scene, flow.day(), Extra.MEDICINES)),
            chosenMedicines(flow))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /**
   * What a button says of its medicine. Names may be longer than a button's data, and the list may
   * become another one while the button stands; so it is neither the name nor its place.
   */
  private static String mark(String medicine) {
    return Integer.toHexString(medicine.hashCode());
  }

  static Keyboard keyboard(Scene scene, Flow.Telling flow) {
    var buttons = buttons(scene, flow);
    int columns = flow.extra() == Extra.MEDICINES ? 2 : COLUMNS;
    var rows = new ArrayList<List<Button>>();
    for (int from = 0; from < buttons.size(); from += columns) {
      rows.add(buttons.subList(from, Math.min(from + columns, buttons.size())));
    }
    same(scene, flow).ifPresent(same -> rows.add(List.of(same)));
    var last = new ArrayList<Button>();
    last.add(button(flow, Label.Deed.DONE, DONE));
    boolean told = ExtraFlow.told(scene, flow.day(), flow.extra()).isPresent();
    last.addAll(ExtraFlow.leaving(flow.day(), flow.extra(), told));
    rows.add(last);
    return new Keyboard(rows);
  }

  private static Optional<Button> same(Scene scene, Flow.Telling flow) {
    Label label =
        flow.day().equals(scene.today())
            ? Label.Deed.SAME_AS_YESTERDAY
            : Label.Deed.SAME_AS_DAY_BEFORE;
    return ExtraFlow.told(scene, flow.day().minusDays(1), flow.extra())
        .map(_ -> Extras.button(flow.day(), flow.extra(), label, ExtraFlow.SAME));
  }

  private static List<Button> buttons(Scene scene, Flow.Telling flow) {
    return switch (flow.extra()) {
      case SITES -> toggles(flow, Site.values(), sites(flow), Label.Where::new);
      case QUALITIES -> toggles(flow, Quality.values(), qualities(flow), Label.Felt::new);
      case MEDICINES -> {
        var taken = chosenMedicines(flow);
        yield offered(scene, flow).stream()
            .map(name -> {
              boolean chosen = taken.contains(name);
              return toggle(flow, new Label.Medicine(name, chosen), mark(name), chosen);
            })
            .toList();
      }
      case SLEEP, MOOD, MANAGED, INTERFERENCE -> List.of();
    };
  }

  private static <T extends Enum<T>> List<Button> toggles(
      Flow.Telling flow, T[] all, List<T> chosen, BiFunction<T, Boolean, Label> label) {
    return Arrays.stream(all)
        .map(one -> {
          boolean is = chosen.contains(one);
          return toggle(flow, label.apply(one, is), one.name(), is);
        })
        .toList();
  }

  private static Button toggle(Flow.Telling flow, Label label, String name, boolean chosen) {
    return button(flow, label, (chosen ? LEAVE : CHOOSE) + name);
  }

  private static Button button(Flow.Telling flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
