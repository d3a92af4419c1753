package respite.relief;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/**
 * The median of spans of which some were not seen to end, by the product-limit estimate (Kaplan and
 * Meier 1958) in exact fractions. At a tie, ends come before spans that were cut.
 */
final class KaplanMeier {
  private KaplanMeier() {}

  /** The middle of at least one spell; throws NoSuchElementException without any. */
  static Typical.Middle middle(List<Spell> spells) {
    var left = BigInteger.ONE;
    var of = BigInteger.ONE;
    for (int end : ends(spells)) {
      left = left.multiply(BigInteger.valueOf(holdingAfter(spells, end)));
      of = of.multiply(BigInteger.valueOf(holdingAfter(spells, end) + endingAt(spells, end)));
      int half = left.shiftLeft(1).compareTo(of);
      if (half < 0) {
        return new Typical.Middle.Exactly(end);
      } else if (half == 0) {
        return step(spells, end);
      }
    }
    return new Typical.Middle.NotReached(
        spells.stream().mapToInt(Spell::quarterDays).max().orElseThrow());
  }

  private static Typical.Middle step(List<Spell> spells, int start) {
    OptionalInt next =
        ends(spells).stream().mapToInt(end -> end).filter(end -> end > start).findFirst();
    return next.isPresent()
        ? new Typical.Middle.Exactly((start + next.getAsInt()) / 2)
        : new Typical.Middle.AtLeast(start);
  }

  /** The lengths at which a span ended, shortest first, each once. */
  private static List<Integer> ends(List<Spell> spells) {
    return spells.stream()
        .filter(Spell::ended)
        .map(Spell::quarterDays)
        .distinct()
        .sorted()
        .toList();
  }

  private static long endingAt(List<Spell> spells, int length) {
    return spells.stream().filter(s -> s.ended() && s.quarterDays() == length).count();
  }

  private static long holdingAfter(List<Spell> spells, int length) {
    return spells.stream()
        .filter(s -> s.quarterDays() > length || (s.quarterDays() == length && !s.ended()))
        .count();
  }
}
