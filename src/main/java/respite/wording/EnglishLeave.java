package respite.wording;

import java.util.ArrayList;
import java.util.List;
import respite.talk.effect.LeaveLine;

/** Erasing everything, in English. */
final class EnglishLeave {
  private EnglishLeave() {}

  static String words(LeaveLine line) {
    return switch (line) {
      case LeaveLine.WhatGoes(var counts) ->
          """
          <b>This erases everything I keep of you:</b> %s, your settings, and where our talk \
          stands. It cannot be undone.
          What stays: this chat in Telegram, until you delete it there, and any copy that somebody \
          made earlier of both data and keys.

          To erase it, type <b>delete</b>.\
          """
              .formatted(counts(counts));
      case LeaveLine.NotTheWord() ->
          "Nothing is erased. To erase everything, type <b>delete</b>. Or keep it:";
      case LeaveLine.Stays() -> "Everything stays as it is.";
      case LeaveLine.NothingKept() -> "I keep nothing of yours, so there is nothing to erase.";
      case LeaveLine.Erased(var counts) ->
          """
          <b>Erased:</b> %s, your settings, and our talk. The key to it is destroyed with this \
          message; I know nothing of you any more.
          Telegram still shows this chat until you delete it there. If you ever want to begin \
          again, send /start.\
          """
              .formatted(counts(counts));
    };
  }

  private static String counts(LeaveLine.Counts counts) {
    var parts = new ArrayList<String>();
    parts.add(count(counts.scores(), "score"));
    add(parts, counts.notes(), "note");
    add(parts, counts.extras(), "extra");
    add(parts, counts.treatments(), "treatment");
    add(parts, counts.answers(), "answer about treatments");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(count(count, what));
    }
  }

  private static String count(int count, String what) {
    return count + " " + (count == 1 ? what : what.replaceFirst("^(\\w+)", "$1s"));
  }
}
