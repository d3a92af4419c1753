package respite.wording;

import java.util.Locale;
import respite.journal.Extra;
import respite.talk.effect.Label.OfSettings;

/** What stands on the buttons of the settings, in English. */
final class EnglishSettingsLabels {
  private EnglishSettingsLabels() {}

  static String words(OfSettings label) {
    return switch (label) {
      case OfSettings.ExtraAsked(var extra, var asked) ->
          extra(extra) + (asked ? ": asked" : ": not asked");
      case OfSettings.TreatedFor(var condition) -> capital(EnglishSettings.condition(condition));
      case OfSettings.PauseFor(var why) -> capital(EnglishReminders.reason(why));
      case OfSettings.ByNewClock(var time) -> "At %s, the new clock".formatted(Days.clock(time));
      case OfSettings.ByOldClock(var time) -> "At %s, the old hour".formatted(Days.clock(time));
      case OfSettings.Menu menu -> menu(menu);
      case OfSettings.Asking asking -> asking(asking);
      case OfSettings.Rest rest -> rest(rest);
      case OfSettings.Seldom.CONDITION -> "What I'm treated for";
      case OfSettings.Seldom.DELETE -> "Delete everything";
      case OfSettings.Again.REMIND_AGAIN -> "Yes, remind me again";
      case OfSettings.Again.NOT_YET -> "Not yet";
      case OfSettings.Untold.RATHER_NOT_SAY -> "Rather not say";
    };
  }

  private static String menu(OfSettings.Menu menu) {
    return switch (menu) {
      case EVENING -> "Evening question";
      case PAUSE -> "Pause reminders";
      case I_AM_BACK -> "I'm back";
      case EXTRAS -> "What else is asked";
      case DAY_END -> "When my day ends";
      case ZONE -> "Time zone";
      case MORE -> "More";
      case DONE -> "Done";
    };
  }

  private static String asking(OfSettings.Asking asking) {
    return switch (asking) {
      case CHANGE_TIME -> "Change the time";
      case TURN_ON -> "Turn it on";
      case TURN_OFF -> "Turn it off";
      case ASK_TWICE -> "Ask again if unanswered";
      case ASK_ONCE -> "Ask only once";
      case WITH_SOUND -> "With a sound";
      case WITHOUT_SOUND -> "Without a sound";
      case DISCREET -> "Discreet words";
      case PLAIN -> "Plain words";
    };
  }

  private static String rest(OfSettings.Rest rest) {
    return switch (rest) {
      case THREE_DAYS -> "3 days";
      case A_WEEK -> "A week";
      case TWO_WEEKS -> "Two weeks";
      case UNTIL_I_SAY -> "Until I say";
    };
  }

  private static String extra(Extra extra) {
    return switch (extra) {
      case SLEEP -> "Sleep";
      case MOOD -> "Mood";
      case MANAGED -> "What I managed";
      case INTERFERENCE -> "Got in the way";
      case SITES -> "Where it hurts";
      case QUALITIES -> "How it feels";
      case MEDICINES -> "Medicines";
    };
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }
}
