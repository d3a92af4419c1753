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
      case Label.OfExtra(var extra) -> EnglishExtras.name(extra);
      case Label.Graded(var grade) -> Words.first(EnglishExtras.words(grade));
      case Label.Managed(var share) -> Words.first(EnglishExtras.words(share));
      case Label.Where(var site, var chosen) -> toggle(EnglishExtras.words(site), chosen);
      case Label.Felt(var quality, var chosen) -> toggle(EnglishExtras.words(quality), chosen);
      case Label.Medicine(var name, var chosen) -> toggle(Html.shortened(name, 24), chosen);
      case Label.OnDay(var day) -> Days.brief(day);
      case Label.OfEntry(var shown) -> EnglishEntry.button(shown);
      case Label.OfVerdict(var verdict) -> Words.first(EnglishEntry.words(verdict));
      case Label.Deed deed -> deed(deed);
      case Label.Word word -> word(word);
    };
  }

  /** The message above repeats in words what is chosen. */
  private static String toggle(String words, boolean chosen) {
    return (chosen ? "✓ " : "") + Words.first(words);
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
    };
  }
}
