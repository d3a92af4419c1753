package respite.report;

import java.awt.Color;
import java.util.List;

/**
 * What a colour is for, and which one that is on light and on dark paper. Okabe and Ito's colours,
 * darkened or lightened until text has a contrast of 4.5 to 1 and marks of 3 to 1 (WCAG 2.2, 1.4.3
 * and 1.4.11); no meaning rests on colour alone.
 */
enum Ink {
  PAPER(0xFFFFFF, 0x14191E),
  TEXT(0x1F2933, 0xEDF0F3),
  MUTED(0x5B6672, 0xA7B1BB),
  GRID(0xE6E9ED, 0x2A323A),
  AXIS(0x86919C, 0x6E7A86),
  SCORE(0x0B5C94, 0x7CC0EE),
  HELD(0xDCF1EA, 0x163B32),
  HELD_EDGE(0x00684C, 0x5FD3B3),
  INFUSION(0xC24E00, 0xFF9A57),
  BASELINE(0x2B3640, 0xD5DBE1),
  LINE(0x00684C, 0x5FD3B3),
  SEVERE(0x8E2A62, 0xF0A3CC),
  TILE(0xF3F7FA, 0x1D242B),
  EMPTY(0xF4F5F7, 0x20272E),
  HEAT_0(0xFFF6DC),
  HEAT_1(0xFFE9B0),
  HEAT_2(0xFFD98A),
  HEAT_3(0xFDC56C),
  HEAT_4(0xF8AD5A),
  HEAT_5(0xEE9352),
  HEAT_6(0xDD7852),
  HEAT_7(0xB95253),
  HEAT_8(0x97405A),
  HEAT_9(0x7A365E),
  HEAT_10(0x4F2656),
  ON_PALE_HEAT(0x1F2933),
  ON_DEEP_HEAT(0xFFFFFF);

  private static final List<Ink> HEAT =
      List.of(
          HEAT_0, HEAT_1, HEAT_2, HEAT_3, HEAT_4, HEAT_5, HEAT_6, HEAT_7, HEAT_8, HEAT_9, HEAT_10);
  private static final int DEEP_FROM = 7;

  private final Color light;
  private final Color dark;

  Ink(int both) {
    this(both, both);
  }

  Ink(int light, int dark) {
    this.light = new Color(light);
    this.dark = new Color(dark);
  }

  Color on(Paper paper) {
    return switch (paper) {
      case LIGHT -> light;
      case DARK -> dark;
    };
  }

  /** The step of the heat scale for a whole score from 0 to 10; its lightness only falls. */
  static Ink heat(int score) {
    return HEAT.get(score);
  }

  /** What can be read on that step. */
  static Ink onHeat(int score) {
    return score >= DEEP_FROM ? ON_DEEP_HEAT : ON_PALE_HEAT;
  }
}
