package respite.relief;

import java.util.Optional;

/**
 * One course's length of 30 % relief, as it is pooled.
 *
 * @param course the course
 * @param relief what it did: relief found, or none
 * @param quarterDays the length in quarter days; 0 without relief
 * @param ended whether it ended then; else it held at least that long
 */
public record Spell(Course course, Relief relief, int quarterDays, boolean ended) {
  /** Up to this many days wide, "between" counts as ended at its middle. */
  private static final int NARROW_DAYS = 7;

  /** The spell of a course; empty without a full baseline or a known length. */
  static Optional<Spell> of(CourseRelief of) {
    if (!(of.baseline() instanceof Baseline.Known known && known.full())
        || !(of.outcome() instanceof Outcome.Measured measured)) {
      return Optional.empty();
    }
    var course = of.course();
    return switch (measured.at30()) {
      case Relief.Found found -> Optional.of(of(course, found));
      case Relief.None none -> Optional.of(new Spell(course, none, 0, true));
      case Relief.NotYet _, Relief.NoneBeforeNext _, Relief.NotEnoughEntries _ -> Optional.empty();
    };
  }

  private static Spell of(Course course, Relief.Found found) {
    return switch (found.span()) {
      case Span.Ended ended -> new Spell(course, found, 4 * ended.held(), true);
      case Span.AtLeast atLeast -> new Spell(course, found, 4 * atLeast.days(), false);
      case Span.Between between -> of(course, found, between);
    };
  }

  private static Spell of(Course course, Relief found, Span.Between between) {
    return between.atMost() - between.atLeast() <= NARROW_DAYS
        ? new Spell(course, found, 2 * (between.atLeast() + between.atMost()), true)
        : new Spell(course, found, 4 * between.atLeast(), false);
  }
}
