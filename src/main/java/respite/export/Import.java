package respite.export;

import java.time.LocalDate;
import java.util.List;

/** A JSON export as it came back: the journal in it, or what is wrong with it. */
public sealed interface Import {
  /** A journal that can be taken in. */
  record Sound(JournalFile file) implements Import {}

  /**
   * No journal; nothing of it may be taken in.
   *
   * @param faults in the order they were found, at least one, never more than 20
   */
  record Faulty(List<Fault> faults) implements Import {}

  /** Reads a file; never throws, whatever the bytes are. */
  static Import of(byte[] bytes, LocalDate today) {
    return switch (new JournalReader().read(bytes)) {
      case Sound(var file) -> {
        List<Fault> faults = Soundness.faults(file, today);
        yield faults.isEmpty() ? new Sound(file) : new Faulty(faults);
      }
      case Faulty refused -> refused;
    };
  }
}
