package respite.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import respite.journal.CourseMark;
import respite.journal.Infusion;
import respite.journal.InfusionId;
import respite.journal.Journal;
import respite.journal.PainScore;

/**
 * All that relief is computed from.
 *
 * @param history the day values up to today, which is included
 * @param infusions in any order, planned ones included
 * @param marks what the person said of single infusions
 * @param usual the usual score as the person remembers it; empty when never asked or skipped
 * @param today the person's journal day
 */
public record Evidence(
    History history,
    List<Infusion> infusions,
    Map<InfusionId, CourseMark> marks,
    Optional<PainScore> usual,
    LocalDate today) {
  /** Copies the lists, so that the evidence cannot change, and leaves out days after today. */
  public Evidence {
    history = history.upTo(today);
    infusions = List.copyOf(infusions);
    marks = Map.copyOf(marks);
  }

  /** What a journal holds of it, as of a journal day; entries about later days are left out. */
  public static Evidence of(Journal journal, LocalDate today) {
    return new Evidence(
        History.of(journal),
        journal.infusions(),
        journal.marks(),
        journal.preferences().usual(),
        today);
  }
}
