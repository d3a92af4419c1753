package respite.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import respite.wording.PictureWords;

/** The dates under a chart, as many as stand side by side without touching. */
final class DateAxis {
  private static final double APART = 18;
  private static final int WEEK = 7;

  private DateAxis() {}

  private record Label(double x, String text, double width) {}

  static void draw(
      Painter painter, Frame frame, PictureWords words, double y, Lettering lettering) {
    for (var label : labels(painter, frame, words, lettering)) {
      painter.stroke(
          Marks.line(label.x(), frame.bottom(), label.x(), frame.bottom() + 5),
          Ink.AXIS,
          Pen.whole(1.2));
      double left = frame.left() - 30;
      double middle = Math.max(label.x(), left + label.width() / 2);
      painter.text(label.text(), middle, y, lettering, Ink.MUTED, Painter.Anchor.MIDDLE);
    }
  }

  /** The finest dates whose labels leave room between them. */
  private static List<Label> labels(
      Painter painter, Frame frame, PictureWords words, Lettering lettering) {
    List<Label> labels = List.of();
    for (int step = 0; labels.isEmpty(); step++) {
      var candidate = new ArrayList<Label>();
      for (var day : days(frame, step)) {
        var text = words.tick(day, kind(step));
        double x = kind(step) == PictureWords.Step.DAYS ? frame.middle(day) : frame.start(day);
        candidate.add(new Label(x, text, painter.width(text, lettering)));
      }
      candidate.removeIf(label -> label.x() + label.width() / 2 > frame.right() + 12);
      if (apart(candidate) || step == LAST_STEP) {
        labels = candidate;
      }
      if (step == LAST_STEP) {
        break;
      }
    }
    return labels;
  }

  private static boolean apart(List<Label> labels) {
    for (int i = 1; i < labels.size(); i++) {
      var before = labels.get(i - 1);
      var label = labels.get(i);
      if (label.x() - before.x() < (label.width() + before.width()) / 2 + APART) {
        return false;
      }
    }
    return !labels.isEmpty();
  }

  private static final int[] DAY_STEPS = {1, 2, WEEK, 2 * WEEK, 4 * WEEK};
  private static final int[] MONTH_STEPS = {1, 2, 3, 6};
  private static final int[] YEAR_STEPS = {1, 2, 5, 10, 20, 50};
  private static final int LAST_STEP =
      DAY_STEPS.length + MONTH_STEPS.length + YEAR_STEPS.length - 1;

  private static PictureWords.Step kind(int step) {
    if (step < DAY_STEPS.length) {
      return PictureWords.Step.DAYS;
    }
    return step < DAY_STEPS.length + MONTH_STEPS.length
        ? PictureWords.Step.MONTHS
        : PictureWords.Step.YEARS;
  }

  private static List<LocalDate> days(Frame frame, int step) {
    var first = frame.from();
    var end = frame.to().plusDays(1);
    return switch (kind(step)) {
      case DAYS -> first.datesUntil(end, java.time.Period.ofDays(DAY_STEPS[step])).toList();
      case MONTHS -> {
        int months = MONTH_STEPS[step - DAY_STEPS.length];
        yield firsts(first, end, months);
      }
      case YEARS -> {
        int years = YEAR_STEPS[step - DAY_STEPS.length - MONTH_STEPS.length];
        yield firsts(first, end, 12 * years);
      }
    };
  }

  /** The first of every so many months, counted from a January. */
  private static List<LocalDate> firsts(LocalDate from, LocalDate end, int months) {
    var days = new ArrayList<LocalDate>();
    var base = LocalDate.of(from.getYear() - from.getYear() % 100, 1, 1);
    long passed = ChronoUnit.MONTHS.between(base, from.minusDays(1)) / months + 1;
    for (var day = base.plusMonths(passed * months);
        day.isBefore(end);
        day = day.plusMonths(months)) {
      days.add(day);
    }
    return days;
  }
}
