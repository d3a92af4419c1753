package respite.wording;

import java.util.ArrayList;
import java.util.stream.Collectors;
import respite.talk.HistoryLine;

/** The history, in English: one day a line, with what belongs to it beneath. */
final class EnglishHistory {
  private static final int SHOWN = 200;

  private EnglishHistory() {}

  static String words(HistoryLine line) {
    return switch (line) {
      case HistoryLine.Nothing() ->
          "Your journal is empty so far. Type a score from 0 to 10, or send /log.";
      case HistoryLine.Page(var days, var page, var pages) ->
          days.stream().map(EnglishHistory::day).collect(Collectors.joining("\n"))
              + (pages > 1 ? "\n\nPage %d of %d".formatted(page, pages) : "");
    };
  }

  private static String day(HistoryLine.DayRow day) {
    var lines = new ArrayList<String>();
    var marks = new ArrayList<String>();
    if (day.corrected()) {
      marks.add("corrected");
    }
    if (day.late()) {
      marks.add("late entry");
    }
    lines.add(
        "<b>%s</b>: %s%s%s"
            .formatted(
                Days.brief(day.day()),
                day.rating().map(Scores::words).orElse("no evening score"),
                marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")",
                day.note().isEmpty() ? "" : " – " + shown(day.note())));
    day.moments().forEach(moment -> lines.add("   " + moment(moment)));
    return String.join("\n", lines);
  }

  private static String moment(HistoryLine.Moment moment) {
    String text = moment.text().isEmpty() ? "" : shown(moment.text());
    String rating = moment.rating().map(Scores::words).orElse("");
    String gap = rating.isEmpty() || text.isEmpty() ? "" : " – ";
    return Days.clock(moment.time()) + " " + rating + gap + text;
  }

  private static String shown(String typed) {
    return Html.escape(Html.shortened(typed.replaceAll("\\s+", " "), SHOWN));
  }
}
