package respite.report;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Optional;
import respite.relief.PainChart;
import respite.talk.effect.PaperSize;
import respite.wording.EnglishPage;
import respite.wording.EnglishPictures;

/** How long a picture and a page take once the program is warm; docs/report.md has the command. */
final class Benchmark {
  private static final int WARM_UP = 40;
  private static final int MEASURED = 60;

  private Benchmark() {}

  public static void main(String[] args) {
    var words = new EnglishPictures();
    var pdf = new ReportPdf(new EnglishPage(), words);
    var year = Patient.ofAYear();
    var scripts = Patient.ofManyScripts();
    var chart = PainChart.of(year.account(), year.today().minusDays(55));
    var all = PainChart.of(year.account(), year.today().minusDays(400));
    measure(
        "chart, 8 weeks",
        () ->
            Png.of(
                ChartPicture.PHONE,
                Paper.LIGHT,
                painter -> ChartPicture.titled(painter, chart, words, ChartPicture.PHONE)));
    measure(
        "chart, a year",
        () ->
            Png.of(
                ChartPicture.PHONE,
                Paper.LIGHT,
                painter -> ChartPicture.titled(painter, all, words, ChartPicture.PHONE)));
    measure(
        "calendar, 8 weeks",
        () ->
            Png.of(
                CalendarPicture.size(chart),
                Paper.LIGHT,
                painter -> CalendarPicture.draw(painter, chart, words)));
    var report = ClinicReport.of(year.journal(), year.account(), year.today().minusDays(400));
    measure("page, a year, two pages", () -> pdf.of(report, PaperSize.A4, Optional.empty(), true));
    var noted =
        ClinicReport.of(scripts.journal(), scripts.account(), scripts.today().minusDays(400));
    measure(
        "page, notes in many scripts", () -> pdf.of(noted, PaperSize.A4, Optional.empty(), true));
  }

  private interface Making {
    byte[] make();
  }

  /** By the wall clock, and by the processor's time, which a busy machine does not lengthen. */
  private static void measure(String what, Making making) {
    var processor = ManagementFactory.getThreadMXBean();
    double[] wall = new double[MEASURED];
    double[] busy = new double[MEASURED];
    int bytes = 0;
    for (int i = -WARM_UP; i < MEASURED; i++) {
      long wallFrom = System.nanoTime();
      long busyFrom = processor.getCurrentThreadCpuTime();
      bytes = making.make().length;
      if (i >= 0) {
        wall[i] = (System.nanoTime() - wallFrom) / 1e6;
        busy[i] = (processor.getCurrentThreadCpuTime() - busyFrom) / 1e6;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(busy);
    System.out.printf(
        "%-28s median %4.0f ms, of the processor %4.0f ms; %d bytes%n",
        what, wall[MEASURED / 2], busy[MEASURED / 2], bytes);
  }
}
