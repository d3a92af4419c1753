package respite.journal;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One giving of ketamine as the person told it: recorded, never judged.
 *
 * @param standing whether it took place
 * @param at the time of day it was given or is planned for; empty when not told
 * @param length how long it ran, in whole minutes; empty when not told
 * @param dose the dose in the person's own words; empty when not told
 * @param mark what the person said of its place among the others; empty when nothing
 */
public record Treatment(
    Standing standing,
    Route route,
    Optional<LocalTime> at,
    Optional<Duration> length,
    String dose,
    Optional<CourseMark> mark) {
  /** Whether a treatment took place. */
  public enum Standing {
    /** It was given. */
    GIVEN,
    /** It is planned, or its day has come and the person has not said yet whether it was given. */
    PLANNED
  }

  /** A treatment of which nothing but its route is known. */
  public static Treatment of(Standing standing, Route route) {
    return new Treatment(standing, route, Optional.empty(), Optional.empty(), "", Optional.empty());
  }

  /** This treatment, given. */
  public Treatment given() {
    return new Treatment(Standing.GIVEN, route, at, length, dose, mark);
  }

  /** This treatment by another route. */
  public Treatment by(Route other) {
    return new Treatment(standing, other, at, length, dose, mark);
  }

  /** This treatment at that time of day. */
  public Treatment at(Optional<LocalTime> time) {
    return new Treatment(standing, route, time, length, dose, mark);
  }

  /** This treatment with that length. */
  public Treatment lasting(Optional<Duration> time) {
    return new Treatment(standing, route, at, time, dose, mark);
  }

  /** This treatment with the dose in the person's words; empty takes it away. */
  public Treatment dosed(String words) {
    return new Treatment(standing, route, at, length, words, mark);
  }

  /** This treatment with that mark; empty lets its date place it. */
  public Treatment marked(Optional<CourseMark> other) {
    return new Treatment(standing, route, at, length, dose, other);
  }
}
