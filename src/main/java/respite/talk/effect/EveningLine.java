package respite.talk.effect;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import respite.journal.Detail;
import respite.journal.Rating;

/** The evening question and its receipts. */
public sealed interface EveningLine extends Line {
  /**
   * How was your pain on average that day?
   *
   * @param today whether the day is the date on which this is asked
   */
  record HowWas(LocalDate day, boolean today) implements EveningLine {}

  /**
   * The day's rating as it stands now.
   *
   * @param before what it was before this correction; empty for a first answer
   * @param week the seven days that end with this one
   * @param told the extras of the day, in the order of {@link respite.journal.Extra}
   */
  record Receipt(
      LocalDate day,
      boolean today,
      Rating rating,
      Optional<Rating> before,
      Week week,
      String note,
      List<Detail> told)
      implements EveningLine {
    /** Copies the list, so that the line cannot change. */
    public Receipt {
      told = List.copyOf(told);
    }
  }

  /** What is told of a day that is not rated: a partial day counts. */
  record Partial(LocalDate day, boolean today, List<Detail> told) implements EveningLine {
    /** Copies the list, so that the line cannot change. */
    public Partial {
      told = List.copyOf(told);
    }
  }

  /** The question was answered by typing; the receipt stands further down. */
  record AnsweredBelow(LocalDate day, Rating rating) implements EveningLine {}

  /** When shall I ask again? */
  record AskAgainWhen(LocalDate day) implements EveningLine {}

  /** The question comes once more at that time. */
  record WillAskAt(LocalTime time) implements EveningLine {}

  /** The question does not come again for that day; it can still be answered. */
  record NotToday(LocalDate day) implements EveningLine {}

  /** Nothing new: that rating stands already. */
  record StandsAlready(Rating rating) implements EveningLine {}

  /** The buttons worked for three days; that day can no longer be answered with them. */
  record QuestionOver(LocalDate day) implements EveningLine {}
}
