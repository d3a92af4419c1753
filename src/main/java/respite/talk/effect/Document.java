package respite.talk.effect;

import java.time.LocalDate;
import java.util.Optional;

/** A file that is wanted, with all that was chosen for it. */
public sealed interface Document {
  /**
   * The page for the doctor.
   *
   * @param from the first day, clipped to the journal's
   * @param to the last day, included: the day on which it was asked for
   * @param details whether notes, side effects and medicines go on a second page
   * @param name as typed for this page; empty prints none
   */
  record Report(
      Since since,
      LocalDate from,
      LocalDate to,
      PaperSize paper,
      boolean details,
      Optional<String> name)
      implements Document {}

  /**
   * The whole journal for other programs.
   *
   * @param day the day on which it was asked for
   */
  record Export(ExportKind kind, LocalDate day) implements Document {}

  /** From when on a page tells. */
  enum Since {
    LAST_REPORT,
    LAST_INFUSION,
    EIGHT_WEEKS,
    ALL
  }
}
