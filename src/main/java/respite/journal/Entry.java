package respite.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Something a person recorded. It has two times: when it was made, and which journal day it is
 * about; the day is fixed when the entry is made and never computed again.
 */
public sealed interface Entry {
  /** The entry's name within its journal. */
  EntryId id();

  /** The journal day it is about. */
  LocalDate about();

  /** When it was made. */
  Instant made();

  /** The typed message it came from; empty when it came from a button. */
  OptionalLong message();

  /**
   * A pain rating.
   *
   * @param note what the person wrote with it; empty when nothing
   * @param corrections the ratings it had before, oldest first; empty when never corrected
   */
  record Pain(
      EntryId id,
      LocalDate about,
      Instant made,
      OptionalLong message,
      Scope scope,
      Rating rating,
      String note,
      List<Correction> corrections)
      implements Entry {
    /** Copies the list, so that the entry cannot change. */
    public Pain {
      corrections = List.copyOf(corrections);
    }

    Pain corrected(Rating to, Instant at) {
      var all = new ArrayList<>(corrections);
      all.add(new Correction(rating, at));
      return new Pain(id, about, made, message, scope, to, note, all);
    }

    Pain noted(String text) {
      return new Pain(id, about, made, message, scope, rating, text, corrections);
    }
  }

  /** A remark without a rating. */
  record Remark(EntryId id, LocalDate about, Instant made, OptionalLong message, String text)
      implements Entry {}

  /** A rating an entry had before it was corrected, and when that happened. */
  record Correction(Rating before, Instant at) {}
}
