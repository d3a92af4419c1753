package respite.wording;

import java.util.List;
import java.util.stream.Collectors;
import respite.talk.effect.EntryLine;

/** Typed entries, in English. */
final class EnglishEntries {
  private static final int SHOWN = 300;

  private EnglishEntries() {}

  static String words(EntryLine line) {
    return switch (line) {
      case EntryLine.NotedNow(var day, var time, var rating, var note) ->
          "<b>%s</b> right now, %s %s.%s"
              .formatted(Scores.words(rating), Days.weekday(day), Days.clock(time), note(note));
      case EntryLine.Remarked(var day, var text, var denies) ->
          "Noted for %s: %s".formatted(Days.weekday(day), shown(text))
              + (denies ? "\nIt stays a note; nothing is recorded as taken." : "");
      case EntryLine.Between(var typed, var lower, var upper) ->
          "The scale has whole numbers only. Is %s nearer to %d or to %d?"
              .formatted(shown(typed), lower, upper);
      case EntryLine.OffScale(var typed, var guesses) -> offScale(shown(typed), guesses);
      case EntryLine.IsItAScore(var scores) ->
          scores.size() == 1
              ? "Is %d your pain score, or is this just a note?".formatted(scores.getFirst())
              : "Which of these is your pain score, or is this just a note?";
      case EntryLine.TakenBack(var day) ->
          "Taken back. It is no longer in your journal for %s.".formatted(Days.weekday(day));
      case EntryLine.ChangeTo(var day, var from, var to) ->
          "You edited that message. Change %s to %d for %s?"
              .formatted(Scores.words(from), to, Days.full(day));
      case EntryLine.Changed(var day, var from, var to) ->
          "Changed from %s to <b>%s</b>, %s."
              .formatted(Scores.words(from), Scores.words(to), Days.full(day));
      case EntryLine.Kept(var day, var rating) ->
          "Left as it was: %s, %s.".formatted(Scores.words(rating), Days.full(day));
      case EntryLine.WriteNote(var day, var rating) ->
          "What would you like to note with %s for %s? Just type it."
              .formatted(Scores.words(rating), Days.weekday(day));
      case EntryLine.NoteKept(var day, var rating) ->
          "Kept with %s for %s.".formatted(Scores.words(rating), Days.weekday(day));
      case EntryLine.EditSays(var day, var text) ->
          "You edited what is noted for %s. Change it to: %s?"
              .formatted(Days.full(day), shown(text));
      case EntryLine.EditLeft() -> "Left as it is.";
      case EntryLine.EditChangesNothing() ->
          "I saw that you edited a message. Your journal is as it was; /history lets you change any entry.";
    };
  }

  private static String offScale(String typed, List<Integer> guesses) {
    String which = guesses.stream().map(String::valueOf).collect(Collectors.joining(", or "));
    return guesses.isEmpty()
        ? "%s is off the scale, which goes from 0 to 10. Please type one number from it."
            .formatted(typed)
        : "%s is off the scale, which goes from 0 to 10. Was it %s?".formatted(typed, which);
  }

  private static String note(String note) {
    return note.isEmpty() ? "" : "\nNote: " + shown(note);
  }

  private static String shown(String typed) {
    return Html.escape(Html.shortened(typed, SHOWN));
  }
}
