package respite.report;

import java.util.List;
import java.util.function.Function;
import respite.wording.PageWords;
import respite.wording.PageWords.Heading;

/**
 * What there was no room for: earlier courses, side effects, medicines, notes. One page at most.
 */
record SecondPage(Sheet sheet, ClinicReport report, PageWords words) {
  private static final double DAY_WIDTH = 50;
  private static final int MOST_LINES = 12;

  /** Whether there is anything for it beside earlier courses. */
  static boolean hasDetails(ClinicReport report) {
    return !report.notes().isEmpty()
        || !report.effects().isEmpty()
        || !report.medicines().isEmpty();
  }

  static boolean hasCourses(ClinicReport report) {
    return report.rows().size() > FirstPage.MOST_COURSES;
  }

  void draw(boolean details) {
    if (hasCourses(report)) {
      courses(details ? .4 : 1);
    }
    if (details) {
      list(Heading.SIDE_EFFECTS, report.effects(), words::sideEffects, .35);
      list(Heading.MEDICINES, report.medicines(), Function.identity(), .4);
      list(Heading.NOTES, report.notes(), Function.identity(), 1);
      if (report.notes().stream().anyMatch(note -> Printable.hasBoxes(note.what()))) {
        sheet.paragraph(words.boxes(), Sheet.BODY, Ink.MUTED);
      }
    }
  }

  private void courses(double share) {
    var earlier = report.rows().subList(FirstPage.MOST_COURSES, report.rows().size());
    sheet.heading(words.of(Heading.EARLIER_COURSES));
    var table = new CourseTable(sheet, words, earlier);
    int fitting = table.fitting(sheet.room() * share);
    table.draw(fitting);
    left(earlier.size() - fitting);
    sheet.down(14);
  }

  private <T> void list(
      Heading heading, List<ClinicReport.Said<T>> said, Function<T, String> told, double share) {
    double end = sheet.y() + sheet.room() * share - 2 * Sheet.BODY.size();
    sheet.heading(words.of(heading));
    int drawn = 0;
    for (var one : said) {
      var paragraph =
          Paragraph.of(
              sheet.painter(),
              told.apply(one.what()),
              Sheet.BODY,
              sheet.width() - DAY_WIDTH,
              MOST_LINES);
      if (sheet.y() + paragraph.height() > end) {
        break;
      }
      sheet
          .painter()
          .text(
              words.day(one.day()),
              sheet.left(),
              sheet.y() + Sheet.BODY.size(),
              Sheet.BODY,
              Ink.MUTED);
      paragraph.draw(sheet.painter(), sheet.left() + DAY_WIDTH, sheet.y(), Ink.TEXT);
      sheet.down(paragraph.height() + 3);
      drawn++;
    }
    if (said.isEmpty()) {
      sheet.paragraph(words.nothing(), Sheet.BODY, Ink.MUTED);
    }
    left(said.size() - drawn);
    sheet.down(12);
  }

  private void left(int count) {
    if (count > 0) {
      sheet.paragraph(words.more(count), Sheet.BODY, Ink.MUTED);
    }
  }
}
