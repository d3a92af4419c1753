package respite.report;

import java.util.ArrayList;
import java.util.List;
import respite.wording.PageWords;

/** A row for each course; a long dose is cut after three lines. */
final class CourseTable {
  private static final double[] SHARES = {.155, .19, .125, .16, .225, .145};
  private static final int HELD = 4;
  private static final double PADDING = 4;
  private static final int MOST_LINES = 3;

  private final List<List<Paragraph>> rows = new ArrayList<>();
  private final List<ClinicReport.Row> courses;
  private final Sheet sheet;

  CourseTable(Sheet sheet, PageWords words, List<ClinicReport.Row> courses) {
    this.sheet = sheet;
    this.courses = List.copyOf(courses);
    rows.add(cells(words.columns(), true));
    for (var row : courses) {
      var course = row.course();
      rows.add(
          cells(
              List.of(
                  words.days(course.course()),
                  words.given(course.course(), row.dose()),
                  words.baseline(course.baseline()),
                  words.lowest(course),
                  words.held(course),
                  words.verdict(row.verdict())),
              false));
    }
  }

  private List<Paragraph> cells(List<String> texts, boolean head) {
    var cells = new ArrayList<Paragraph>();
    for (int i = 0; i < texts.size(); i++) {
      var lettering = head || i == HELD ? Sheet.STRONG : Sheet.BODY;
      double width = SHARES[i] * sheet.width() - 2 * PADDING;
      cells.add(Paragraph.of(sheet.painter(), texts.get(i), lettering, width, MOST_LINES));
    }
    return cells;
  }

  private static double height(List<Paragraph> row) {
    return row.stream().mapToDouble(Paragraph::height).max().orElse(0) + PADDING + 2;
  }

  double height() {
    return rows.stream().mapToDouble(CourseTable::height).sum();
  }

  /** How many courses fit into a height, under the head. */
  int fitting(double room) {
    double used = height(rows.getFirst());
    int count = 0;
    while (count + 1 < rows.size() && used + height(rows.get(count + 1)) <= room) {
      used += height(rows.get(count + 1));
      count++;
    }
    return count;
  }

  /** Draws the head and the first so many courses, and goes below them. */
  void draw(int count) {
    for (int i = 0; i <= count; i++) {
      var row = rows.get(i);
      double height = height(row);
      if (i == 0) {
        sheet
            .painter()
            .fill(
                Marks.box(
                    sheet.left(), sheet.y(), sheet.left() + sheet.width(), sheet.y() + height),
                Ink.TILE);
      }
      double x = sheet.left();
      for (int cell = 0; cell < row.size(); cell++) {
        boolean held = i > 0 && cell == HELD && Held.of(courses.get(i - 1).course()).isPresent();
        var ink = held ? Ink.HELD_EDGE : Ink.TEXT;
        row.get(cell).draw(sheet.painter(), x + PADDING, sheet.y() + PADDING / 2, ink);
        x += SHARES[cell] * sheet.width();
      }
      sheet.down(height);
      sheet.rule();
    }
  }
}
