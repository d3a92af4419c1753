package respite.report;

import java.util.List;
import java.util.Optional;
import respite.wording.PageWords;
import respite.wording.PageWords.Heading;
import respite.wording.PictureWords;

/** The page that is read in twenty seconds: four figures, one picture, one table. */
record FirstPage(Sheet sheet, ClinicReport report, PageWords words, PictureWords pictureWords) {
  /** How many courses it has rows for. */
  static final int MOST_COURSES = 6;

  private static final Lettering TITLE = Lettering.bold(20);
  private static final Lettering RULE = Lettering.regular(7.5);
  private static final double CHART_UNITS = 860;
  private static final double MOST_CHART = 300;

  void draw(Optional<String> name) {
    head(name);
    var chart = report.chart();
    sheet.figures(
        List.of(
            words.change(chart),
            words.lastCourse(chart.latest()),
            words.typical(report.typical(), report.route()),
            words.rated(chart.rated())));
    sheet.down(12);
    sheet.heading(words.of(Heading.CHART));
    var newest = report.rows().stream().limit(MOST_COURSES).toList();
    var table = new CourseTable(sheet, words, newest);
    var rule = Paragraph.of(sheet.painter(), words.rule(), RULE, sheet.width(), 10);
    double below = (newest.isEmpty() ? 0 : table.height() + 32) + rule.height() + 48;
    picture(Math.min(MOST_CHART, sheet.room() - below));
    if (!newest.isEmpty()) {
      sheet.down(12);
      sheet.heading(words.of(Heading.COURSES));
      table.draw(newest.size());
    }
    sheet.down(10);
    sheet.paragraph(
        words.of(Heading.ENTERED) + ". " + words.entered(report.entered()), Sheet.BODY, Ink.TEXT);
    sheet.down(4);
    rule.draw(sheet.painter(), sheet.left(), sheet.y(), Ink.MUTED);
  }

  private void head(Optional<String> name) {
    var painter = sheet.painter();
    double right = sheet.left() + sheet.width();
    painter.text(words.of(Heading.PAGE), sheet.left(), sheet.y() + 16, TITLE, Ink.TEXT);
    name.map(typed -> Paragraph.of(painter, typed, Sheet.STRONG, sheet.width() / 2, 1))
        .filter(line -> !line.lines().isEmpty())
        .ifPresent(line ->
            painter.text(
                line.lines().getFirst(),
                right,
                sheet.y() + 14,
                Sheet.STRONG,
                Ink.TEXT,
                Painter.Anchor.END));
    var chart = report.chart();
    painter.text(
        words.period(chart.from(), chart.to()),
        sheet.left(),
        sheet.y() + 33,
        Sheet.BODY,
        Ink.MUTED);
    painter.text(
        words.printed(chart.to()),
        right,
        sheet.y() + 33,
        Sheet.BODY,
        Ink.MUTED,
        Painter.Anchor.END);
    sheet.down(44);
  }

  private void picture(double height) {
    double scale = sheet.width() / CHART_UNITS;
    ChartPicture.plain(
        new Inset(sheet.painter(), sheet.left(), sheet.y(), scale),
        report.chart(),
        pictureWords,
        new Size(CHART_UNITS, height / scale));
    sheet.down(height);
  }
}
