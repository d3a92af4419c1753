package respite.wording;

import respite.answers.Article;
import respite.answers.ArticleEntry;
import respite.talk.Label;

/** What stands on buttons, in English. */
final class EnglishLabels {
  private EnglishLabels() {}

  static String words(Label label, Article article) {
    return switch (label) {
      case Label.Score(var value) -> Integer.toString(value);
      case Label.City(var name) -> name;
      case Label.Time(var time) -> Days.clock(time);
      case Label.Question(var id) ->
          article.entry(id).map(ArticleEntry::question).orElse("(no longer there)");
      case Label.ChangeTo(var score) -> "Change to " + score;
      case Label.Word word -> word(word);
    };
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
      case TWO_WEEKS -> "2 weeks";
      case EIGHT_WEEKS -> "8 weeks";
      case SIX_MONTHS -> "6 months";
      case ALL -> "All";
      case CALENDAR -> "Calendar";
      case OVER_TIME -> "Over time";
      case DARK -> "Dark";
      case LIGHT -> "Light";
      case SINCE_LAST_REPORT -> "Since my last report";
      case SINCE_LAST_INFUSION -> "Since my last infusion";
      case WITH_DETAILS -> "With notes";
      case WITHOUT_DETAILS -> "Without notes";
      case PAPER_A4 -> "A4 paper";
      case PAPER_LETTER -> "Letter paper";
      case ADD_NAME -> "Add a name";
      case NO_NAME -> "No name";
      case AS_CSV -> "CSV";
      case AS_JSON -> "JSON";
      case AS_FHIR -> "FHIR";
    };
  }
}
