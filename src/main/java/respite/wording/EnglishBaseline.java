package respite.wording;

import respite.relief.Baseline;

/** A baseline in English: the number, and what it stands on when that is not the week before. */
final class EnglishBaseline {
  private EnglishBaseline() {}

  /** "8", "at least 10", "8 (from January 3)". */
  static String words(Baseline.Known known) {
    return switch (known) {
      case Baseline.Full full -> Baselines.number(full);
      case Baseline.Carried carried ->
          "%s (carried from %s)"
              .formatted(Baselines.number(carried), Days.date(carried.from().window().to()));
      case Baseline.Provisional provisional -> Baselines.number(provisional) + " (provisional)";
      case Baseline.Recalled recalled -> Baselines.number(recalled) + " (as remembered)";
    };
  }

  /** What makes it doubtful, in brackets; empty when it is the median of the week before. */
  static String doubt(Baseline.Known known) {
    return switch (known) {
      case Baseline.Full _ -> "";
      case Baseline.Carried _ -> " (carried forward)";
      case Baseline.Provisional _ -> " (provisional)";
      case Baseline.Recalled _ -> " (as remembered)";
    };
  }
}
