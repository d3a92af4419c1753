package respite.talk.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import respite.journal.Detail;

/** The history of a journal, in pages. */
public sealed interface HistoryLine extends Line {
  /** There is nothing to show yet. */
  record Nothing() implements HistoryLine {}

  /**
   * One page, newest day first; pages count from 1, the first is the newest.
   *
   * @param ahead those of its days that are not over: today, and what is planned
   */
  record Page(List<DayRow> days, int page, int pages, List<LocalDate> ahead)
      implements HistoryLine {
    /** Copies the lists, so that the line cannot change. */
    public Page {
      days = List.copyOf(days);
      ahead = List.copyOf(ahead);
    }
  }

  /**
   * One day.
   *
   * @param average the day's average; empty when none was given
   * @param others what else was recorded of the day, in the order of making, without the extras
   * @param told the extras, in the order of {@link respite.journal.Extra}
   */
  record DayRow(
      LocalDate day,
      Optional<DayLine.Shown> average,
      List<DayLine.Shown> others,
      List<Detail> told) {
    /** Copies the lists, so that the row cannot change. */
    public DayRow {
      others = List.copyOf(others);
      told = List.copyOf(told);
    }
  }
}
