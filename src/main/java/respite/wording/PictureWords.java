package respite.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import respite.relief.Baseline;
import respite.relief.Level;
import respite.relief.PainChart;
import respite.relief.Relief;
import respite.relief.ReliefLine;

/** The words on pictures, in one language: plain text, each short enough for a phone. */
public interface PictureWords {
  /** What the marks of a picture mean. */
  enum Sign {
    DAY_SCORE,
    WEEK_SCORE,
    INFUSION,
    HELD,
    MAY_HAVE_HELD,
    BASELINE,
    LINE_30,
    LINE_50,
    TOO_BAD,
    NO_ENTRY,
    NO_PAIN,
    WORST
  }

  /** How far apart the dates of an axis are. */
  enum Step {
    DAYS,
    MONTHS,
    YEARS
  }

  String of(Sign sign);

  /** The title of the chart of the days from one to another, both included. */
  String chartTitle(LocalDate from, LocalDate to);

  /** The title of the calendar of the days from one to another, both included. */
  String calendarTitle(LocalDate from, LocalDate to);

  /** The figures under a title, the most telling first. */
  List<String> figures(PainChart chart);

  /** A date on an axis. */
  String tick(LocalDate day, Step step);

  String weekday(DayOfWeek day);

  /** A level as a number, at most four characters. */
  String points(Level.Points points);

  /**
   * How long relief held, or that it did not, the fullest words first, each shorter than the one
   * before; empty when there is nothing to say yet.
   */
  List<String> held(Relief relief);

  String baseline(Baseline.Known baseline);

  String line30(ReliefLine line);

  String line50(ReliefLine line);

  /** Everything the picture shows, as text for whoever does not see it; under 1000 characters. */
  String text(PainChart chart);
}
