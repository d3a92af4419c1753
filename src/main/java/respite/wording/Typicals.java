package respite.wording;

import respite.relief.Spell;
import respite.relief.Typical;
import respite.talk.effect.CourseLine;

/** What is typical of a person's courses, in English. */
final class Typicals {
  private Typicals() {}

  static String sentence(CourseLine.TypicalOf of) {
    return switch (of.typical()) {
      case Typical.TooFew(var courses) ->
          "Typical %s: not yet; %d of %d courses with a full baseline."
              .formatted(Terms.by(of.route()), courses, Typical.NEEDED);
      case Typical.Pooled pooled ->
          "Typical %s: %s, of %d courses from %s to %s.%s Treatments given when relief fades make this uncertain."
              .formatted(
                  Terms.by(of.route()),
                  middle(pooled.middle()),
                  pooled.spells().size(),
                  length(pooled.shortest()),
                  length(pooled.longest()),
                  without(pooled));
    };
  }

  private static String middle(Typical.Middle middle) {
    return switch (middle) {
      case Typical.Middle.Exactly(var quarters) -> "the middle is " + Spans.quarterDays(quarters);
      case Typical.Middle.AtLeast(var quarters) ->
          "the middle is at least " + Spans.quarterDays(quarters);
      case Typical.Middle.NotReached(var quarters) ->
          "the middle is not reached; more than half held at least " + Spans.quarterDays(quarters);
    };
  }

  private static String length(Spell spell) {
    return (spell.ended() ? "" : "at least ") + Spans.quarterDays(spell.quarterDays());
  }

  private static String without(Typical.Pooled pooled) {
    return pooled.withoutRelief() == 0
        ? ""
        : " %d of %d did not reach the line."
            .formatted(pooled.withoutRelief(), pooled.spells().size());
  }
}
