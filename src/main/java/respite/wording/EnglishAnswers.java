package respite.wording;

import java.util.stream.Collectors;
import respite.answers.AnswerId;
import respite.answers.Article;
import respite.talk.effect.AnswerLine;

/**
 * Replies to questions, in English: the article's facts in fixed words, or what it is silent on.
 */
final class EnglishAnswers {
  private EnglishAnswers() {}

  static String words(AnswerLine line, Article article) {
    return switch (line) {
      case AnswerLine.FromArticle(var id) -> answer(id, article);
      case AnswerLine.DidYouMean() -> "I'm not sure what you're asking. Did you mean one of these?";
      case AnswerLine.Silent(var topic) -> Silences.words(topic);
      case AnswerLine.InYourJournal(var typical, var latest) ->
          EnglishCourses.inYourJournal(typical, latest);
      case AnswerLine.NextIs(var day, var today, var treatment) ->
          "<b>In your journal</b>: the next one is planned, %s."
              .formatted(Words.uncapped(EnglishTreatments.told(day, today, treatment)));
      case AnswerLine.NoNext() ->
          "<b>In your journal</b>: no treatment is planned. When you know the day, type it, like <b>next infusion friday</b>.";
      case AnswerLine.Several(var replies) ->
          replies.stream().map(reply -> words(reply, article)).collect(Collectors.joining("\n\n"));
    };
  }

  private static String answer(AnswerId id, Article article) {
    return article
        .entry(id)
        .map(entry ->
            "%s\n<i>General information from the article, section “%s”. Not advice about you.</i>"
                .formatted(Html.escape(entry.text()), Html.escape(entry.section())))
        .orElse("That answer is no longer in the article. Please ask me again.");
  }
}
