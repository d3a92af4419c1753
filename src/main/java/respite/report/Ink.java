package respite.report;

/** What a colour is for; a {@link Palette} says which colour that is. */
enum Ink {
  PAPER,
  TEXT,
  MUTED,
  GRID,
  AXIS,
  SCORE,
  HELD,
  HELD_EDGE,
  INFUSION,
  BASELINE,
  LINE,
  SEVERE,
  TILE,
  EMPTY,
  HEAT_0,
  HEAT_1,
  HEAT_2,
  HEAT_3,
  HEAT_4,
  HEAT_5,
  HEAT_6,
  HEAT_7,
  HEAT_8,
  HEAT_9,
  HEAT_10,
  ON_PALE_HEAT,
  ON_DEEP_HEAT;

  private static final int DEEP_FROM = 7;

  /** The step of the heat scale for a whole score from 0 to 10. */
  static Ink heat(int score) {
    return values()[HEAT_0.ordinal() + score];
  }

  /** What can be read on that step. */
  static Ink onHeat(int score) {
    return score >= DEEP_FROM ? ON_DEEP_HEAT : ON_PALE_HEAT;
  }
}
