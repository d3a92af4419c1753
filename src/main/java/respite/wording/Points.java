package respite.wording;

import respite.relief.Level;
import respite.relief.ReliefLine;

/** Scores as people write them: no more digits than they have. */
final class Points {
  private Points() {}

  /** 8, 7.5, 7.25; severe is the word given. */
  static String of(Level level, String severe) {
    return switch (level) {
      case Level.Points points -> number(points.hundredths());
      case Level.Severe() -> severe;
    };
  }

  /**
   * A line to one digit, cut and not rounded: days count in half points, so the days at or under
   * the number shown are those at or under the line.
   */
  static String of(ReliefLine line) {
    return number(line.thousandths() / 100 * 10);
  }

  /** Quarter days or points: 22.5, 7.25. */
  static String quarters(int quarters) {
    return number(quarters * 25);
  }

  private static String number(int hundredths) {
    String fraction = String.format("%02d", hundredths % 100).replaceAll("0+$", "");
    return hundredths / 100 + (fraction.isEmpty() ? "" : "." + fraction);
  }
}
