package respite.talk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What Respite came back about so far, and what it was told to come back about later.
 *
 * @param reached the latest journal day whose evening question was ever put; empty before the first
 * @param nudged the latest journal day whose question was put a second time; empty before the first
 * @param snoozed what was put off, in the order of putting off; at most one of a day and matter
 * @param put the matters beside the evenings that were put, oldest first; the last {@link #KEPT}
 * @param quiet the journal day on which nothing comes, after an alarm or a day too bad to answer;
 *     empty when none
 */
public record Reminded(
    Optional<LocalDate> reached,
    Optional<LocalDate> nudged,
    List<Due> snoozed,
    List<Matter> put,
    Optional<LocalDate> quiet) {
  /** How many matters that were put are remembered; older ones are long over. */
  static final int KEPT = 50;

  /** Nothing was ever put. */
  public static final Reminded NOTHING =
      new Reminded(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

  /** Copies the lists, so that it cannot change. */
  public Reminded {
    snoozed = List.copyOf(snoozed);
    put = List.copyOf(put);
  }

  /** The evening question of that day was put. */
  Reminded reached(LocalDate day) {
    var latest = reached.filter(day::isBefore).or(() -> Optional.of(day));
    return new Reminded(latest, nudged, snoozed, put, quiet);
  }

  /** The evening question of that day was put a second time. */
  Reminded nudged(LocalDate day) {
    return new Reminded(reached, Optional.of(day), snoozed, put, quiet);
  }

  /** It is to come at that time, in place of an earlier putting off of the same day and matter. */
  Reminded snoozed(Due until) {
    var all = without(due -> isSame(due, until));
    all.add(until);
    return new Reminded(reached, nudged, all, put, quiet);
  }

  /** The evening question of that day need not come any more; whatever else was put off stays. */
  Reminded settled(LocalDate day) {
    var left = without(due -> due.day().equals(day) && due.matter().equals(new Matter.Evening()));
    return new Reminded(reached, nudged, left, put, quiet);
  }

  /** That matter was put and is not put off any more. */
  Reminded put(Matter matter) {
    var all = new ArrayList<>(put);
    all.remove(matter);
    all.add(matter);
    var latest = all.subList(Math.max(0, all.size() - KEPT), all.size());
    var left = without(due -> due.matter().equals(matter));
    return new Reminded(reached, nudged, left, latest, quiet);
  }

  /** Nothing comes on that day; empty lifts it. */
  Reminded quiet(Optional<LocalDate> day) {
    return new Reminded(reached, nudged, snoozed, put, day);
  }

  private List<Due> without(Predicate<Due> done) {
    return new ArrayList<>(snoozed.stream().filter(done.negate()).toList());
  }

  private static boolean isSame(Due one, Due other) {
    return one.day().equals(other.day()) && one.matter().equals(other.matter());
  }
}
