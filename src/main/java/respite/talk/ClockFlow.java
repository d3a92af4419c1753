package respite.talk;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import respite.journal.Change;
import respite.talk.effect.Button;
import respite.talk.effect.ClockLine;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.Line;
import respite.talk.session.Destination;
import respite.talk.session.Flow;
import respite.talk.session.SettingsScreen;
import respite.talk.typed.ClockTime;
import respite.talk.typed.Places;

/**
 * Learns the time zone from the clock on the wall: a time of day, then a place that keeps it.
 * Anybody may type a city at once instead.
 */
final class ClockFlow {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  /** How far a typed time may lie from a clock, so that a slow answer still fits. */
  private static final int SLACK = 7;

  private static final String OTHER = "other";
  private static final String BACK = "back";
  private static final String SETTINGS = "settings";

  private ClockFlow() {}

  /** Asks anew, in a message of its own. */
  static Turn open(Scene scene, Optional<Destination> then) {
    var flow = new Flow.AskingTime(scene.session().opening(), then);
    return say(scene, flow, new ClockLine.WhatTime());
  }

  /** Asks because something was sent that needs a day; what was sent is not kept. */
  static Turn first(Scene scene) {
    var flow = new Flow.AskingTime(scene.session().opening(), Optional.of(Destination.LOG));
    return say(scene, flow, new ClockLine.ClockFirst());
  }

  /** Asks in the message of the flow before. */
  static Turn ask(Scene scene, Flow.Step step, Optional<Destination> then, Effect.Target target) {
    return edit(scene, new Flow.AskingTime(step, then), new ClockLine.WhatTime(), target);
  }

  static Turn pressed(Scene scene, Flow.AskingTime flow, String choice, Effect.Target pressed) {
    if (choice.equals(OTHER)) {
      List<Integer> offsets = Places.brokenOffsets(scene.at());
      var next = new Flow.AskingTime(flow.step().next(), flow.then());
      return Turn.of(
          scene.session().in(next),
          new Effect.Edit(pressed, new ClockLine.WhatTime(), times(scene, next, offsets, BACK)));
    } else if (choice.equals(BACK)) {
      return ask(scene, flow.step().next(), flow.then(), pressed);
    } else if (choice.equals(SETTINGS)) {
      return settings(scene, flow.step().next(), Optional.of(pressed));
    }
    int offset = Integer.parseInt(choice);
    var next = new Flow.AskingCity(flow.step().next(), flow.then(), Math.floorMod(offset, DAY));
    return edit(scene, next, new ClockLine.WhichCity(clock(scene, offset)), pressed);
  }

  static Turn pressed(Scene scene, Flow.AskingCity flow, String choice, Effect.Target pressed) {
    return switch (choice) {
      case BACK -> ask(scene, flow.step().next(), flow.then(), pressed);
      case OTHER ->
          edit(
              scene,
              new Flow.TypingCity(flow.step().next(), flow.then()),
              new ClockLine.TypeCity(),
              pressed);
      default -> settle(scene, flow, flow.then(), ZoneId.of(choice), Optional.of(pressed));
    };
  }

  static Turn pressed(Scene scene, Flow.TypingCity flow, String choice, Effect.Target pressed) {
    return choice.equals(BACK)
        ? ask(scene, flow.step().next(), flow.then(), pressed)
        : settle(scene, flow, flow.then(), ZoneId.of(choice), Optional.of(pressed));
  }

  /** What was typed while a time or a place was asked for: either of them will do. */
  static Turn said(Scene scene, Flow.AskingTime flow, String text) {
    return typed(scene, flow, flow.then(), text)
        .orElseGet(() -> say(scene, flow, new ClockLine.NoTime(text)));
  }

  static Turn said(Scene scene, Flow.AskingCity flow, String text) {
    return typed(scene, flow, flow.then(), text)
        .orElseGet(() -> say(scene, flow, new ClockLine.NoCity(text)));
  }

  static Turn said(Scene scene, Flow.TypingCity flow, String text) {
    return typed(scene, flow, flow.then(), text)
        .orElseGet(() -> say(scene, flow, new ClockLine.NoCity(text)));
  }

  private static Optional<Turn> typed(
      Scene scene, Flow.Open flow, Optional<Destination> then, String text) {
    Flow.Step step = flow.step();
    Optional<LocalTime> time = ClockTime.read(text);
    if (time.isPresent()) {
      return Optional.of(time(scene, step, then, time.get()));
    }
    List<ZoneId> zones = Places.named(text);
    if (zones.isEmpty()) {
      return Optional.empty();
    } else if (zones.size() == 1) {
      return Optional.of(settle(scene, flow, then, zones.getFirst(), Optional.empty()));
    }
    var next = new Flow.TypingCity(step.next(), then);
    return Optional.of(
        Turn.of(
            scene.session().in(next),
            new Effect.Say(
                Optional.of(step.key()), new ClockLine.SeveralCities(text), cities(next, zones))));
  }

  /** The clock nearest to a typed time, if any clock is near it. */
  private static Turn time(
      Scene scene, Flow.Step step, Optional<Destination> then, LocalTime time) {
    int utc = minutes(scene.at().atZone(ZoneOffset.UTC).toLocalTime());
    int typed = minutes(time);
    return IntStream.iterate(0, offset -> offset < DAY, offset -> offset + 15)
        .filter(offset -> apart(utc + offset, typed) <= SLACK)
        .filter(offset -> !Places.at(offset, scene.at()).isEmpty())
        .boxed()
        .min(Comparator.comparingInt(offset -> apart(utc + offset, typed)))
        .map(offset -> {
          var next = new Flow.AskingCity(step.next(), then, offset);
          return say(scene, next, new ClockLine.WhichCity(clock(scene, offset)));
        })
        .orElseGet(() ->
            say(scene, new Flow.AskingTime(step.next(), then), new ClockLine.NobodysTime(time)));
  }

