package respite.wording;

import java.util.List;
import java.util.stream.Collectors;
import respite.talk.effect.DayLine;

/** Single days and their entries, in English. */
final class EnglishDays {
  private static final int SHOWN = 60;

  /** How many former forms are told, so that the text fits a message. */
  private static final int FORMS = 5;

  private EnglishDays() {}

  static String words(DayLine line) {
    return switch (line) {
      case DayLine.Page page -> page(page);
      case DayLine.PageOf(var page, var number, var pages) ->
          page(page) + "\n\nPage %d of %d".formatted(number, pages);
      case DayLine.One(var shown, var before) -> one(shown, before);
      case DayLine.ChangeTo(var shown) -> dayAnd(shown) + "\n<b>What should it be?</b>";
      case DayLine.WriteAnew(var shown) ->
          dayAnd(shown) + "\n<b>What should the note say?</b> Type it.";
      case DayLine.Rewritten(var shown) -> "Kept. " + dayAnd(shown);
      case DayLine.MoveWhere(var shown) ->
          dayAnd(shown) + "\n<b>Which day does it belong to?</b> Tap it or type it, like 12 Nov.";
      case DayLine.WhichDay() ->
          "<b>Which day do you want to add to?</b> Tap it or type it, like 12 Nov.";
      case DayLine.NoDay(var typed) ->
          "I don't know “%s” as a day. Tap one, or type it like 12 Nov."
              .formatted(Html.escape(Html.shortened(typed, SHOWN)));
      case DayLine.NotYet(var day) ->
          "%s has not come yet. Which day was it?".formatted(Days.full(day));
      case DayLine.Taken(var moved, var stands) ->
          "%s already has this: %s. Put this in its place: %s? What was there stays on record as corrected."
              .formatted(
                  Days.full(stands.entry().about()),
                  EnglishEntry.words(stands),
                  EnglishEntry.words(moved));
      case DayLine.Moved(var shown, var from) ->
          "Moved from %s to <b>%s</b>: %s."
              .formatted(
                  Days.full(from), Days.full(shown.entry().about()), EnglishEntry.words(shown));
      case DayLine.Deleted(var day, var along) ->
          "Deleted from %s, with everything it said before%s. For a day, Undo brings it back, as long as you change nothing else."
              .formatted(Days.full(day), along(along));
      case DayLine.TakenBack(var gone, var back) -> takenBack(gone, back);
      case DayLine.NothingToUndo() ->
          "There is nothing to take back. /history has your entries; each can be changed there.";
      case DayLine.HowNow() -> "<b>How bad is it right now?</b>\n0 no pain … 10 worst imaginable";
    };
  }

  private static String dayAnd(DayLine.Shown shown) {
    return "%s: %s.".formatted(Days.full(shown.entry().about()), EnglishEntry.words(shown));
  }

  private static String page(DayLine.Page page) {
    String day = (page.today() ? "Today, " : "") + Days.full(page.day());
    return page.entries().isEmpty()
        ? "<b>%s</b>\nNothing is recorded.".formatted(day)
        : "<b>%s</b>\n%s\nTap one to change, move or delete it."
            .formatted(
                day,
                page.entries().stream()
                    .map(shown -> "– " + EnglishEntry.words(shown) + EnglishEntry.marks(shown))
                    .collect(Collectors.joining("\n")));
  }

  private static String one(DayLine.Shown shown, List<DayLine.Was> before) {
    String made =
        "<b>%s</b>\nAbout: %s.\nMade: %s, %s%s."
            .formatted(
                Words.first(EnglishEntry.words(shown)),
                Days.full(shown.entry().about()),
                Days.full(shown.madeOn()),
                Days.clock(shown.madeAt()),
                shown.late() ? ", a late entry" : "");
    int left = Math.max(0, before.size() - FORMS);
    String more = left == 0 ? "" : "\n%d earlier %s.".formatted(left, left == 1 ? "form" : "forms");
    return before.stream()
        .skip(left)
        .map(was ->
            "\nUntil %s, %s it was: %s%s."
                .formatted(
                    Days.brief(was.until()),
                    Days.clock(was.at()),
                    EnglishEntry.words(was.entry()),
                    was.entry().about().equals(shown.entry().about())
                        ? ""
                        : ", for " + Days.full(was.entry().about())))
        .collect(Collectors.joining("", made + more, ""));
  }

  private static String takenBack(List<DayLine.Shown> gone, List<DayLine.Shown> back) {
    String out =
        gone.stream()
            .map(shown -> "Out of your journal again: " + dated(shown))
            .collect(Collectors.joining("\n"));
    String in =
        back.stream()
            .map(shown -> "As it was before: " + dated(shown))
            .collect(Collectors.joining("\n"));
    return out + (out.isEmpty() || in.isEmpty() ? "" : "\n") + in;
  }

  private static String along(List<DayLine.Shown> along) {
    return along.isEmpty()
        ? ""
        : along.stream()
            .map(EnglishEntry::words)
            .collect(Collectors.joining("; ", " and what you told of it later (", ")"));
  }

  private static String dated(DayLine.Shown shown) {
    return "%s, for %s.".formatted(EnglishEntry.words(shown), Days.full(shown.entry().about()));
  }
}
