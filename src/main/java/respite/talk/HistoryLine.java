package respite.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import respite.journal.Rating;

/** The history of a journal, in pages. */
public sealed interface HistoryLine extends Line {
  /** There is nothing to show yet. */
  record Nothing() implements HistoryLine {}

  /** One page, newest day first; pages count from 1, the first is the newest. */
  record Page(List<DayRow> days, int page, int pages) implements HistoryLine {
    /** Copies the list, so that the line cannot change. */
    public Page {
      days = List.copyOf(days);
    }
  }

  /**
   * One day.
   *
   * @param rating the day's average; empty when none was given
   * @param corrected whether that average was ever corrected
   * @param late whether it was made after its day had ended
   * @param moments what was recorded during the day, in the order of making
   */
  record DayRow(
      LocalDate day,
      Optional<Rating> rating,
      boolean corrected,
      boolean late,
      String note,
      List<Moment> moments) {
    /** Copies the list, so that the row cannot change. */
    public DayRow {
      moments = List.copyOf(moments);
    }
  }

  /** Something recorded at a time of the person's own clock; a remark has no rating. */
  record Moment(LocalTime time, Optional<Rating> rating, String text) {}
}
