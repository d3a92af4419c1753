package respite.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import respite.relief.PainChart;
import respite.talk.effect.PaperSize;
import respite.wording.EnglishPage;
import respite.wording.EnglishPictures;

/** Draws every made-up patient into target/gallery, to be looked at. */
final class Gallery {
  private static final Path FOLDER = Path.of("target/gallery");

  private Gallery() {}

  public static void main(String[] args) throws IOException {
    Files.createDirectories(FOLDER);
    for (var patient : patients().entrySet()) {
      for (int days : new int[] {14, 56, 182, 4000}) {
        draw(patient.getKey() + "-" + days, patient.getValue(), days);
      }
      page(patient.getKey(), patient.getValue());
    }
  }

  static Map<String, Patient> patients() {
    var patients = new LinkedHashMap<String, Patient>();
    patients.put("year", Patient.ofAYear());
    patients.put("three-days", Patient.ofThreeDays());
    patients.put("one-entry", Patient.ofOneEntry());
    patients.put("twenty-thousand", Patient.ofTwentyThousand());
    patients.put("scripts", Patient.ofManyScripts());
    patients.put("failures", Patient.ofFailures());
    return patients;
  }

  private static void page(String name, Patient patient) throws IOException {
    var pdf = new ReportPdf(new EnglishPage(), new EnglishPictures());
    var report =
        ClinicReport.of(patient.journal(), patient.account(), patient.today().minusDays(4000));
    for (var format : PaperSize.values()) {
      byte[] bytes = pdf.of(report, format, Optional.of("Made-up patient"), true);
      String file = name + "-" + format;
      Files.write(FOLDER.resolve(file + ".pdf"), bytes);
      try (var document = Loader.loadPDF(bytes)) {
        for (int page = 0; page < document.getNumberOfPages(); page++) {
          var image = new PDFRenderer(document).renderImageWithDPI(page, 130);
          var png = FOLDER.resolve(file + "-" + (page + 1) + ".png");
          if (!ImageIO.write(image, "png", png.toFile())) {
            throw new IOException("no PNG written");
          }
        }
      }
    }
  }

  private static void draw(String name, Patient patient, int days) throws IOException {
    var words = new EnglishPictures();
    var chart = PainChart.of(patient.account(), patient.today().minusDays(days - 1L));
    for (var paper : Paper.values()) {
      String theme = paper == Paper.LIGHT ? "" : "-dark";
      Files.write(
          FOLDER.resolve(name + theme + ".png"),
          Png.of(
              ChartPicture.PHONE,
              paper,
              painter -> ChartPicture.titled(painter, chart, words, ChartPicture.PHONE)));
      Files.write(
          FOLDER.resolve(name + "-calendar" + theme + ".png"),
          Png.of(
              CalendarPicture.size(chart),
              paper,
              painter -> CalendarPicture.draw(painter, chart, words)));
    }
    Files.writeString(FOLDER.resolve(name + ".txt"), words.text(chart));
  }
}
