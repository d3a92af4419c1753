package respite.talk.effect;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import respite.journal.Entry;

/** What is said about single days, their entries, and setting them right. */
public sealed interface DayLine extends Line {
  /**
   * An entry as it is shown: beside its day, when it was made, on the person's own clock.
   *
   * @param late whether it was made after its day had ended
   * @param changed whether it was ever corrected, rewritten or moved
   */
  record Shown(Entry entry, LocalDate madeOn, LocalTime madeAt, boolean late, boolean changed) {}

  /** A form that an entry had until then. */
  record Was(Entry entry, LocalDate until, LocalTime at) {}

  /** A day with its entries, in the order of making. */
  record Page(LocalDate day, boolean today, List<Shown> entries) implements DayLine {
    /** Copies the list, so that the line cannot change. */
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /** Some entries of a day that has many; pages count from 1, the first has the newest. */
  record PageOf(Page shown, int page, int pages) implements DayLine {}

  /** One entry, and the forms it had before, oldest first. */
  record One(Shown shown, List<Was> before) implements DayLine {
    /** Copies the list, so that the line cannot change. */
    public One {
      before = List.copyOf(before);
    }
  }

  /** What shall the entry say instead? */
  record ChangeTo(Shown shown) implements DayLine {}

  /** Write the entry's words anew. */
  record WriteAnew(Shown shown) implements DayLine {}

  /** The words were written anew. */
  record Rewritten(Shown shown) implements DayLine {}

  /** Which day is the entry to be moved to? */
  record MoveWhere(Shown shown) implements DayLine {}

  /** Which day is to be told? */
  record WhichDay() implements DayLine {}

  /** What was typed is no day. */
  record NoDay(String typed) implements DayLine {}

  /** That day has not come yet. */
  record NotYet(LocalDate day) implements DayLine {}

  /** The day has one such entry already: shall the moved one take its place? */
  record Taken(Shown moved, Shown stands) implements DayLine {}

  /** The entry was moved. */
  record Moved(Shown shown, LocalDate from) implements DayLine {}

  /**
   * An entry of that day was taken out of the journal.
   *
   * @param along what was told of it afterwards, which went with it; empty when nothing was
   */
  record Deleted(LocalDate day, List<Shown> along) implements DayLine {
    /** Copies the list, so that the line cannot change. */
    public Deleted {
      along = List.copyOf(along);
    }
  }

  /** The last act was taken back: what is out of the journal again, and what is back as it was. */
  record TakenBack(List<Shown> gone, List<Shown> back) implements DayLine {
    /** Copies the lists, so that the line cannot change. */
    public TakenBack {
      gone = List.copyOf(gone);
      back = List.copyOf(back);
    }
  }

  /** There is nothing that could be taken back. */
  record NothingToUndo() implements DayLine {}

  /** How bad is it right now? */
  record HowNow() implements DayLine {}
}
