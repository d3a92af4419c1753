package respite.relief;

import java.util.Optional;

/** What could be said of a course's relief. */
public sealed interface Outcome {
  /** There is no baseline, so nothing is measured: only scores can be shown. */
  record NoBaseline() implements Outcome {}

  /** The baseline is under 3, too low to measure relief: only scores can be shown. */
  record TooLow() implements Outcome {}

  /**
   * Relief was judged.
   *
   * @param line30 the 30 % line
   * @param line50 the 50 % line
   * @param at30 relief by the 30 % line
   * @param at50 relief by the 50 % line, counted only inside the span at 30 %
   * @param nearBaseline from the onset at 30 % until the pain is within 1 point of the baseline
   *     again, by the same rules; empty when no relief was found
   */
  record Measured(
      ReliefLine line30, ReliefLine line50, Relief at30, Relief at50, Optional<Span> nearBaseline)
      implements Outcome {}
}
