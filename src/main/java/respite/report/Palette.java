package respite.report;

import java.awt.Color;
import java.util.EnumMap;
import java.util.Map;

/**
 * The colour of every ink. Okabe and Ito's colours, darkened or lightened until text has a contrast
 * of 4.5 to 1 and marks of 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11); no meaning rests on colour alone.
 */
record Palette(Map<Ink, Color> colours) {
  /** Lightness falls step by step, so that the scale holds without colour. */
  private static final int[] HEAT = {
    0xFFF6DC, 0xFFE9B0, 0xFFD98A, 0xFDC56C, 0xF8AD5A, 0xEE9352, 0xDD7852, 0xB95253, 0x97405A,
    0x7A365E, 0x4F2656
  };

  static final Palette LIGHT =
      of(
          new int[] {
            0xFFFFFF, 0x1F2933, 0x5B6672, 0xE6E9ED, 0xB8C0C8, 0x0B5C94, 0xDCF1EA, 0x00684C,
            0xC24E00, 0x2B3640, 0x00684C, 0x8E2A62, 0xF3F7FA, 0xF4F5F7
          });

  static final Palette DARK =
      of(
          new int[] {
            0x14191E, 0xEDF0F3, 0xA7B1BB, 0x2A323A, 0x55616C, 0x7CC0EE, 0x163B32, 0x5FD3B3,
            0xFF9A57, 0xD5DBE1, 0x5FD3B3, 0xF0A3CC, 0x1D242B, 0x20272E
          });

  private static final int PALE_TEXT = 0xFFFFFF;
  private static final int DEEP_TEXT = 0x1F2933;

  private static Palette of(int[] base) {
    var colours = new EnumMap<Ink, Color>(Ink.class);
    for (int i = 0; i < base.length; i++) {
      colours.put(Ink.values()[i], new Color(base[i]));
    }
    for (int score = 0; score < HEAT.length; score++) {
      colours.put(Ink.heat(score), new Color(HEAT[score]));
    }
    colours.put(Ink.ON_PALE_HEAT, new Color(DEEP_TEXT));
    colours.put(Ink.ON_DEEP_HEAT, new Color(PALE_TEXT));
    return new Palette(colours);
  }

  Color of(Ink ink) {
    var colour = colours.get(ink);
    if (colour == null) {
      throw new IllegalStateException("no colour for " + ink);
    }
    return colour;
  }
}
