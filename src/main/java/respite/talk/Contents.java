package respite.talk;

import java.util.List;
import respite.journal.JournalFile;
import respite.talk.effect.FileFault;

/** What a file that a person sent turned out to hold. */
public sealed interface Contents {
  /**
   * A journal that can be taken in.
   *
   * @param digest names the bytes: the same bytes have the same, others another
   */
  record Sound(JournalFile file, String digest) implements Contents {}

  /**
   * No journal; nothing of it may be taken in.
   *
   * @param faults in the order they were found, at least one, never more than 20
   */
  record Faulty(List<FileFault> faults) implements Contents {
    /** Copies the list, so that it cannot change. */
    public Faulty {
      faults = List.copyOf(faults);
    }
  }

  /** It could not be fetched; trying again may help. */
  record OutOfReach() implements Contents {}
}
