package respite.talk.effect;

import java.time.LocalDate;
import java.util.Optional;
import respite.journal.Detail;
import respite.journal.Extra;

/** What is said about the extras of a day. */
public sealed interface ExtraLine extends Line {
  /**
   * How was that extra of the day?
   *
   * @param today whether the day is the journal day on which this is asked
   * @param soFar what is told or chosen so far; empty when nothing is
   */
  record Ask(LocalDate day, boolean today, Extra extra, Optional<Detail> soFar)
      implements ExtraLine {}

  /** It was typed and is kept with the day. */
  record Kept(LocalDate day, Detail detail) implements ExtraLine {}
}
