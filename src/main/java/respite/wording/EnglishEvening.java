package respite.wording;

import java.time.LocalDate;
import respite.journal.Rating;
import respite.talk.effect.EveningLine;

/** The evening question, in English. */
final class EnglishEvening {
  private EnglishEvening() {}

  static String words(EveningLine line) {
    return switch (line) {
      case EveningLine.HowWas(var day, var today) -> howWas(day, today);
      case EveningLine.Receipt receipt -> receipt(receipt);
      case EveningLine.Partial(var day, var today, var told) ->
          told.isEmpty()
              ? "Nothing is told for %s.".formatted(Days.full(day))
              : "For %s: %s."
                  .formatted(
                      today ? "today, " + Days.weekday(day) : Days.full(day),
                      EnglishExtras.all(told));
      case EveningLine.AnsweredBelow(var day, var rating) ->
          "%s: %s. Noted below.".formatted(Days.full(day), Scores.words(rating));
      case EveningLine.AskAgainWhen(var day) ->
          "When shall I ask again about %s?".formatted(Days.weekday(day));
      case EveningLine.WillAskAt(var time) ->
          "I'll ask again at %s. If you'd rather answer now:".formatted(Days.clock(time));
      case EveningLine.NotToday(var day) ->
          "I won't ask about %s again. You can still answer here for three days:"
              .formatted(Days.weekday(day));
      case EveningLine.StandsAlready(var rating) ->
          "Already noted: %s.".formatted(Scores.words(rating));
      case EveningLine.QuestionOver(var day) ->
          "This question was about %s. Its buttons worked for three days."
              .formatted(Days.full(day));
    };
  }

  private static String howWas(LocalDate day, boolean today) {
    String when = today ? "today" : "on " + Days.full(day);
    return """
    <b>How was your pain %s, on average?</b>
    0 no pain … 10 worst imaginable\
    """
        .formatted(when);
  }

  private static String receipt(EveningLine.Receipt receipt) {
    String day =
        (receipt.today() ? "today, " + Days.weekday(receipt.day()) : Days.full(receipt.day()));
    String kept =
        receipt
            .before()
            .map(before ->
                "Changed from %s to <b>%s</b> for %s."
                    .formatted(Scores.words(before), Scores.words(receipt.rating()), day))
            .orElseGet(() -> first(receipt.rating(), day));
    String note =
        receipt.note().isEmpty()
            ? ""
            : "\nNote: " + Html.escape(Html.shortened(receipt.note(), 300));
    String told =
        receipt.told().isEmpty() ? "" : "\n" + Words.first(EnglishExtras.all(receipt.told())) + ".";
    String week = Scores.week(receipt.week());
    return kept + note + told + (week.isEmpty() ? "" : "\n" + week);
  }

  private static String first(Rating rating, String day) {
    return switch (rating) {
      case Rating.Scored _ -> "<b>%s</b> for %s.".formatted(Scores.words(rating), day);
      case Rating.TooBad() ->
          "Too bad to answer, %s. That counts. I'm sorry it is this hard; I'll be quiet until the next evening."
              .formatted(day);
    };
  }
}
