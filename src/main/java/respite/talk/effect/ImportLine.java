package respite.talk.effect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is said while a journal is brought in from a file. */
public sealed interface ImportLine extends Line {
  /**
   * What a file holds, and what the journal would take of it.
   *
   * @param treatments how many of the entries are treatments, given or planned
   * @param first the first day that an entry is about; empty when there is none
   * @param last the last such day
   * @param added how many are new
   * @param known how many the journal has already
   * @param displaced how many stay out, since the journal has another in their one place
   */
  record Counts(
      int entries,
      int treatments,
      Optional<LocalDate> first,
      Optional<LocalDate> last,
      int added,
      int known,
      int displaced) {}

  /** What stands in a file beside entries. */
  enum Setting {
    ZONE,
    PREFERENCES,
    LAST_REPORT
  }

  /** Which file to send, and what will happen. */
  record WhatToSend() implements ImportLine {}

  /**
   * The file is sound: shall it be brought in?
   *
   * @param taken the settings that would come with it
   * @param kept the settings that differ in the file, and stay as the journal has them
   */
  record Found(Counts counts, List<Setting> taken, List<Setting> kept) implements ImportLine {
    /** Copies the lists, so that the line cannot change. */
    public Found {
      taken = List.copyOf(taken);
      kept = List.copyOf(kept);
    }
  }

  /** The file is sound, and holds nothing that the journal would take. */
  record NothingNew(Counts counts) implements ImportLine {}

  /** It was brought in. */
  record BroughtIn(Counts counts, List<Setting> taken) implements ImportLine {
    /** Copies the list, so that the line cannot change. */
    public BroughtIn {
      taken = List.copyOf(taken);
    }
  }

  /** It was not brought in, as the person wanted. */
  record NotBroughtIn() implements ImportLine {}

  /** It is no journal that can be taken in; nothing was changed. */
  record Refused(List<FileFault> faults) implements ImportLine {
    /** Copies the list, so that the line cannot change. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** The journal in a form that cannot be taken back. */
  record OtherForm() implements ImportLine {}

  /** It could not be fetched: send it again. */
  record OutOfReach() implements ImportLine {}

  /** It could be fetched when it was sent, and not now: tap once more. */
  record OutOfReachNow() implements ImportLine {}

  /** All that the last act brought in is out of the journal again. */
  record TakenBack(int entries) implements ImportLine {}
}
