package respite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contrast as WCAG 2.2 defines it; the figures stand in docs/report.md. */
class InkTest {
  private static final List<Ink> WRITTEN =
      List.of(Ink.TEXT, Ink.MUTED, Ink.HELD_EDGE, Ink.BASELINE, Ink.LINE);
  private static final List<Ink> DRAWN =
      List.of(Ink.AXIS, Ink.SCORE, Ink.INFUSION, Ink.SEVERE, Ink.HELD_EDGE, Ink.LINE);

  @Test
  void whatIsWrittenAndDrawnCanBeSeen() {
    for (var paper : Paper.values()) {
      for (var ground : List.of(Ink.PAPER, Ink.HELD, Ink.TILE)) {
        for (var ink : WRITTEN) {
          assertThat(contrast(ink, ground, paper)).as(ink + " on " + ground).isGreaterThan(4.5);
        }
      }
      for (var ground : List.of(Ink.PAPER, Ink.HELD)) {
        for (var ink : DRAWN) {
          boolean frame = ink == Ink.AXIS && ground == Ink.HELD;
          assertThat(contrast(ink, ground, paper))
              .as(ink + " on " + ground)
              .isGreaterThan(frame ? 2.5 : 3);
        }
      }
      assertThat(contrast(Ink.MUTED, Ink.EMPTY, paper)).isGreaterThan(4.5);
    }
  }

  @Test
  void everyNumberOfTheCalendarCanBeReadAndTheScaleOnlyDarkens() {
    for (int score = 0; score <= 10; score++) {
      assertThat(contrast(Ink.onHeat(score), Ink.heat(score), Paper.LIGHT)).isGreaterThan(4.5);
      if (score > 0) {
        assertThat(luminance(Ink.heat(score).on(Paper.LIGHT)))
            .isLessThan(luminance(Ink.heat(score - 1).on(Paper.LIGHT)));
      }
    }
  }

  @Test
  void theFiguresStandInTheDocs() throws IOException {
    var rows =
        Arrays.stream(Ink.values())
            .filter(ink -> WRITTEN.contains(ink) || DRAWN.contains(ink))
            .map(ink ->
                "| %s | %s | %s | %s | %s |"
                    .formatted(
                        ink.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        figure(ink, Ink.PAPER, Paper.LIGHT),
                        figure(ink, Ink.HELD, Paper.LIGHT),
                        figure(ink, Ink.PAPER, Paper.DARK),
                        figure(ink, Ink.HELD, Paper.DARK)))
            .collect(Collectors.joining("\n"));
    double worst =
        IntStream.rangeClosed(0, 10)
            .mapToDouble(score -> contrast(Ink.onHeat(score), Ink.heat(score), Paper.LIGHT))
            .min()
            .orElseThrow();
    assertThat(Files.readString(Path.of("docs/report.md")))
        .contains(rows)
        .contains(String.format(Locale.ROOT, "at least %.1f", Math.floor(worst * 10) / 10));
  }

  private static String figure(Ink ink, Ink ground, Paper paper) {
    return String.format(Locale.ROOT, "%.1f", contrast(ink, ground, paper));
  }

  private static double contrast(Ink ink, Ink ground, Paper paper) {
    double one = luminance(ink.on(paper));
    double other = luminance(ground.on(paper));
    return (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
  }

  private static double luminance(Color colour) {
    return .2126 * linear(colour.getRed())
        + .7152 * linear(colour.getGreen())
        + .0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
  }
}
