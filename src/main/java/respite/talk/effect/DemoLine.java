package respite.talk.effect;

import java.util.List;

/** The example that shows what a journal becomes. */
public sealed interface DemoLine extends Line {
  /**
   * Eight weeks of somebody made up.
   *
   * @param weeks oldest first
   * @param treated the week, counted from 1, that begins with the infusion
   * @param baselineQuarters the baseline before it, in quarter points
   * @param onset the first day of relief, counted from the infusion
   * @param held how many days it held
   */
  record Weeks(List<Week> weeks, int treated, int baselineQuarters, int onset, int held)
      implements DemoLine {
    /** Copies the list, so that the line cannot change. */
    public Weeks {
      weeks = List.copyOf(weeks);
    }
  }
}
