package respite.talk.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What Respite came back about so far, and what it was told to come back about later.
 *
 * @param reached the latest journal day whose evening question was ever put; empty before the first
 * @param nudged the latest journal day whose question was put a second time, or need not be
 * @param snoozed what was put off, in the order of putting off; at most one of a day and matter
 * @param put the matters beside the evenings that were put, oldest first; the last {@link #KEPT}
 * @param quiet the journal day on which nothing comes, after an alarm; empty when none
 * @param returned the latest journal day on which the person was told that they are back: after a
 *     gap, or during a pause without an end; empty when never, or since the last pause was chosen
 */
public record Reminded(
    Optional<LocalDate> reached,
    Optional<LocalDate> nudged,
    List<Due> snoozed,
    List<Matter> put,
    Optional<LocalDate> quiet,
    Optional<LocalDate> returned) {
  /** How many matters that were put are remembered; older ones are long over. */
  static final int KEPT = 50;

  /**
   * How many days ahead of today a question may have been put: as far as a flight to the west goes.
   */
  private static final int AHEAD = 2;

  /** Nothing was ever put. */
  public static final Reminded NOTHING =
      new Reminded(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  /** Copies the lists, so that it cannot change. */
  public Reminded {
    snoozed = List.copyOf(snoozed);
    put = List.copyOf(put);
  }

  /**
   * Without what was put further ahead of today than a flight explains: by a clock that ran ahead
   * and was set right since.
   */
  public Reminded asOf(LocalDate today) {
    Predicate<LocalDate> possible = day -> !day.isAfter(today.plusDays(AHEAD));
    return new Reminded(
        reached.filter(possible), nudged.filter(possible), snoozed, put, quiet, returned);
  }

  /** The evening question of that day was put. */
  public Reminded reached(LocalDate day) {
    var latest = reached.filter(day::isBefore).or(() -> Optional.of(day));
    return new Reminded(latest, nudged, snoozed, put, quiet, returned);
  }

  /** The evening question of that day was put a second time, or is not to be. */
  public Reminded nudged(LocalDate day) {
    var latest = nudged.filter(day::isBefore).or(() -> Optional.of(day));
    return new Reminded(reached, latest, snoozed, put, quiet, returned);
  }

  /** Whether the evening question of that day was put off. */
  public boolean isPutOff(LocalDate day) {
    return snoozed.stream().anyMatch(due -> isEvening(due) && due.day().equals(day));
  }

  /** They were told that they are back; empty lets them be told again. */
  public Reminded returned(Optional<LocalDate> day) {
    return new Reminded(reached, nudged, snoozed, put, quiet, day);
  }

  /** No evening question that was put off comes any more. */
  public Reminded dropEvenings() {
    return new Reminded(reached, nudged, without(Reminded::isEvening), put, quiet, returned);
  }

  /** Nothing comes on that day, and no evening question that was put before. */
  public Reminded stilled(LocalDate day) {
    return dropEvenings().nudged(day).quiet(Optional.of(day));
  }

  /** It is to come at that time, in place of an earlier putting off of the same day and matter. */
  public Reminded snoozed(Due until) {
    var all = without(due -> isSame(due, until));
    all.add(until);
    return new Reminded(reached, nudged, all, put, quiet, returned);
  }

  /** The evening question of that day need not come any more; whatever else was put off stays. */
  public Reminded settled(LocalDate day) {
    var left = without(due -> isEvening(due) && due.day().equals(day));
    return new Reminded(reached, nudged, left, put, quiet, returned);
  }

  /** That matter was put and is not put off any more. */
  public Reminded put(Matter matter) {
    var all = new ArrayList<>(put);
    all.remove(matter);
    all.add(matter);
    var latest = all.subList(Math.max(0, all.size() - KEPT), all.size());
    var left = without(due -> due.matter().equals(matter));
    return new Reminded(reached, nudged, left, latest, quiet, returned);
  }

  /** Nothing comes on that day; empty lifts it. */
  public Reminded quiet(Optional<LocalDate> day) {
    return new Reminded(reached, nudged, snoozed, put, day, returned);
  }

  private List<Due> without(Predicate<Due> done) {
    return new ArrayList<>(snoozed.stream().filter(done.negate()).toList());
  }

  private static boolean isEvening(Due due) {
    return due.matter() instanceof Matter.Evening;
  }

  private static boolean isSame(Due one, Due other) {
    return one.day().equals(other.day()) && one.matter().equals(other.matter());
  }
}
