package respite.wording;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import respite.relief.Baseline;
import respite.relief.Level;
import respite.relief.PainChart;
import respite.relief.Relief;
import respite.relief.ReliefLine;

/** The words on pictures, in English. */
public final class EnglishPictures implements PictureWords {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_OF_YEAR =
      DateTimeFormatter.ofPattern("MMM ’yy", Locale.ENGLISH);

  @Override
  public String of(Sign sign) {
    return switch (sign) {
      case DAY_SCORE -> "pain of the day";
      case WEEK_SCORE -> "middle of the week";
      case INFUSION -> "infusion";
      case HELD -> "30 % relief held";
      case MAY_HAVE_HELD -> "may have held";
      case BASELINE -> "baseline";
      case LINE_30 -> "30 % line";
      case LINE_50 -> "50 % line";
      case TOO_BAD -> "too bad";
      case NO_ENTRY -> "no entry";
      case NO_PAIN -> "no pain";
      case WORST -> "worst";
    };
  }

  @Override
  public String chartTitle(LocalDate from, LocalDate to) {
    return "Your pain, " + Days.range(from, to);
  }

  @Override
  public String calendarTitle(LocalDate from, LocalDate to) {
    return "Calendar, " + Days.range(from, to);
  }

  @Override
  public List<String> figures(PainChart chart) {
    var figures = new ArrayList<String>();
    chart
        .lately()
        .ifPresent(level -> figures.add("last 7 days: middle " + Points.of(level, "too bad")));
    figures.add(Spans.of(chart.rated()));
    if (chart.infusions() > 0) {
      figures.add(chart.infusions() == 1 ? "1 infusion" : chart.infusions() + " infusions");
    }
    return figures;
  }

  @Override
  public String tick(LocalDate day, Step step) {
    return switch (step) {
      case DAYS -> Days.date(day);
      case MONTHS -> (day.getMonthValue() == 1 ? MONTH_OF_YEAR : MONTH).format(day);
      case YEARS -> Integer.toString(day.getYear());
    };
  }

  @Override
  public String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  @Override
  public String points(Level.Points points) {
    return Points.of(points, "");
  }

  @Override
  public List<String> held(Relief relief) {
    return EnglishSpans.brief(relief);
  }

  @Override
  public String baseline(Baseline.Known baseline) {
    return "baseline " + (baseline.atLeast() ? "10+" : Points.of(baseline.points(), ""));
  }

  @Override
  public String line30(ReliefLine line) {
    return "30 %: " + Points.of(line);
  }

  @Override
  public String line50(ReliefLine line) {
    return "50 %: " + Points.of(line);
  }

  @Override
  public String text(PainChart chart) {
    return EnglishChartText.of(chart);
  }
}
