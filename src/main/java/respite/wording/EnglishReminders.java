package respite.wording;

import respite.journal.Pause;
import respite.talk.effect.ReminderLine;

/** What Respite says of its own accord, in English. */
final class EnglishReminders {
  private static final String ANCHORS = "\n0 no pain … 10 worst imaginable";
  private static final String DISCREET_ANCHORS = "\n0 none … 10 worst imaginable";

  private EnglishReminders() {}

  static String words(ReminderLine line) {
    return switch (line) {
      case ReminderLine.TimeToCheckIn(var day, var today) ->
          "<b>Time for your check-in%s.</b>".formatted(today ? "" : " for " + Days.full(day))
              + DISCREET_ANCHORS;
      case ReminderLine.StillOpen(var day, var today, var discreet) ->
          discreet
              ? "<b>Your check-in for %s is still open, if you like.</b>"
                      .formatted(today ? "today" : Days.full(day))
                  + DISCREET_ANCHORS
              : "<b>If you like: how was your pain %s, on average?</b>"
                      .formatted(today ? "today" : "on " + Days.full(day))
                  + ANCHORS;
      case ReminderLine.GoodToHear(var day, var today, var discreet) ->
          "<b>Good to hear from you. How was %s, on average?</b>"
                  .formatted(today ? "today" : Days.weekday(day))
              + (discreet ? DISCREET_ANCHORS : ANCHORS);
      case ReminderLine.QuestionWaits() -> "<b>Time for your check-in.</b>";
      case ReminderLine.GoOnReminding(var why) ->
          "Reminders are paused (%s). <b>Shall I remind you again in the evening?</b>"
              .formatted(reason(why));
      case ReminderLine.PauseGoesOn() ->
          "All right. The pause goes on until you end it in /settings.";
    };
  }

  static String reason(Pause.Reason why) {
    return switch (why) {
      case HOSPITAL -> "hospital";
      case HOLIDAY -> "holiday";
      case BREAK -> "a break";
    };
  }
}
