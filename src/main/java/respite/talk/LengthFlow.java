package respite.talk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import respite.journal.Entry;
import respite.talk.effect.AlwaysLine;
import respite.talk.effect.Button;
import respite.talk.effect.Effect;
import respite.talk.effect.Keyboard;
import respite.talk.effect.Label;
import respite.talk.effect.TreatmentLine;
import respite.talk.session.Flow;
import respite.talk.typed.DoseText;
import respite.talk.typed.Found;
import respite.talk.typed.Plain;

/** How long a treatment ran, by button or in words: {@code 50 min}, {@code an hour}. */
final class LengthFlow {
  private static final int[] MINUTES = {20, 30, 40, 45, 60, 90, 120, 240};
  private static final String BACK = "back";

  private LengthFlow() {}

  static Turn open(Scene scene, Entry.Treated entry, long message) {
    var flow = new Flow.WritingLength(scene.session().opening(), entry.id(), message);
    return Turn.of(
        scene.session().in(flow),
        new Effect.Edit(
            new Effect.Target.Pressed(message),
            new TreatmentLine.HowLong(entry.about()),
            keyboard(flow)));
  }

  /** Whether a text is a length; a bare number is one where it can be no score. */
  static boolean takes(String text) {
    return read(text).isPresent();
  }

  static Turn said(Scene scene, Flow.WritingLength flow, String text) {
    var prompt = new Effect.Target.Pressed(flow.prompt());
    Scene idle = scene.in(scene.session().idle());
    return scene
        .journal()
        .treatment(flow.treatment())
        .flatMap(entry ->
            read(text)
                .map(length ->
                    TreatmentReceipt.revise(
                            idle, entry, entry.treatment().lasting(Optional.of(length)), prompt)
                        .and(Effect.Say.of(new TreatmentLine.LengthKept(entry.about(), length)))))
        .orElseGet(() -> Turn.of(idle.session(), Effect.Say.of(new AlwaysLine.ButtonClosed())));
  }

  /** Throws IllegalArgumentException when the choice is none of the buttons'. */
  static Turn pressed(Scene scene, Flow.WritingLength flow, String choice, Effect.Target pressed) {
    Scene idle = scene.in(scene.session().idle());
    return scene
        .journal()
        .treatment(flow.treatment())
        .map(entry ->
            choice.equals(BACK)
                ? Turn.of(idle.session(), TreatmentReceipt.edit(idle, entry.id(), pressed))
                : TreatmentReceipt.revise(
                    idle,
                    entry,
                    entry.treatment().lasting(minutes(Integer.parseInt(choice))),
                    pressed))
        .orElseGet(() -> Turn.toast(idle.session(), new AlwaysLine.ButtonClosed()));
  }

  private static Optional<Duration> minutes(int minutes) {
    return Optional.of(Duration.ofMinutes(minutes));
  }

  private static Optional<Duration> read(String text) {
    if (text.strip().matches("(?:1[1-9]|[2-9]\\d|[1-9]\\d\\d)")) {
      return minutes(Integer.parseInt(text.strip()));
    }
    var plain = Plain.of(text.replaceFirst("(?i)^(?:it )?(?:ran|took|lasted|was)(?: for)? ", ""));
    List<Found<DoseText>> amounts = DoseText.in(plain);
    return DoseText.without(amounts, plain).isBlank()
        ? DoseText.together(amounts).length()
        : Optional.empty();
  }

  static Keyboard keyboard(Flow.WritingLength flow) {
    var buttons =
        IntStream.of(MINUTES)
            .mapToObj(
                minutes -> button(flow, new Label.Minutes(minutes), Integer.toString(minutes)))
            .toList();
    return new Keyboard(List.of(buttons.subList(0, 4), buttons.subList(4, 8)))
        .and(button(flow, Label.Word.BACK, BACK));
  }

  private static Button button(Flow.WritingLength flow, Label label, String choice) {
    return new Button(label, new Press.InFlow(flow.step(), choice).data());
  }
}
