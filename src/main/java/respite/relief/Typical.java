package respite.relief;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import respite.journal.Route;

/** How long the courses of one route typically held 30 % relief, from full baselines only. */
public sealed interface Typical {
  /** How many courses are needed. */
  int NEEDED = 3;

  /** There are fewer than 3 such courses. */
  record TooFew(int courses) implements Typical {}

  /**
   * A typical span. Infusions given when relief fades make it uncertain, which is to be said.
   *
   * @param spells the courses pooled, earliest first
   * @param middle the median by Kaplan and Meier (1958)
   */
  record Pooled(List<Spell> spells, Middle middle) implements Typical {
    private static final Comparator<Spell> BY_LENGTH =
        comparingInt(Spell::quarterDays).thenComparing(comparing(Spell::ended).reversed());

    /** Copies the list, so that it cannot change. */
    public Pooled {
      spells = List.copyOf(spells);
    }

    /** One end of the range; of equals the one that ended. */
    public Spell shortest() {
      return spells.stream().min(BY_LENGTH).orElseThrow();
    }

    /** The other end of the range; of equals one that may have held longer. */
    public Spell longest() {
      return spells.stream().max(BY_LENGTH).orElseThrow();
    }

    /** How many did not reach the line, and count as 0 days. */
    public int withoutRelief() {
      return (int) spells.stream().filter(spell -> spell.relief() instanceof Relief.None).count();
    }
  }

  /**
   * The middle of several spans of which some were not seen to end. Lengths are in quarter days, as
   * the middle of two half days needs them.
   */
  sealed interface Middle {
    /** The median. */
    record Exactly(int quarterDays) implements Middle {}

    /** Just half ended by then, and none is known to have ended later. */
    record AtLeast(int quarterDays) implements Middle {}

    /** Not reached: more than half held at least this long, the longest span. */
    record NotReached(int quarterDays) implements Middle {}
  }

  /** Pools the courses of a route that have a full or carried baseline and a known length. */
  static Typical of(List<CourseRelief> courses, Route route) {
    var spells =
        courses.stream()
            .filter(course -> course.course().route().equals(Optional.of(route)))
            .map(Spell::of)
            .flatMap(Optional::stream)
            .toList();
    return spells.size() < NEEDED
        ? new TooFew(spells.size())
        : new Pooled(spells, KaplanMeier.middle(spells));
  }
}
