package respite.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import respite.talk.effect.PaperSize;
import respite.wording.EnglishPage;
import respite.wording.EnglishPictures;

/** The page for the doctor, read back as a reader of PDF files reads it. */
class ReportPdfTest {
  private static final ReportPdf PDF = new ReportPdf(new EnglishPage(), new EnglishPictures());

  private static byte[] made(Patient patient, PaperSize format, String name) {
    var report =
        ClinicReport.of(patient.journal(), patient.account(), patient.today().minusDays(4000));
    return PDF.of(report, format, Optional.of(name), true);
  }

  @ParameterizedTest
  @EnumSource(PaperSize.class)
  void theWordsOfEveryPageAreAsAccepted(PaperSize format) throws IOException {
    for (var patient : Gallery.patients().entrySet()) {
      try (var document = Loader.loadPDF(made(patient.getValue(), format, "Made-up patient"))) {
        if (format == PaperSize.A4) {
          Accepted.text("page-" + patient.getKey(), new PDFTextStripper().getText(document));
        }
        assertOnPage(document);
      }
    }
  }

  @Test
  void textOfEveryScriptIsFound() throws IOException {
    try (var document = Loader.loadPDF(made(Patient.ofManyScripts(), PaperSize.A4, "Ан Ω"))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains(
              "walked the dog twice",
              "[sleeping face]",
              "Боль вернулась",
              "Ο πόνος είναι",
              "الألم أقل اليوم",
              "כאב חזק בבוקר",
              "ปวดน้อยลงมาก",
              "ტკივილი",
              "ցավը",
              "Ан Ω");
    }
  }

  @Test
  void nothingNamesThePatientButThePage() throws IOException {
    byte[] named = made(Patient.ofAYear(), PaperSize.A4, "Anna Example");
    try (var document = Loader.loadPDF(named)) {
      var about = document.getDocumentInformation();
      assertThat(about.getMetadataKeys()).containsExactly("Title");
      assertThat(about.getTitle()).isEqualTo("Pain journal");
      assertThat(document.getDocumentCatalog().getMetadata()).isNull();
    }
    assertThat(new String(named, StandardCharsets.ISO_8859_1)).doesNotContain("Anna");
    assertThat(made(Patient.ofAYear(), PaperSize.A4, "Anna Example")).isEqualTo(named);
  }

  @Test
  void noTextBreaksThePage() throws IOException {
    var random = new Random(5);
    var patient = Patient.ofThreeDays();
    for (int note = 0; note < 60; note++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(80); i >= 0; i--) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x2FFF : 0x1FFFF) + 1);
      }
      patient.remark(text.toString());
    }
    for (int block = 0; block < 0x3000; block += 0x100) {
      var text = new StringBuilder();
      for (int cp = block; cp < block + 0x100; cp++) {
        text.appendCodePoint(cp);
      }
      assertThat(Printable.of(text.toString())).doesNotContain("\u0000");
      patient.medicine(text + "x");
    }
    try (var document = Loader.loadPDF(made(patient, PaperSize.LETTER, "\u202E\u0000\uD83D"))) {
      assertOnPage(document);
    }
  }

  /** Every letter, and every drop of ink, lies inside the margins. */
  private static void assertOnPage(PDDocument document) throws IOException {
    for (var letter : letters(document)) {
      assertThat(letter.getXDirAdj()).isGreaterThanOrEqualTo((float) Sheet.MARGIN - 1);
      assertThat(letter.getXDirAdj() + letter.getWidthDirAdj())
          .as(letter.getUnicode())
          .isLessThanOrEqualTo(letter.getPageWidth() - (float) Sheet.MARGIN + 1);
      assertThat(letter.getYDirAdj()).isBetween(20f, letter.getPageHeight() - 20f);
    }
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      var image = new PDFRenderer(document).renderImageWithDPI(page, 36);
      assertThat(inkNearTheEdge(image, (int) (Sheet.MARGIN / 2) - 4)).isZero();
    }
  }

  private static int inkNearTheEdge(BufferedImage image, int edge) {
    int ink = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < edge; x++) {
        ink += (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
        ink += (image.getRGB(image.getWidth() - 1 - x, y) & 0xFFFFFF) == 0xFFFFFF ? 0 : 1;
      }
    }
    return ink;
  }

  private static List<TextPosition> letters(PDDocument document) throws IOException {
    var letters = new ArrayList<TextPosition>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            letters.add(letter);
          }
        };
    assertThat(stripper.getText(document)).isBlank();
    return letters;
  }
}
