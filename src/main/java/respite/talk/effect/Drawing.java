package respite.talk.effect;

import java.time.LocalDate;

/**
 * A picture that is wanted.
 *
 * @param from the first day, clipped to the journal's
 * @param to the last day, included: the day on which it was asked for
 * @param dark whether for a dark screen
 */
public record Drawing(View view, LocalDate from, LocalDate to, boolean dark) {
  /** The kinds of pictures. */
  public enum View {
    /** Pain over time, with infusions and relief. */
    OVER_TIME,
    /** A heat map of weeks. */
    CALENDAR
  }
}
