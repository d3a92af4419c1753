package respite.wording;

import java.time.Duration;
import respite.answers.Article;
import respite.answers.ArticleEntry;
import respite.talk.effect.Label;

/** What stands on buttons, in English. */
final class EnglishLabels {
  private EnglishLabels() {}

  static String words(Label label, Article article) {
    return switch (label) {
      case Label.Score(var value) -> Integer.toString(value);
      case Label.City(var name) -> name;
      case Label.Time(var time) -> Days.clock(time);
      case Label.When(var occasion) -> EnglishNotes.occasion(occasion);
      case Label.Question(var id) ->
          article.entry(id).map(ArticleEntry::question).orElse("(no longer there)");
      case Label.ChangeTo(var score) -> "Change to " + score;
      case Label.OfExtra(var extra) -> EnglishExtras.name(extra);
      case Label.Graded(var grade) -> Words.first(Terms.name(grade));
      case Label.Managed(var share) -> Words.first(Terms.name(share));
      case Label.Where(var site, var chosen) ->
          marked(Words.first(EnglishExtras.words(site)), chosen);
      case Label.Felt(var quality, var chosen) ->
          marked(Words.first(EnglishExtras.words(quality)), chosen);
      case Label.Medicine(var name, var chosen) ->
          marked(Words.first(Html.shortened(name, 24)), chosen);
      case Label.OnDay(var day) -> Days.brief(day);
      case Label.OfEntry(var shown) -> EnglishEntry.button(shown);
      case Label.Deed deed -> deed(deed);
      case Label.OfSettings setting -> EnglishSettingsLabels.words(setting);
      case Label.Day(var day, var fromToday) -> Days.seen(day, fromToday);
      case Label.ByRoute(var route) -> Terms.button(route);
      case Label.Minutes(var minutes) -> Terms.length(Duration.ofMinutes(minutes));
      case Label.Effect(var effect, var chosen) -> marked(Terms.button(effect), chosen);
      case Label.Overall(var verdict, var chosen) -> marked(Terms.button(verdict), chosen);
      case Label.CourseOf(var last) -> "Course of " + Days.brief(last);
      case Label.Word word -> word(word);
    };
  }

  private static String deed(Label.Deed deed) {
    return switch (deed) {
      case DONE -> "Done";
      case SAME_AS_YESTERDAY -> "Same as yesterday";
      case SAME_AS_DAY_BEFORE -> "Same as the day before";
      case TAKE_OUT -> "Take it out";
      case ANSWER_FOR_DAY -> "Give this day its score";
      case ADD_DAY -> "Add a day";
      case ALL_DAYS -> "All days";
      case SEE_DAY -> "See the day";
      case BACK_TO_DAY -> "Back to the day";
      case CHANGE -> "Change";
      case CHANGE_NOTE -> "Change the note";
      case NO_NOTE -> "Take the note out";
      case MOVE -> "Move to another day";
      case DELETE -> "Delete";
      case REPLACE -> "Yes, put it there";
      case OTHER_DAY -> "Another day";
      case CANCEL -> "Cancel";
      case KEEP_EVERYTHING -> "Keep everything";
    };
  }

  /** The mark says in a sign and in words that it is chosen. */
  private static String marked(String words, boolean chosen) {
    return chosen ? "✓ " + words + " (yes)" : words;
  }

  private static String word(Label.Word word) {
    return switch (word) {
      case AGREE -> "Yes, keep my entries";
      case NO_THANKS -> "No, thank you";
      case PRIVACY -> "Privacy";
      case TOO_BAD -> "Too bad to answer";
      case LATER -> "Later";
      case IN_AN_HOUR -> "In 1 hour";
      case IN_THREE_HOURS -> "In 3 hours";
      case NOT_TODAY -> "Not today";
      case OTHER_MINUTES -> "My minutes are different";
      case OTHER_CITY -> "Another place";
      case BACK -> "Back";
      case SKIP -> "Skip";
      case NOTE -> "Note";
      case UNDO -> "Undo";
      case KEEP -> "Leave it";
      case JUST_A_NOTE -> "Just a note";
      case WAS_DAY_AVERAGE -> "That was my day's average";
      case OLDER -> "Older";
      case NEWER -> "Newer";
      case GO_ON -> "I'm all right, go on";
      case HANDLE_IT -> "I'm safe, read it as usual";
      case DROP_IT -> "Drop that message";
      case RIGHT -> "Yes";
      case OTHER_DAY -> "Another day";
      case OTHER_TIME -> "Another time";
      case OTHER_ROUTE -> "Another route";
      case SAME_ONE -> "The same one";
      case ANOTHER_ONE -> "Another one";
      case CANCEL -> "Cancel";
      case EARLIER_DAYS -> "Earlier";
      case LATER_DAYS -> "Later";
      case NO_TIME -> "No time";
      case HOW_LONG -> "How long it ran";
      case DOSE -> "Dose";
      case NEXT_ONE -> "Next one";
      case NEW_COURSE -> "It starts a new course";
      case SAME_COURSE -> "Same course as before";
      case COUNTS_AS_TREATMENT -> "Measure relief from it";
      case USUAL_SCORE -> "My usual score before";
      case PLACE_BY_DATE -> "Let its date decide";
      case AS_A_MEDICINE -> "Don't measure relief from it";
      case CHANGE_IT -> "Change";
      case SHOW_IT -> "Show it";
      case IT_TOOK_PLACE -> "Yes, it did";
      case IT_DID_NOT -> "No";
      case ON_ANOTHER_DAY -> "On another day";
      case NONE_OF_THESE -> "None of these";
      case THAT_IS_ALL -> "That's all";
      case RATHER_NOT -> "I'd rather not say";
      case MY_COURSES -> "My courses";
      case HOW_COMPUTED -> "How is this computed?";
      case NOT_WHAT_I_ASKED -> "Not what I asked";
      case RELIEF_NOW -> "My relief now";
      case TWO_WEEKS -> "2 weeks";
      case EIGHT_WEEKS -> "8 weeks";
      case SIX_MONTHS -> "6 months";
      case ALL -> "All";
      case CALENDAR -> "Calendar";
      case OVER_TIME -> "Over time";
      case DARK -> "Dark";
      case LIGHT -> "Light";
      case SINCE_LAST_REPORT -> "Since my last report";
      case SINCE_LAST_INFUSION -> "Since my last treatment";
      case WITH_DETAILS -> "With notes";
      case WITHOUT_DETAILS -> "Without notes";
      case PAPER_A4 -> "A4 paper";
      case PAPER_LETTER -> "Letter paper";
      case ADD_NAME -> "Add a name";
      case NO_NAME -> "No name";
      case AS_CSV -> "CSV";
      case AS_JSON -> "JSON";
      case AS_FHIR -> "FHIR";
      case BRING_IN -> "Bring it in";
      case NO -> "No";
    };
  }
}
