package respite.talk.effect;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import respite.journal.Detail;
import respite.journal.Rating;

/** What is said about typed texts that hold more than a score. */
public sealed interface NoteLine extends Line {
  /**
   * All that one text put into the journal.
   *
   * @param today whether it is about the journal day on which it was typed
   * @param now the person's own clock when a rating is for the moment of writing; else empty
   * @param rating empty when none was told
   * @param before what the rating was before; empty when it is new or as it was
   * @param beside what was rated for the moment of writing beside a whole day; else empty
   * @param told the extras of the day as that text told them
   * @param rest the note as it is stored; empty when all its words were read
   * @param week the seven days that end with the one rated; empty unless a whole day is
   */
  record Stored(
      Occasion when,
      boolean today,
      Optional<LocalTime> now,
      Optional<Rating> rating,
      Optional<Rating> before,
      Optional<Rating> beside,
      List<Detail> told,
      String rest,
      Optional<Week> week)
      implements NoteLine {
    /** Copies the list, so that the line cannot change. */
    public Stored {
      told = List.copyOf(told);
    }
  }

  /** When was that? The answers are offered below. */
  record WhenWasIt() implements NoteLine {}
}
