package respite.wording;

import java.util.Optional;
import respite.journal.Route;
import respite.relief.Spell;
import respite.relief.Typical;

/** A typical span in English, with its range and what makes it uncertain. */
final class EnglishTypical {
  private EnglishTypical() {}

  static PageWords.Figure figure(Typical typical, Optional<Route> route) {
    return switch (typical) {
      case Typical.TooFew(var courses) ->
          new PageWords.Figure(
              "not yet",
              "typical 30 %% relief: needs %d measured courses of one route, there %s"
                  .formatted(Typical.NEEDED, courses == 1 ? "is 1" : "are " + courses));
      case Typical.Pooled pooled ->
          new PageWords.Figure(
              middle(pooled.middle()),
              "typical 30 %% relief: median of %d courses%s, %s to %s%s"
                  .formatted(
                      pooled.spells().size(),
                      route.map(by -> " " + Terms.by(by)).orElse(""),
                      end(pooled.shortest()),
                      end(pooled.longest()),
                      without(pooled)));
    };
  }

  private static String middle(Typical.Middle middle) {
    return switch (middle) {
      case Typical.Middle.Exactly(var quarters) -> Spans.quarterDays(quarters);
      case Typical.Middle.AtLeast(var quarters) -> "at least " + Spans.quarterDays(quarters);
      case Typical.Middle.NotReached(var quarters) ->
          "more than half at least " + Spans.quarterDays(quarters);
    };
  }

  private static String end(Spell spell) {
    return (spell.ended() ? "" : "at least ") + Points.quarters(spell.quarterDays());
  }

  private static String without(Typical.Pooled pooled) {
    return pooled.withoutRelief() == 0
        ? ""
        : "; %d without relief".formatted(pooled.withoutRelief());
  }
}
