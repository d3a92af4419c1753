package respite.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import respite.journal.Route;
import respite.talk.session.Flow;
import respite.talk.typed.ClockTime;
import respite.talk.typed.DoseText;
import respite.talk.typed.Found;
import respite.talk.typed.Plain;
import respite.talk.typed.TreatmentText;
import respite.talk.typed.WhenText;

/** What is typed, instead of a tap, about a treatment that is shown and not kept yet. */
sealed interface TreatmentReply {
  /** It is right; or it is the same one as before. */
  record Yes() implements TreatmentReply {}

  /** It is another one than the one before. */
  record Another() implements TreatmentReply {}

  /** Let it be. */
  record Cancel() implements TreatmentReply {}

  /** The day is another one. */
  record On(LocalDate day) implements TreatmentReply {}

  /** The time; empty when it is not known. */
  record At(Optional<LocalTime> time) implements TreatmentReply {}

  /** How it was given. */
  record By(Route route) implements TreatmentReply {}

  /** How long it ran, and how much was given. */
  record Given(DoseText given) implements TreatmentReply {}

  Pattern YES =
      Pattern.compile(
          "(?:yes|yep|yeah|yup|right|correct|ok|okay|y|sure|that'?s (?:right|it)|the same(?: one)?|same(?: one)?)"
              + "(?:,? (?:please|right|correct|thanks|thank you))?");
  Pattern ANOTHER = Pattern.compile("(?:no,? )?(?:another|different|a new|new)(?: one)?");
  Pattern CANCEL = Pattern.compile("cancel|never ?mind|forget it|drop it");
  Pattern NO_TIME =
      Pattern.compile(
          "no time|(?:i )?(?:don'?t|dont|can'?t|cant) (?:know|remember)|not sure|no idea");
  Pattern LED =
      Pattern.compile(
          "^(?:no,? )?(?:(?:it|that|this) (?:was|is|will be) |it'?s |was |is )?(?:by |via |through |with |as )?"
              + "(?:an? |the |my )?");
  Map<Route, Pattern> ROUTES =
      Map.of(
          Route.DRIP,
              Pattern.compile("(?:iv |intravenous )?(?:drip|infusion)|iv|i\\.v\\.|intravenous"),
          Route.INJECTION,
              Pattern.compile(
                  "(?:im |sc )?(?:injection|shot|jab|needle)(?: in (?:the|my) (?:arm|leg|muscle|bum|thigh))?"
                      + "|im|i\\.m\\.|subcut(?:aneous)?|intramuscular|injected"),
          Route.NASAL, Pattern.compile("(?:nasal |nose )?spray|nasal|intranasal|spravato|nose"),
          Route.LOZENGE,
              Pattern.compile("lozenges?|troches?|tablet under the tongue|under the tongue"),
          Route.OTHER, Pattern.compile("other|another way|by mouth|oral(?:ly)?|something else"));

  /** Whether it answers what is asked, or sets right what is shown. */
  default boolean answers(Flow.Treating.Asking asking) {
    boolean same = asking == Flow.Treating.Asking.SAME;
    return switch (this) {
      case Yes() -> same || asking == Flow.Treating.Asking.RIGHT;
      case Another() -> same;
      case Cancel() -> true;
      case At(var time) -> !same && (time.isPresent() || asking == Flow.Treating.Asking.TIME);
      case On _, By _, Given _ -> !same;
    };
  }

  /** Reads a text of which every word answers; empty for any other. */
  static Optional<TreatmentReply> read(String text, LocalDate today) {
    String all = Plain.of(text).lower().replaceAll("[.!\\s]+$", "");
    String bare = LED.matcher(all).replaceFirst("");
    if (YES.matcher(all).matches()) {
      return Optional.of(new Yes());
    } else if (ANOTHER.matcher(all).matches()) {
      return Optional.of(new Another());
    } else if (CANCEL.matcher(all).matches()) {
      return Optional.of(new Cancel());
    } else if (NO_TIME.matcher(all).matches()) {
      return Optional.of(new At(Optional.empty()));
    }
    return route(bare)
        .or(() -> ClockTime.read(all).map(time -> new At(Optional.of(time))))
        .or(() -> when(bare, today))
        .or(() -> given(bare));
  }

  private static Optional<TreatmentReply> route(String bare) {
    return ROUTES.entrySet().stream()
        .filter(route -> route.getValue().matcher(bare).matches())
        .<TreatmentReply>map(route -> new By(route.getKey()))
        .findFirst();
  }

  private static Optional<TreatmentReply> when(String bare, LocalDate today) {
    return WhenText.alone(bare)
        .flatMap(when ->
            when.day().isPresent()
                ? when.day().get().either(today).<TreatmentReply>map(On::new).findFirst()
                : TreatmentText.time(when.times()).map(time -> new At(Optional.of(time))));
  }

  private static Optional<TreatmentReply> given(String bare) {
    var text = Plain.of(bare);
    List<Found<DoseText>> amounts = DoseText.in(text);
    boolean all =
        !amounts.isEmpty() && DoseText.without(amounts, text).matches("(?:[\\s,]|\\band\\b)*");
    return all ? Optional.of(new Given(DoseText.together(amounts))) : Optional.empty();
  }
}
