package respite.wording;

import java.util.ArrayList;
import java.util.stream.Collectors;
import respite.talk.effect.HistoryLine;

/** The history, in English: one day a line, with what belongs to it beneath. */
final class EnglishHistory {
  /** How many entries of a day are shown beside its average; the day itself has them all. */
  private static final int MOST = 5;

  private EnglishHistory() {}

  static String words(HistoryLine line) {
    return switch (line) {
      case HistoryLine.Nothing() ->
          "Your journal is empty so far. Type a score from 0 to 10, or send /log.";
      case HistoryLine.Page(var days, var page, var pages, var ahead) ->
          days.stream()
                  .map(day -> day(day, ahead.contains(day.day())))
                  .collect(Collectors.joining("\n"))
              + (pages > 1 ? "\n\nPage %d of %d".formatted(page, pages) : "");
    };
  }

  private static String day(HistoryLine.DayRow day, boolean ahead) {
    var lines = new ArrayList<String>();
    lines.add("<b>%s</b>".formatted(Days.brief(day.day())) + average(day, ahead));
    if (!day.told().isEmpty()) {
      lines.add("   " + EnglishExtras.all(day.told()));
    }
    day.others().stream()
        .limit(MOST)
        .forEach(shown -> lines.add("   " + EnglishEntry.words(shown) + EnglishEntry.marks(shown)));
    if (day.others().size() > MOST) {
      lines.add("   and " + (day.others().size() - MOST) + " more");
    }
    return String.join("\n", lines);
  }

  /** A day that is not over may still get its score, so that it lacks none. */
  private static String average(HistoryLine.DayRow day, boolean ahead) {
    return day.average()
        .map(shown ->
            ": "
                + EnglishEntry.words(shown).replaceFirst(" on average", "")
                + EnglishEntry.marks(shown))
        .orElse(ahead ? "" : ": no evening score");
  }
}
