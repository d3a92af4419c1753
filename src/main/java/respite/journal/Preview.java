package respite.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What taking a file into a journal would do, before anything is done. What the journal holds
 * already is never changed or taken away.
 *
 * @param entries how many entries the file has
 * @param first the first day that one of them is about; empty when there is none
 * @param last the last such day; empty when there is none
 * @param added how many would be added
 * @param known how many the journal has already
 * @param changed how many of those have another form in the journal, which stays
 * @param displaced how many stay out since the journal holds another in a place for one: a day's
 *     average, a day's extra, a check-in, a verdict
 * @param changes what would be applied, in order; empty when there is nothing to add
 */
public record Preview(
    int entries,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    int added,
    int known,
    int changed,
    int displaced,
    List<Change> changes) {
  /** Copies the list, so that the preview cannot change. */
  public Preview {
    changes = List.copyOf(changes);
  }

  /** What taking the file into the journal at that instant would do. */
  public static Preview of(JournalFile file, Journal into, Instant at) {
    return Merge.preview(file, into, at);
  }
}
