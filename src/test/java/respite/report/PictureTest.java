package respite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import respite.relief.PainChart;
import respite.wording.EnglishPictures;

/** The pictures, as drawing operations and as pixels. */
class PictureTest {
  private static final EnglishPictures WORDS = new EnglishPictures();

  private static PainChart chart(Patient patient, int days) {
    return PainChart.of(patient.account(), patient.today().minusDays(days - 1L));
  }

  private static RecordingPainter drawn(PainChart chart) {
    var painter = new RecordingPainter();
    ChartPicture.titled(painter, chart, WORDS, ChartPicture.PHONE);
    return painter;
  }

  private static RecordingPainter calendar(PainChart chart) {
    var painter = new RecordingPainter();
    CalendarPicture.draw(painter, chart, WORDS);
    return painter;
  }

  @ParameterizedTest
  @CsvSource({
    "year,14",
    "year,56",
    "year,182",
    "year,4000",
    "three-days,56",
    "one-entry,14",
    "failures,56",
    "scripts,56"
  })
  void theChartIsDrawnAsAccepted(String patient, int days) throws IOException {
    var chart = chart(Gallery.patients().get(patient), days);
    Accepted.text("chart-" + patient + "-" + days, drawn(chart).written());
    Accepted.text("told-" + patient + "-" + days, WORDS.text(chart) + "\n");
  }

  @ParameterizedTest
  @CsvSource({"year,56", "failures,4000", "one-entry,14"})
  void theCalendarIsDrawnAsAccepted(String patient, int days) throws IOException {
    var chart = chart(Gallery.patients().get(patient), days);
    Accepted.text("calendar-" + patient + "-" + days, calendar(chart).written());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 56, 182, 4000})
  void noTextTouchesAnotherOrTheEdge(int days) {
    for (var patient : Gallery.patients().entrySet()) {
      var chart = chart(patient.getValue(), days);
      assertApart(patient.getKey(), drawn(chart).texts, ChartPicture.PHONE);
      assertApart(patient.getKey(), calendar(chart).texts, CalendarPicture.size(chart));
    }
  }

  private static void assertApart(String patient, List<RecordingPainter.Text> texts, Size size) {
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      assertThat(text.left()).as(patient + ": " + text).isGreaterThanOrEqualTo(0);
      assertThat(text.right()).as(patient + ": " + text).isLessThanOrEqualTo(size.width());
      assertThat(text.base()).as(patient + ": " + text).isBetween(0.0, size.height());
      assertThat(text.size()).as(patient + ": " + text).isGreaterThanOrEqualTo(16);
      for (var other : texts.subList(i + 1, texts.size())) {
        assertThat(text.touches(other)).as(patient + ": " + text + " and " + other).isFalse();
      }
    }
  }

  @Test
  void theTextUnderAPictureFitsACaption() {
    for (var patient : Gallery.patients().values()) {
      assertThat(WORDS.text(chart(patient, 4000))).hasSizeLessThan(1000);
    }
  }

  @Test
  void aPictureLooksAsAccepted() throws IOException {
    var year = chart(Patient.ofAYear(), 56);
    Accepted.picture(
        "chart-light",
        Png.of(
            ChartPicture.PHONE,
            Paper.LIGHT,
            painter -> ChartPicture.titled(painter, year, WORDS, ChartPicture.PHONE)));
    var failures = chart(Patient.ofFailures(), 4000);
    Accepted.picture(
        "chart-dark",
        Png.of(
            ChartPicture.PHONE,
            Paper.DARK,
            painter -> ChartPicture.titled(painter, failures, WORDS, ChartPicture.PHONE)));
    Accepted.picture(
        "calendar-light",
        Png.of(
            CalendarPicture.size(year),
            Paper.LIGHT,
            painter -> CalendarPicture.draw(painter, year, WORDS)));
  }
}
