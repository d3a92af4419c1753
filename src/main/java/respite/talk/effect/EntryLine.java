package respite.talk.effect;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import respite.journal.Rating;

/** What is said about typed entries, and about changing one. */
public sealed interface EntryLine extends Line {
  /** A rating of the moment was kept; the time is the person's own clock. */
  record NotedNow(LocalDate day, LocalTime time, Rating rating, String note) implements EntryLine {}

  /**
   * A remark without a rating was kept.
   *
   * @param denies whether it says that a medicine was not taken, so that none is kept as taken
   */
  record Remarked(LocalDate day, String text, boolean denies) implements EntryLine {}

  /** The score lies between two whole numbers: which one? */
  record Between(String typed, int lower, int upper) implements EntryLine {}

  /** The score is not on the scale; it was meant as one of these perhaps, best guess first. */
  record OffScale(String typed, List<Integer> guesses) implements EntryLine {
    /** Copies the list, so that the line cannot change. */
    public OffScale {
      guesses = List.copyOf(guesses);
    }
  }

  /** The text holds a number that may be a score, or several: which is it, if any? */
  record IsItAScore(List<Integer> scores) implements EntryLine {
    /** Copies the list, so that the line cannot change. */
    public IsItAScore {
      scores = List.copyOf(scores);
    }
  }

  /** A rating was taken out again. */
  record TakenBack(LocalDate day) implements EntryLine {}

  /** An edited message says another score than the entry it made: change it? */
  record ChangeTo(LocalDate day, Rating from, int to) implements EntryLine {}

  /** A rating was changed. */
  record Changed(LocalDate day, Rating from, Rating to) implements EntryLine {}

  /** The entry stays as it was. */
  record Kept(LocalDate day, Rating rating) implements EntryLine {}

  /** Write the note now. */
  record WriteNote(LocalDate day, Rating rating) implements EntryLine {}

  /** The note was kept with the rating. */
  record NoteKept(LocalDate day, Rating rating) implements EntryLine {}

  /** An edited message says this now: shall the journal say so too? */
  record EditSays(LocalDate day, String text) implements EntryLine {}

  /** The journal stays as it was before the edit. */
  record EditLeft() implements EntryLine {}

  /** An edit of an older message changed nothing in the journal. */
  record EditChangesNothing() implements EntryLine {}
}
