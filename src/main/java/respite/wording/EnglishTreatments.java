package respite.wording;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import respite.journal.CheckIn;
import respite.journal.Route;
import respite.journal.SideEffect;
import respite.journal.Treatment;
import respite.talk.effect.TreatmentLine;

/** Treatments and what comes after them, in English. */
final class EnglishTreatments {
  private static final int SHOWN = 200;

  private EnglishTreatments() {}

  static String words(TreatmentLine line) {
    return switch (line) {
      case TreatmentLine.WhichDay() -> "Which day was the treatment, or is it planned for?";
      case TreatmentLine.IsItRight(var day, var today, var treatment) ->
          "%s%s%s%s. Right?"
              .formatted(
                  isPlanned(treatment) ? "Planned: " : "",
                  told(day, today, treatment),
                  treatment.route() == Route.DRIP ? ", by drip" : "",
                  amounts(treatment));
      case TreatmentLine.IsItTheSame(var day, var at) ->
          "There is one on %s at %s. Is this the same one?"
              .formatted(Days.brief(day), Days.clock(at));
      case TreatmentLine.WhichRoute(var day) ->
          "How was the treatment of %s given?".formatted(Days.brief(day));
      case TreatmentLine.WhichTime(var day) ->
          "At what time on %s? Tap the hour, or type it, like 15:20.".formatted(Days.brief(day));
      case TreatmentLine.Kept kept -> kept(kept);
      case TreatmentLine.TakenOut(var day, var along) ->
          "Taken back: the treatment of %s is no longer in your journal%s."
              .formatted(
                  Days.full(day),
                  along ? ", nor what you told of it later. /undo brings all of it back" : "");
      case TreatmentLine.HowLong(var day) ->
          "How long did the treatment of %s run? Tap it or type it.".formatted(Days.brief(day));
      case TreatmentLine.WhatDose(var day) ->
          "What was the dose on %s? Type it as you know it. I write it down and never judge it."
              .formatted(Days.brief(day));
      case TreatmentLine.WhatUsual(var day) ->
          "<b>What was your usual score before the treatment of %s</b>, as you remember it? It stands in until evenings make a baseline, and I say so wherever it is used."
              .formatted(Days.brief(day));
      case TreatmentLine.LengthKept(var day, var length) ->
          "Kept for %s: %s.".formatted(Days.brief(day), Terms.length(length));
      case TreatmentLine.DoseKept(var day, var dose) ->
          "Kept for %s: %s.".formatted(Days.brief(day), Html.escape(Html.shortened(dose, SHOWN)));
      case TreatmentLine.TookPlace(var day, var route) ->
          "You had planned %s for %s. Did it take place?".formatted(a(route), Days.full(day));
      case TreatmentLine.DidNotTakePlace(var day) ->
          "Then it is no longer in your journal: %s.".formatted(Days.full(day));
      case TreatmentLine.WhatFelt(var day, var when, var felt) -> whatFelt(day, when, felt);
      case TreatmentLine.Felt(var day, var when, var felt) ->
          "Noted, %s the treatment of %s: %s."
              .formatted(Terms.name(when), Days.brief(day), felt(felt));
      case TreatmentLine.HowSince(var day) ->
          "Two weeks ago, on %s, a course of treatment ended. <b>Overall, how have you been since, compared with before it?</b>"
              .formatted(Days.full(day));
      case TreatmentLine.Judged(var day, var verdict) ->
          "Since the treatment of %s: <b>%s</b>. You can still change it here."
              .formatted(Days.brief(day), Terms.name(verdict));
      case TreatmentLine.LeftOpen(var day) ->
          "Left open for the treatment of %s.".formatted(Days.brief(day));
    };
  }

  private static String a(Route route) {
    return (route == Route.DRIP || route == Route.INJECTION ? "an " : "a ") + Terms.name(route);
  }

  private static boolean isPlanned(Treatment treatment) {
    return treatment.standing() == Treatment.Standing.PLANNED;
  }

  /** "Infusion, today, Tue 24 Nov, 15:00". */
  static String told(LocalDate day, LocalDate today, Treatment treatment) {
    return Words.first(Terms.name(treatment.route())) + ", " + when(day, today, treatment.at());
  }

  /** ", 40 min, dose: 35 mg"; empty when neither is told. */
  private static String amounts(Treatment treatment) {
    String length = treatment.length().map(time -> ", " + Terms.length(time)).orElse("");
    return treatment.dose().isEmpty()
        ? length
        : length + ", dose: " + Html.escape(Html.shortened(treatment.dose(), SHOWN));
  }

  private static String when(LocalDate day, LocalDate today, Optional<LocalTime> at) {
    return (day.equals(today) ? "today, " : "")
        + Days.brief(day, today)
        + at.map(time -> ", " + Days.clock(time)).orElse("");
  }

  private static String kept(TreatmentLine.Kept kept) {
    Treatment treatment = kept.treatment();
    boolean planned = isPlanned(treatment);
    var told = new StringBuilder();
    told.append(planned ? "Planned: " : "Noted: ")
        .append("<b>%s</b>".formatted(told(kept.day(), kept.today(), treatment)))
        .append(amounts(treatment))
        .append('.')
        .append(placement(kept.placement()));
    kept.baseline()
        .ifPresent(baseline ->
            told.append('\n')
                .append(
                    planned
                        ? Baselines.soFar(baseline, kept.day())
                        : Baselines.sentence(baseline)));
    if (!planned) {
      kept.checkIn()
          .ifPresent(day ->
              told.append("\nI'll ask about side effects on ")
                  .append(Days.weekday(day))
                  .append('.'));
    }
    return told.toString();
  }

  private static String placement(TreatmentLine.Placement placement) {
    return switch (placement) {
      case TreatmentLine.Placement.First() -> "";
      case TreatmentLine.Placement.After(var before) ->
          "\nIt starts a new course; the one before ended on %s.".formatted(Days.brief(before));
      case TreatmentLine.Placement.Joined(var infusions, var first) ->
          "\nOne course with the treatments since %s, %d in all."
              .formatted(Days.brief(first), infusions);
      case TreatmentLine.Placement.Medicine() ->
          "\nKept as a medicine: I don't measure relief from it unless you say so.";
      case TreatmentLine.Placement.Ahead() -> "\nThe day after, I'll ask whether it took place.";
    };
  }

  private static String whatFelt(LocalDate day, CheckIn when, Optional<List<SideEffect>> felt) {
    String question =
        "It is %s your treatment of %s. <b>Do any of these trouble you?</b>"
            .formatted(Terms.name(when), Days.brief(day));
    return felt.filter(told -> !told.isEmpty())
        .map(told -> question + "\nSo far: " + felt(told) + ".")
        .orElse(question + "\nIf something worries you, call your clinic; nobody reads this live.");
  }

  private static String felt(List<SideEffect> felt) {
    return felt.isEmpty()
        ? "none of these"
        : felt.stream().map(Terms::name).collect(Collectors.joining(", "));
  }
}
