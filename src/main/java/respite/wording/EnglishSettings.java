package respite.wording;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import respite.journal.Condition;
import respite.journal.Extra;
import respite.journal.Pause;
import respite.journal.Preferences;
import respite.talk.effect.SettingsLine;

/** The settings, in English: each screen tells how things stand, in words. */
final class EnglishSettings {
  private EnglishSettings() {}

  static String words(SettingsLine line) {
    return switch (line) {
      case SettingsLine.Overview overview -> overview(overview);
      case SettingsLine.Evening(var chosen) -> evening(chosen);
      case SettingsLine.EveningTime(var chosen) ->
          "It is set to %s. <b>When shall I ask?</b> Tap a time, or type one, like 21:15."
              .formatted(time(chosen));
      case SettingsLine.NoTime(var typed) ->
          "“%s” could be a time or a score, so I took it for neither. A time looks like 20:00 or 8 pm. For a score, close the settings with /cancel first."
              .formatted(Html.escape(Html.shortened(typed, 40)));
      case SettingsLine.PauseWhy() ->
          "During a pause I don't come back to you; you can still write. <b>What is the pause for?</b>";
      case SettingsLine.PauseLength(var why) ->
          "A pause: %s. <b>How long?</b>".formatted(EnglishReminders.reason(why));
      case SettingsLine.Extras(var asked) ->
          "Beside the score I ask about: %s. Each takes one tap, and can be skipped."
              .formatted(extras(asked));
      case SettingsLine.DayEnd(var at) -> dayEnd(at);
      case SettingsLine.NoDayEnd(var typed) ->
          "%s is past noon; a day can end between 00:00 and 11:59. When does yours end?"
              .formatted(Days.clock(typed));
      case SettingsLine.More() -> "More settings.";
      case SettingsLine.Treatment(var condition) ->
          "Treated for: %s. You need not say. It is only used when you ask what the article says about it."
              .formatted(condition.map(EnglishSettings::condition).orElse("not told"));
      case SettingsLine.Deletion() ->
          "To delete everything, send /delete. I'll first list what goes.";
      case SettingsLine.ClockMoved(var zone, var now, var evening, var former) ->
          "Your clock is %s now, where it is %s. Your entries keep their days. <b>Shall I ask at %s by the new clock, or keep the old hour, which is %s there?</b>"
              .formatted(
                  city(zone.getId()), Days.clock(now), Days.clock(evening), Days.clock(former));
      case SettingsLine.Left() -> "Settings closed. What you chose is kept.";
    };
  }

  private static String overview(SettingsLine.Overview now) {
    Preferences chosen = now.chosen();
    return """
    <b>Settings</b>
    Evening question: %s.
    Pause: %s.
    Asked beside the score: %s.
    Your day ends at %s.
    Your clock: %s, where it is %s.\
    """
        .formatted(
            summary(chosen),
            now.pause().map(EnglishSettings::pause).orElse("none"),
            extras(chosen.extras()),
            Days.clock(chosen.dayEnd()),
            city(now.zone().getId()),
            Days.clock(now.now()));
  }

  private static String summary(Preferences chosen) {
    var reminders = chosen.reminders();
    return reminders.on()
        ? "at %s, %s, %s"
            .formatted(
                time(chosen),
                reminders.silent() ? "without a sound" : "with a sound",
                reminders.nudge() ? "and once more if unanswered" : "once")
        : "off";
  }

  private static String evening(Preferences chosen) {
    var reminders = chosen.reminders();
    return """
    <b>Evening question</b>
    Time: %s.
    Sound: %s.
    Asked again: %s.
    Words: %s\
    """
        .formatted(
            reminders.on() ? time(chosen) : "off; /log asks any time",
            reminders.silent() ? "none" : "as your phone does for this chat",
            reminders.nudge() ? "once, two hours later, if unanswered" : "no",
            reminders.discreet() ? "“Time for your check-in.”" : "“How was your pain today?”");
  }

  /** The time, with the day it is about where that is not plain. */
  private static String time(Preferences chosen) {
    LocalTime at = chosen.reminders().at();
    String about = "";
    if (at.isBefore(chosen.dayEnd())) {
      about = " (about the day before)";
    } else if (at.isBefore(LocalTime.NOON)) {
      about = " (about the day that is beginning)";
    }
    return Days.clock(at) + about;
  }

  private static String pause(Pause pause) {
    return EnglishReminders.reason(pause.why())
        + pause
            .until()
            .map(day -> ", until the evening of %s".formatted(Days.full(day)))
            .orElse(", until you tap “I'm back”");
  }

  private static String dayEnd(LocalTime at) {
    return "Your day ends at %s: until then, what you write is about the day before. Days already noted stay as they are. <b>When does your day end?</b>"
        .formatted(Days.clock(at));
  }

  static String extras(List<Extra> asked) {
    return asked.isEmpty()
        ? "nothing"
        : asked.stream().map(EnglishSettings::extra).collect(Collectors.joining(", "));
  }

  static String extra(Extra extra) {
    return switch (extra) {
      case SLEEP -> "sleep";
      case MOOD -> "mood";
      case MANAGED -> "what you managed";
      case INTERFERENCE -> "what pain got in the way of";
      case SITES -> "where it hurts";
      case QUALITIES -> "what it feels like";
      case MEDICINES -> "medicines";
    };
  }

  static String condition(Condition condition) {
    return switch (condition) {
      case CRPS -> "CRPS";
      case NERVE_PAIN -> "nerve pain";
      case FIBROMYALGIA -> "fibromyalgia";
      case ACUTE_PAIN -> "acute pain";
      case DEPRESSION -> "depression";
      case OTHER -> "something else";
    };
  }

  private static String city(String zone) {
    return Html.escape(zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' '));
  }
}