  private static Turn settle(
      Scene scene,
      Flow.Open flow,
      Optional<Destination> then,
      ZoneId zone,
      Optional<Effect.Target> target) {
    var chosen = new Change.ZoneChosen(zone);
    var after = scene.in(scene.session().idle()).with(List.of(chosen));
    boolean moved = scene.journal().zone().isPresent();
    if (moved && isOtherHour(scene, after)) {
      var screen = new SettingsScreen.ClockMoved(former(scene, after));
      return SettingsFlow.shown(after, flow.step().next(), screen, target).and(chosen);
    } else if (moved && then.filter(Destination.SETTINGS::equals).isPresent()) {
      return settings(after, flow.step().next(), target).and(chosen);
    }
    var reminders = after.journal().preferences().reminders();
    boolean asks = reminders.on() && Evenings.pause(after).isEmpty();
    var evening = Optional.of(reminders.at()).filter(_ -> asks);
    var line = new ClockLine.ZoneSet(zone, after.clock(scene.at()), evening);
    Effect said =
        target
            .<Effect>map(message -> new Effect.Edit(message, line, Keyboard.NONE))
            .orElseGet(() -> Effect.Say.of(line));
    Turn onward = moved && then.isEmpty() ? Turn.of(after.session()) : Arrival.turn(after, then);
    return new Turn(
        onward.next(),
        List.of(chosen),
        Stream.concat(Stream.of(said), onward.effects().stream()).toList(),
        Optional.empty());
  }

  private static Turn settings(Scene scene, Flow.Step step, Optional<Effect.Target> target) {
    return SettingsFlow.shown(scene, step, new SettingsScreen.Overview(), target);
  }

  /** Whether somebody with a journal has to say when the evening question comes from now on. */
  private static boolean isOtherHour(Scene before, Scene after) {
    var reminders = before.journal().preferences().reminders();
    return reminders.on()
        && !before.journal().entries().isEmpty()
        && !former(before, after).equals(reminders.at());
  }

  /** The hour of the evening question until now, as the new clock shows it. */
  private static LocalTime former(Scene before, Scene after) {
    return after.clock(Evenings.at(before.journal(), before.today()));
  }

  static Keyboard keyboard(Scene scene, Flow.AskingTime flow) {
    var hours = IntStream.range(0, 24).map(hour -> hour * HOUR).boxed();
    return times(scene, flow, hours.toList(), OTHER);
  }

  static Keyboard keyboard(Scene scene, Flow.AskingCity flow) {
    return grid(
            Places.at(flow.offsetMinutes(), scene.at()).stream()
                .map(zone -> city(flow, zone))
                .toList(),
            2)
        .and(button(flow, Label.Word.OTHER_CITY, OTHER), button(flow, Label.Word.BACK, BACK));
  }

  static Keyboard cities(Flow.TypingCity flow, List<ZoneId> zones) {
    return grid(zones.stream().map(zone -> city(flow, zone)).toList(), 2)
        .and(button(flow, Label.Word.BACK, BACK));
  }

  /** One button for each clock, in the order of the time it shows. */
  private static Keyboard times(
      Scene scene, Flow.AskingTime flow, List<Integer> offsets, String last) {
    var buttons =
        offsets.stream()
            .sorted(Comparator.comparing(offset -> clock(scene, offset)))
            .map(offset ->
                button(flow, new Label.Time(clock(scene, offset)), Integer.toString(offset)))
            .toList();
    Label more = last.equals(OTHER) ? Label.Word.OTHER_MINUTES : Label.Word.BACK;
    Keyboard clocks = grid(buttons, 4).and(button(flow, more, last));
    boolean inSettings = flow.then().filter(Destination.SETTINGS::equals).isPresent();
    return inSettings && last.equals(OTHER) && scene.journal().zone().isPresent()
        ? clocks.and(button(flow, Label.Word.BACK, SETTINGS))
        : clocks;
  }

  private static Turn say(Scene scene, Flow.Open flow, Line line) {
    return Turn.of(
        scene.session().in(flow),
        new Effect.Say(Optional.of(flow.step().key()), line, Prompt.keyboard(scene, flow)));
  }

  private static Turn edit(Scene scene, Flow.Open flow, Line line, Effect.Target target) {
    return Turn.of(
        scene.session().in(flow), new Effect.Edit(target, line, Prompt.keyboard(scene, flow)));
  }

  private static Button city(Flow.Open flow, ZoneId zone) {
    return button(flow, new Label.City(Places.city(zone)), zone.getId());
  }

  private static Button button(Flow.Open flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }

  private static Keyboard grid(List<Button> buttons, int columns) {
    var rows = new ArrayList<List<Button>>();
    for (int from = 0; from < buttons.size(); from += columns) {
      rows.add(buttons.subList(from, Math.min(from + columns, buttons.size())));
    }
    return new Keyboard(rows);
  }

  private static LocalTime clock(Scene scene, int offsetMinutes) {
    var utc = scene.at().plus(Duration.ofMinutes(offsetMinutes)).atZone(ZoneOffset.UTC);
    return utc.toLocalTime().withSecond(0).withNano(0);
  }

  private static int minutes(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }

  private static int apart(int some, int other) {
    int difference = Math.floorMod(some - other, DAY);
    return Math.min(difference, DAY - difference);
  }
}
