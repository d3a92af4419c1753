package respite.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import respite.talk.effect.PaperSize;
import respite.wording.PageWords;
import respite.wording.PictureWords;

/** The page for the doctor as a PDF: all in memory, and nobody's name but what was typed. */
record ReportPdf(PageWords words, PictureWords pictureWords) {
  private static final Map<PaperSize, PDRectangle> AREAS =
      Map.of(PaperSize.A4, PDRectangle.A4, PaperSize.LETTER, PDRectangle.LETTER);

  /**
   * Draws it.
   *
   * @param name as the patient typed it for this page; empty prints none
   * @param details whether notes, side effects and medicines are wanted on a second page
   */
  byte[] of(ClinicReport report, PaperSize paper, Optional<String> name, boolean details) {
    var area = Objects.requireNonNull(AREAS.get(paper));
    boolean more = details && SecondPage.hasDetails(report);
    int pages = more || SecondPage.hasCourses(report) ? 2 : 1;
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      document.getDocumentInformation().setTitle(words.of(PageWords.Heading.PAGE));
      document.setDocumentId(0L); // else it holds the time of making
      var fonts = new PdfFonts(document);
      page(
          document,
          fonts,
          area,
          1,
          pages,
          sheet -> new FirstPage(sheet, report, words, pictureWords).draw(name));
      if (pages > 1) {
        page(
            document,
            fonts,
            area,
            2,
            pages,
            sheet -> new SecondPage(sheet, report, words).draw(more));
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void page(
      PDDocument document,
      PdfFonts fonts,
      PDRectangle area,
      int number,
      int of,
      Consumer<Sheet> drawing)
      throws IOException {
    var page = new PDPage(area);
    document.addPage(page);
    try (var stream = new PDPageContentStream(document, page)) {
      var size = new Size(area.getWidth(), area.getHeight());
      var sheet = new Sheet(new PdfPainter(stream, fonts, size.height()), size);
      drawing.accept(sheet);
      sheet.foot(words, number, of);
    }
  }
}
