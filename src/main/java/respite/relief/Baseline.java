package respite.relief;

import java.time.LocalDate;
import java.util.OptionalInt;
import respite.journal.PainScore;

/**
 * The pain that a course is measured against. Three evenings make a baseline: averages of three to
 * five end-of-day ratings stand well for a week (Broderick 2009).
 */
public sealed interface Baseline {
  /** How many rated, untreated days make a full baseline. */
  int ENOUGH_DAYS = 3;

  /** How old a full baseline may be and still be carried, from the end of its window. */
  int CARRIED_DAYS = 180;

  /** A baseline with a number. */
  sealed interface Known extends Baseline {
    /** The number. */
    Level.Points points();

    /** True when the middle day was severe: the number is then 10, and stands for "at least 10". */
    boolean atLeast();

    /**
     * How much a level differs from it, in quarter points: a rise is positive, a fall negative.
     * Empty for severe, which is higher than any number can tell.
     */
    default OptionalInt changeTo(Level level) {
      return switch (level) {
        case Level.Points(int quarters) -> OptionalInt.of(quarters - points().quarters());
        case Level.Severe() -> OptionalInt.empty();
      };
    }

    /** Whether its course may be pooled into a typical span; others are only listed. */
    boolean full();
  }

  /**
   * The days a baseline was taken from.
   *
   * @param from the first of the seven days before the course
   * @param to the last of them, the day before the course, included
   * @param rated how many of the seven were rated and used
   * @param fromMoments how many of those used had no evening average
   */
  record Window(LocalDate from, LocalDate to, int rated, int fromMoments) {
    /** How many days before a course are looked at. */
    public static final int DAYS = 7;
  }

  /** The median of at least three untreated days before the course. */
  record Full(Level.Points points, boolean atLeast, Window window) implements Known {
    @Override
    public boolean full() {
      return true;
    }
  }

  /** The last full baseline of an earlier course, at most 180 days old; its window dates it. */
  record Carried(Full from) implements Known {
    @Override
    public Level.Points points() {
      return from.points();
    }

    @Override
    public boolean atLeast() {
      return from.atLeast();
    }

    @Override
    public boolean full() {
      return true;
    }
  }

  /** A median of too few days, or of days that may have been treated. */
  record Provisional(Level.Points points, boolean atLeast, Window window, Doubt doubt)
      implements Known {
    @Override
    public boolean full() {
      return false;
    }
  }

  /** The usual score as the person remembers it. */
  record Recalled(PainScore usual) implements Known {
    @Override
    public Level.Points points() {
      return Level.of(usual);
    }

    @Override
    public boolean atLeast() {
      return false;
    }

    @Override
    public boolean full() {
      return false;
    }
  }

  /** There is nothing to measure against: no usable day, nothing to carry, nothing remembered. */
  record Missing() implements Baseline {}

  /** Why a baseline is only provisional. */
  enum Doubt {
    /** Only one or two untreated days were rated. */
    FEW_DAYS,
    /** The course before could not be measured, so nobody can say whether its relief still held. */
    MAYBE_TREATED
  }
}
