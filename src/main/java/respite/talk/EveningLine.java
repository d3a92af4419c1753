package respite.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
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
   */
  record Receipt(
      LocalDate day, boolean today, Rating rating, Optional<Rating> before, Week week, String note)
      implements EveningLine {}

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
